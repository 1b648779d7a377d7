/**
 * What institutions aim at (应对目标): nothing where nothing changed, each lever in
 * its direction where something did.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { LAG_WEIGHTS } from "../../../sim/hospital/response/care/effective_cost_share.ts";
import {
  capitation,
  diseasePoints,
  feeForService,
  fixedPrice,
  flatRate,
  ownCap,
} from "../../../sim/hospital/response/margins.ts";
import { SAME_MARKET } from "../../../sim/hospital/response/market.ts";
import { plainSight } from "../../../sim/hospital/response/plain_sight.ts";
import type { Margin } from "../../../sim/hospital/response/sight.ts";
import {
  type Change,
  targets,
} from "../../../sim/hospital/response/targets.ts";
import {
  plainTerms,
  type Terms,
} from "../../../sim/hospital/response/terms.ts";
import { type Lever, LEVERS } from "../../../sim/model/levers.ts";
import { motivesWith, usual } from "./motives_with.ts";

const SHARES = Float64Array.from(
  { length: 22 },
  (_, i) => i < 2 ? 0.23 : i < 10 ? 0.05 : 0.14 / 12,
);
const N = SHARES.length;
/** Two tertiary hospitals that are full, eight secondary, twelve private primary ones. */
const CITY = plainSight(N, {
  level: Uint8Array.from(SHARES, (_, i) => i < 2 ? 3 : i < 10 ? 2 : 1),
  publicOwned: Uint8Array.from(SHARES, (_, i) => i < 10 ? 1 : 0),
  points: SHARES.map((s) => Math.round(s * 1e9)),
  poolShare: SHARES,
  groupShare: SHARES.map((s) => s * 1.5),
  billed: SHARES.map((s) => s * 1e11),
  fund: SHARES.map((s) => s * 7e10),
  patients: SHARES.map((s) => s * 3e10),
  spent: SHARES.map((s) => s * 6e10),
  short: SHARES.map(() => 0.25),
  occupancy: SHARES.map((s) => s > 0.2 ? 1 : s > 0.03 ? 0.85 : 0.5),
});
const DIP = diseasePoints(CITY.groupShare, LAG_WEIGHTS, 0.95);
const FFS = feeForService(N, 0.1);
const ALL = Object.fromEntries(LEVERS.map((lever) => [lever, 1]));
/** A lively place: audits, a window, a low edge, an open door, a consortium, a score. */
const LIVELY: Terms = {
  ...plainTerms(N),
  audit: 0.03,
  detection: 0.6,
  fine: 1,
  repeatDays: 15,
  repeatDetection: 0.3,
  lowEdge: 0.5,
  exit: { open: true, most: 0.5, paid: 1, from: 0 },
  review: { approved: 0.5, paid: 0.5 },
  outpatientPaid: 0.7,
  elsewhere: new Float64Array(N).fill(0.1),
  surplusShare: new Float64Array(N).fill(0.6),
  atRisk: new Float64Array(N).fill(0.05),
};

function change(
  before: Margin,
  now: Margin,
  given: Partial<Change> = {},
): Change {
  return {
    before,
    now,
    termsBefore: plainTerms(N),
    terms: plainTerms(N),
    market: SAME_MARKET,
    tempers: new Float64Array(N),
    lastMargin: null,
    ...given,
  };
}

/** Largest aim of any institution, by lever. */
function largest(aims: Readonly<Record<Lever, Float64Array>>) {
  return LEVERS.map((lever) => Math.max(...aims[lever].map(Math.abs)));
}

