/**
 * The sign of the response follows from the method that hospitals come from
 * (改革前的支付方式决定方向).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  capitation,
  feeForService,
  fixedPrice,
  flatRate,
  ownCap,
} from "../../../sim/hospital/response/margins.ts";
import type { Motives } from "../../../sim/hospital/response/motives.ts";
import {
  racersOf,
  SAME_YEAR,
} from "../../../sim/hospital/response/pre_regime.ts";
import {
  repliesRoom,
  reply,
} from "../../../sim/hospital/response/race/reply.ts";
import { WAY_COUNT } from "../../../sim/hospital/response/race/racers.ts";
import {
  baseTotal,
  solveRace,
} from "../../../sim/hospital/response/race/solve_race.ts";
import { floatingValue } from "../../../sim/hospital/response/race/value_rule.ts";
import { plainSight } from "../../../sim/hospital/response/plain_sight.ts";
import type { Margin } from "../../../sim/hospital/response/sight.ts";
import { motivesWith, usual } from "./motives_with.ts";

const N = 20;
const POINTS: Margin = {
  ...fixedPrice(N),
  pooled: new Uint8Array(N).fill(1),
};
const KAPPA = {
  "hospital.response.expansion": { "3": 1.67, "2": 1.67, "1": 1.67 },
};
const ALL = { volume: 1, treatment: 1, coding: 1 };

/** Levels of volume, treatment and coding of the first of twenty that are alike, and the value. */
function moved(
  before: Margin,
  now: Margin,
  what: Motives,
  sight = plainSight(N),
) {
  const racers = racersOf(sight, before, now, what);
  const end = solveRace(racers, floatingValue(baseTotal(racers)));
  return {
    levels: [...end.levels.subarray(0, WAY_COUNT)],
    value: end.value,
    residual: end.residual,
  };
}

Deno.test("from open fee for service: floating points reward slightly less, x = 0.981", () => {
  const { levels, value } = moved(
    feeForService(N, 0),
    POINTS,
    motivesWith({ volume: 1 }, KAPPA),
  );
  assertAlmostEquals(levels[0]!, 0.981, 5e-4);
  assertAlmostEquals(value, 1.019, 5e-4);
  assertEquals(levels.slice(1), [1, 1]);
});

Deno.test("from a ceiling of one's own: marginal pay rises from nothing, so volume rises", () => {
  const { levels, value } = moved(
    ownCap(N),
    POINTS,
    motivesWith({ volume: 1 }, {
      "hospital.response.expansion": { "3": 3, "2": 3, "1": 3 },
    }),
  );
  // The prior k = 0.6 is all that is known: the race of the closed form.
  assertAlmostEquals(levels[0]!, 1.09, 5e-4);
  assertAlmostEquals(value, 0.917, 5e-4);
});

Deno.test("from a flat rate per admission: volume falls and the weight rises", () => {
  const { levels, residual } = moved(flatRate(N), POINTS, motivesWith(ALL));
  const [volume, treatment, coding] = levels;
  assert(volume! < 1 && treatment! > 1 && coding! > 1);
  assert(residual < 1e-12);
});

Deno.test("from open fee for service: bills paid for heavier treatment what points do, so that only fuller codes rise", () => {
  const { levels } = moved(feeForService(N, 0.1), POINTS, motivesWith(ALL));
  assert(levels[1]! <= 1 && levels[2]! > 1);
});

Deno.test("technique goes with the level: treatment rises most where expansion is cheapest, in its proportion", () => {
  const levels = Uint8Array.from({ length: N }, (_, i) => 3 - i % 3);
  const what = motivesWith({ treatment: 1 }, {
    "hospital.response.costShare": { "3": 0.6, "2": 0.6, "1": 0.6 },
    "hospital.response.expansion": { "3": 2, "2": 4, "1": 5 },
  });
  const racers = racersOf(
    plainSight(N, { level: levels }),
    flatRate(N),
    POINTS,
    what,
  );
  const end = solveRace(racers, floatingValue(baseTotal(racers)));
  const rise = (row: number) => end.levels[row * WAY_COUNT + 1]! - 1;
  assert(rise(1) > 0);
  // Alike but for κ; larger institutions dilute their own points a little more.
  assertAlmostEquals(rise(0) / rise(1), 4 / 2, 0.02);
  assertAlmostEquals(rise(2) / rise(1), 4 / 5, 0.02);
});

Deno.test("cost that comes back in later weights does not pay for a heavier treatment: it moves no group's cost", () => {
  const none = moved(flatRate(N), POINTS, motivesWith(ALL)).levels;
  const back = {
    ...POINTS,
    perCost: POINTS.perCost.map(() => 0.5),
    later: POINTS.perCost.map(() => 0.5),
  };
  assertEquals(moved(flatRate(N), back, motivesWith(ALL)).levels, none);
});

Deno.test("into a ceiling of one's own: points fall to the limit, volume more than the weight, and never rise", () => {
  const at = (limit: number) => {
    const { levels } = moved(
      feeForService(N, 0.1),
      ownCap(N, 0.1, limit),
      motivesWith(ALL),
    );
    return [...levels, levels[0]! * levels[1]! * levels[2]!];
  };
  const [volume, treatment, coding, points] = at(0.9);
  assertAlmostEquals(points!, 0.9, 1e-9);
  assert(volume! < treatment! && treatment! < 1 && coding === 1);
  // A limit that nobody reaches holds nobody.
  assertEquals(at(1.2), [1, 1, 1, 1]);
});

