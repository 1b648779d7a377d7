/**
 * Institutions that differ in one thing aim at different things (机构差异与目标).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { LAG_WEIGHTS } from "../../../sim/hospital/response/care/effective_cost_share.ts";
import {
  diseasePoints,
  feeForService,
  ownCap,
} from "../../../sim/hospital/response/margins.ts";
import { SAME_MARKET } from "../../../sim/hospital/response/market.ts";
import type { Motives } from "../../../sim/hospital/response/motives.ts";
import { plainSight } from "../../../sim/hospital/response/plain_sight.ts";
import { moneyMargin } from "../../../sim/hospital/response/race/money_margin.ts";
import { plainRacers } from "../../../sim/hospital/response/race/racers.ts";
import type { Margin, Sight } from "../../../sim/hospital/response/sight.ts";
import { targets } from "../../../sim/hospital/response/targets.ts";
import { plainTerms } from "../../../sim/hospital/response/terms.ts";
import { motivesWith, usual } from "./motives_with.ts";

const N = 20;

/** Aims of twenty institutions of which the first differs, on a budget. */
function aims(
  before: Margin,
  now: Margin,
  what: Motives,
  given: Partial<Sight> = {},
  budget = 1,
) {
  return targets(plainSight(N, given), {
    before,
    now,
    termsBefore: plainTerms(N),
    terms: plainTerms(N),
    market: { ...SAME_MARKET, budget },
    tempers: new Float64Array(N),
    lastMargin: null,
  }, what).aims;
}

/** A column in which the first institution has another value. */
function firstHas(value: number, others: number): Float64Array {
  return Float64Array.from({ length: N }, (_, i) => i === 0 ? value : others);
}

const DIP = diseasePoints(firstHas(0.03, 0.03), LAG_WEIGHTS, 0.95);
const FFS = feeForService(N, 0.1);

Deno.test("below last year's margin a yuan saved counts more: intensity falls though pay for cost is the same", () => {
  const at = (model: "profit" | "reference") =>
    aims(DIP, DIP, usual(model), {}, 0.95).intensity[3]!;
  assertEquals(at("profit"), 0);
  const saved = 0.5 * (1 - DIP.perCost[3]!);
  // λ = 1, α = 0.6, curvature 12.5.
  assertAlmostEquals(at("reference"), -saved / (0.6 * 12.5), 1e-12);
});

Deno.test("of two that are alike but for the owner, the one run for profit upcodes more", () => {
  const { upcoding } = aims(FFS, DIP, motivesWith({ upcoding: 1 }), {
    publicOwned: Uint8Array.from({ length: N }, (_, i) => i === 0 ? 0 : 1),
  });
  const ratio = upcoding[0]! / upcoding[1]!;
  assert(ratio > 1.3 && ratio < 3.5, `${ratio}`);
});

Deno.test("at its own limit an institution gains less from units that the limit does not pay: intensity gives way too", () => {
  const into = aims(FFS, ownCap(N, 0.1, 0.9), usual("profit")).intensity[2]!;
  const out = aims(ownCap(N, 0.1), FFS, usual("profit")).intensity[2]!;
  assert(into < -0.005 && out > 0.005);
});

Deno.test("whose cases fall short of their points shifts", () => {
  const { shift } = aims(FFS, DIP, motivesWith({ shift: 1 }), {
    short: firstHas(0.15, 0),
  });
  assert(shift[0]! > 0.02, `${shift[0]}`);
  assertEquals(shift[1], 0);
});

Deno.test("off-list shares fall by no more than there is of them", () => {
  const tight = aims(FFS, DIP, motivesWith({ shift: 2 }), {
    short: firstHas(0.3, 0),
  }).shift[0]!;
  const back = aims(DIP, FFS, motivesWith({ shift: 2 }), {
    short: firstHas(0.3, 0),
  }).shift[0]!;
  assert(tight > 0.05);
  assertAlmostEquals(back, -0.05, 1e-12);
});

Deno.test("where beds are short and volume rises, days are cut more, and volume rises less", () => {
  const from = ownCap(N, 0.1);
  const { stay, volume } = aims(
    from,
    DIP,
    motivesWith({ stay: 1, volume: 1 }),
    {
      occupancy: firstHas(0.95, 0.6),
    },
  );
  assert(volume[0]! < volume[1]! && volume[0]! > 0);
  assert(stay[0]! < stay[1]! - 1e-4);
});

Deno.test("points above a line count in the margin as far as they are paid", () => {
  const racers = plainRacers([10], { k: 0.6, kappa: 3 });
  racers.line[0] = 1.1;
  racers.beyond[0] = 0.5;
  const levels = Float64Array.of(1.2, 1, 1);
  // 11 points at the whole value, one at half of it; cost of twelve.
  assertAlmostEquals(
    moneyMargin(racers, 0, levels, 12, 0.9),
    0.9 * 11.5 - 0.6 * 12,
    1e-12,
  );
});