Deno.test("placebo: the same method and terms give 0 to the last bit, in every method and model", () => {
  const tempers = SHARES.map((s, i) => (i % 3 - 1) * s * 7);
  for (const model of ["profit", "reference"] as const) {
    const everything = { ...usual(model), dose: motivesWith(ALL).dose };
    for (
      const method of [
        DIP,
        FFS,
        flatRate(N),
        ownCap(N, 0.1),
        fixedPrice(N),
        capitation(N),
      ]
    ) {
      const same = change(method, method, {
        termsBefore: LIVELY,
        terms: LIVELY,
        tempers,
      });
      const { aims, race, pressure } = targets(CITY, same, everything);
      assertEquals(largest(aims), LEVERS.map(() => 0));
      assertEquals([race.value, race.residual], [1, 0]);
      assertEquals(Math.max(...pressure), 0);
    }
  }
});

Deno.test("no model, or all doses 0: nobody aims at anything, whatever changes", () => {
  const all = change(FFS, DIP, { terms: LIVELY });
  for (const motives of [usual("none"), motivesWith({})]) {
    const { aims, race } = targets(CITY, all, motives);
    assertEquals(largest(aims), LEVERS.map(() => 0));
    assertEquals(race.levels.every((x) => x === 1), true);
  }
});

Deno.test("a dose of 0 switches one lever off exactly and leaves the others", () => {
  const all = change(FFS, DIP, { terms: LIVELY });
  for (const lever of LEVERS) {
    const { aims } = targets(
      CITY,
      all,
      motivesWith({ ...ALL, [lever]: 0 }),
    );
    assertEquals(aims[lever].every((aim) => aim === 0), true, lever);
    assert(largest(aims).some((aim) => aim > 0));
  }
});

Deno.test("from fee for service to points: fuller codes, shorter, leaner, upcoded; as the value falls heavier treatment gives way and costs are shifted", () => {
  const { aims, race } = targets(
    CITY,
    change(FFS, DIP, {
      terms: { ...LIVELY, atRisk: new Float64Array(N) },
      market: { ...SAME_MARKET, budget: 0.95, need: 1.08 },
    }),
    motivesWith(ALL),
  );
  assert(race.residual < 1e-12 && race.value < 1);
  for (let row = 0; row < N; row++) {
    assert(aims.treatment[row]! < 0 && aims.coding[row]! > 0);
    assert(aims.intensity[row]! < 0 && aims.stay[row]! < 0);
    assert(aims.upcoding[row]! > 0 && aims.outpatient[row]! > 0);
    assert(aims.padding[row]! > 0 && aims.exit[row]! > 0);
    // Coding cannot add more to the weight than skill grows in a year.
    assertAlmostEquals(aims.coding[row]! * 0.3, 0.015, 1e-9);
  }
  // Who holds much of a group gets cost back, and keeps more of its intensity.
  assert(aims.intensity[0]! > aims.intensity[21]!);
  // For-profit owners upcode more.
  assert(aims.upcoding[21]! > aims.upcoding[5]!);
  assert(aims.shift[21]! > 0);
});

Deno.test("coding has had longer to grow in later years", () => {
  const at = (years: number) =>
    targets(
      CITY,
      change(FFS, DIP, { market: { ...SAME_MARKET, years } }),
      motivesWith({ coding: 1 }),
    ).aims.coding[5]!;
  assertAlmostEquals(at(2), 2 * at(1), 1e-9);
  assert(at(30) < 30 * at(1));
});

Deno.test("more audit, more at risk: less upcoding; a window that is watched: fewer splits", () => {
  const aims = (terms: Partial<Terms>) =>
    targets(
      CITY,
      change(FFS, DIP, { terms: { ...plainTerms(N), ...terms } }),
      motivesWith(ALL),
    ).aims;
  const plain = aims({}), watched = aims({ audit: 0.05, detection: 0.8 });
  assert(watched.upcoding[4]! < plain.upcoding[4]!);
  const scored = aims({ atRisk: new Float64Array(N).fill(0.05) });
  assertAlmostEquals(scored.upcoding[4]!, plain.upcoding[4]! * 0.8, 1e-12);
  const windowed = aims({ repeatDays: 15, repeatDetection: 0.9, fine: 2 });
  assert(windowed.split[4]! < plain.split[4]!);
});