Deno.test("a limit is one of last year's points: need that grows does not raise it", () => {
  const racers = racersOf(
    plainSight(N),
    feeForService(N, 0.1),
    ownCap(N, 0.1),
    motivesWith(ALL),
    { ...SAME_YEAR, need: 1.08 },
  );
  const end = solveRace(racers, floatingValue(baseTotal(racers)));
  const room = repliesRoom(N);
  assertEquals(end.total, 0);
  assertAlmostEquals(reply(racers, floatingValue(1), 1, 3, room), 1e7, 1e-2);
});

Deno.test("a limit that is lowered moves on from where the old one held", () => {
  const at = (limit: number) =>
    moved(ownCap(N, 0.1), ownCap(N, 0.1, limit), motivesWith(ALL)).levels;
  assertEquals(at(1), [1, 1, 1]);
  assertAlmostEquals(at(0.9999)[0]!, 1, 1e-4);
  assert(at(0.9)[0]! < at(0.95)[0]!);
});

Deno.test("a price that rises by a tenth moves volume by a tenth of 1 ÷ κ, as no value falls", () => {
  const dearer = { ...fixedPrice(N) };
  dearer.perCase.fill(1.1);
  const { levels } = moved(
    fixedPrice(N),
    dearer,
    motivesWith({ volume: 1 }, {
      "hospital.response.expansion": { "3": 10, "2": 10, "1": 10 },
    }),
  );
  assertAlmostEquals(levels[0]! - 1, 0.01, 1e-12);
});

Deno.test("the same method before and after: nobody moves, to the last bit", () => {
  const shares = Float64Array.of(0.31, 0.17, 0.07, 0.29, 0.13);
  const sight = plainSight(5, {
    level: Uint8Array.of(3, 3, 2, 2, 1),
    points: shares.map((s) => Math.round(s * 1.234567e11)),
    poolShare: shares,
    occupancy: Float64Array.of(1.1, 0.9, 0.86, 0.4, 0),
  });
  const pooled = { ...fixedPrice(5), pooled: new Uint8Array(5).fill(1) };
  const methods = [pooled, feeForService(5, 0.1), flatRate(5), ownCap(5)];
  for (const model of ["profit", "reference"] as const) {
    for (const method of methods) {
      const { levels, value } = moved(method, method, usual(model), sight);
      assertEquals(levels, [1, 1, 1]);
      assertEquals(value, 1);
    }
  }
});

Deno.test("points that others earn from the same pool are counted in the share", () => {
  // Ten of twenty equal shares are known: the rest of the pool lies outside.
  const half = plainSight(10, { poolShare: new Float64Array(10).fill(1 / 20) });
  const racers = racersOf(
    half,
    feeForService(10, 0),
    { ...fixedPrice(10), pooled: new Uint8Array(10).fill(1) },
    motivesWith({ volume: 1 }),
  );
  assertAlmostEquals(racers.outside, 10 * 1e7, 1);
});

Deno.test("a dose divides κ; at 0 the way is closed exactly", () => {
  const at = (volume: number) =>
    racersOf(plainSight(2), ownCap(2), fixedPrice(2), motivesWith({ volume }))
      .kappa[0];
  assertEquals([at(0), at(0.5), at(2)], [Infinity, 8, 2]);
});

Deno.test("need that grows is no decision: points grow with it, last year's margin does not", () => {
  const now = { ...fixedPrice(3), pooled: new Uint8Array(3).fill(1) };
  const year = { ...SAME_YEAR, need: 1.08 };
  const racers = racersOf(plainSight(3), now, now, motivesWith(ALL), year);
  assertAlmostEquals(racers.points[0]!, 1.08e7, 1e-6);
  assertAlmostEquals(racers.reference[0]!, 0.4e7, 1e-6);
});

Deno.test("more audit of need, fewer admissions at the margin, whatever the method; the same audits twice change nothing", () => {
  const what = motivesWith(ALL),
    methods: [Margin, Margin][] = [
      [feeForService(N, 0), fixedPrice(N)],
      [flatRate(N), POINTS],
      [ownCap(N), POINTS],
    ];
  const levels = (before: Margin, now: Margin, was: number, is: number) => {
    const racers = racersOf(plainSight(N), before, now, what, SAME_YEAR, {
      before: was,
      now: is,
    });
    return solveRace(racers, floatingValue(baseTotal(racers))).levels;
  };
  for (const [before, now] of methods) {
    let last = Infinity;
    for (const is of [0, 0.02, 0.08, 0.3]) {
      const [volume] = levels(before, now, 0, is);
      assert(volume! < last, `${volume} at ${is}`);
      last = volume!;
    }
  }
  for (const [before, same] of [[POINTS, POINTS], [ownCap(N), ownCap(N)]]) {
    assertEquals(
      [...levels(before!, same!, 0.08, 0.08)],
      new Array(N * WAY_COUNT).fill(1),
    );
  }
  // Where the old method paid at the margin, audits that stay are in its condition already.
  const patients = { perCase: new Float64Array(N).fill(0.3) };
  for (const now of [POINTS, { ...ownCap(N), ...patients }]) {
    const [watched] = levels(feeForService(N, 0), now, 0.08, 0.08);
    const [free] = levels(feeForService(N, 0), now, 0, 0);
    assertAlmostEquals(watched!, free!, 1e-9);
  }
  // A lump sum has no price of a case that could be taken.
  const [lump] = levels(flatRate(N), capitation(N), 0, 0.3);
  assertEquals(lump, levels(flatRate(N), capitation(N), 0, 0)[0]);
});