Deno.test("last year's margin defended: a tight budget makes all race, and shift more to patients", () => {
  const tight = { ...SAME_MARKET, budget: 0.97 };
  const at = (model: "profit" | "reference") =>
    targets(
      CITY,
      change(DIP, DIP, { market: tight }),
      usual(model),
    );
  const calm = at("profit"), alarmed = at("reference");
  assert(calm.race.value > alarmed.race.value);
  // Who weighs profit alone does a little less when the value falls.
  assert(calm.aims.volume[5]! < 0 && alarmed.aims.volume[5]! > 0);
  assert(alarmed.aims.stay[5]! < calm.aims.stay[5]!);
  assert(alarmed.aims.shift[5]! > calm.aims.shift[5]!);
});

Deno.test("who has got used to a smaller margin no longer races to defend the old one", () => {
  const tight = { ...SAME_MARKET, budget: 0.97 };
  const at = (lastMargin: Float64Array | null) =>
    targets(
      CITY,
      change(DIP, DIP, { market: tight, lastMargin }),
      usual("reference"),
    );
  const first = at(null);
  assert(first.kept[5]! < 1 && first.pressure[5]! > 0);
  const used = at(new Float64Array(N).fill(0.8));
  assert(used.race.value > first.race.value);
  assertEquals(used.pressure[5], 0);
});

Deno.test("institutions that expect a value answer that value, not the one to come", () => {
  const at = (expected: number | null) =>
    targets(
      CITY,
      change(FFS, DIP, { market: { ...SAME_MARKET, expected } }),
      motivesWith({ volume: 1, treatment: 1 }),
    );
  const foreseen = at(null), hopeful = at(1.1);
  assertAlmostEquals(hopeful.race.value, 1.1, 1e-12);
  assert(hopeful.aims.treatment[5]! > foreseen.aims.treatment[5]!);
  // What they do does not add up to what they expect.
  assert(hopeful.race.residual > 0.001);
  const right = at(foreseen.race.value);
  assertAlmostEquals(
    right.aims.treatment[5]!,
    foreseen.aims.treatment[5]!,
    1e-9,
  );
});

Deno.test("under a lump sum care is cut and patients are sent up; with the consortium's surplus, down", () => {
  const lump = targets(
    CITY,
    change(FFS, capitation(N)),
    motivesWith(ALL),
  ).aims;
  assert(lump.intensity[5]! < 0 && lump.volume[5]! < 0);
  assert(lump.referralUp[5]! > 0 && lump.referralUp[15]! > 0);
  assertEquals(lump.referralUp[0], 0); // nowhere to send to
  const shared = targets(
    CITY,
    change(FFS, capitation(N), {
      terms: { ...plainTerms(N), surplusShare: new Float64Array(N).fill(0.6) },
    }),
    motivesWith(ALL),
  ).aims;
  assert(shared.referralDown[0]! > 0);
  assertEquals(shared.referralDown[15], 0); // nowhere below
});

Deno.test("into a limit of one's own: volume gives way, cost per case hardly", () => {
  const { aims } = targets(
    CITY,
    change(FFS, ownCap(N, 0.1, 0.9)),
    usual("profit"),
  );
  for (let row = 0; row < N; row++) {
    const points = aims.volume[row]! * CITY.volumeStep[row]!;
    assert(points < -0.04 && points > -0.12);
    assert(Math.abs(aims.intensity[row]!) < 0.05);
  }
});

Deno.test("a thousand institutions, all levers, are answered in a moment and reproducibly", () => {
  const many = plainSight(1000);
  const big: Change = {
    ...change(
      feeForService(1000, 0.1),
      diseasePoints(many.groupShare, LAG_WEIGHTS, 0.95),
    ),
    termsBefore: plainTerms(1000),
    terms: plainTerms(1000),
    tempers: new Float64Array(1000),
  };
  const first = targets(many, big, usual("reference"));
  assertEquals(targets(many, big, usual("reference")), first);
  assert(first.race.residual < 1e-12);
});
