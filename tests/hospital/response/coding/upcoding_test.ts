/**
 * Upcoding under audit against worked numbers (高靠高编与审核算例).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { rootKey } from "../../../../sim/base/streams.ts";
import { tempers } from "../../../../sim/hospital/response/coding/tempers.ts";
import {
  deterrenceLine,
  deterrenceShare,
  expectedPenalty,
  upcoding,
} from "../../../../sim/hospital/response/coding/upcoding.ts";
import type { Motives } from "../../../../sim/hospital/response/motives.ts";
import { usual } from "../motives_with.ts";

const CODER = {
  perPoint: 1,
  forProfit: 0,
  pressure: 0,
  severity: 0,
  temper: 0,
};
const NOBODY = { audit: 0, detection: 1, fine: 0 };
const weights = (given: Partial<Motives["upcoding"]> = {}) => ({
  ...usual("profit").upcoding,
  // Of all records, as the audit counts; the default is of those that could be upcoded.
  level: 0.129,
  ...given,
});

Deno.test("the level is that of the audit of 28 hospitals: 12.9 % without a threat", () => {
  for (const slope of [0.3, 1, 5]) {
    assertAlmostEquals(
      upcoding(CODER, NOBODY, weights({ slope })),
      0.129,
      1e-9,
    );
  }
});

Deno.test("rational deterrence needs a third of cases found at a fine of twice the amount", () => {
  assertAlmostEquals(deterrenceLine(0, 2), 1 / 3, 1e-12);
  assertAlmostEquals(
    expectedPenalty({ audit: 0.05, detection: 1, fine: 2 }),
    0.15,
    1e-12,
  );
  // At the line the penalty takes the whole gain.
  assertAlmostEquals(
    expectedPenalty({ audit: deterrenceLine(0.1, 2), detection: 1, fine: 2 }),
    0.9,
    1e-12,
  );
});

Deno.test("θ1 and χ are a ridge: pairs that deter nine tenths at an audit rate of 4 %", () => {
  const watch = { audit: 0.04, detection: 1, fine: 0 };
  const share = (slope: number, salience: number) => {
    // The level of the table is the one that remains under the audit.
    const level = 1 /
      (1 + Math.exp(
        -Math.log(0.129 / 0.871) -
          slope * 0.45 * salience * 0.04,
      ));
    return deterrenceShare(
      CODER,
      watch,
      weights({ level, gain: 0.45, slope, salience }),
    );
  };
  assertAlmostEquals(share(3, 6), 0.9, 0.015);
  assertAlmostEquals(share(5, 4), 0.9, 0.015);
  assertAlmostEquals(share(1, 20), 0.9, 0.015);
  assertAlmostEquals(share(0.31, 20), 0.72, 0.01);
});

Deno.test("θ1 ≈ 0.3 gives the Norwegian slope: 0.035 per unit of the price ratio", () => {
  const at = (perPoint: number) =>
    upcoding({ ...CODER, perPoint }, NOBODY, weights({ slope: 0.31, gain: 1 }));
  assertAlmostEquals((at(1.05) - at(0.95)) / 0.1, 0.035, 1e-3);
});

Deno.test("more audit, detection, fine or salience: less upcoding", () => {
  const at = (
    watch: Partial<typeof NOBODY>,
    given: Partial<Motives["upcoding"]> = {},
  ) =>
    upcoding(
      CODER,
      { audit: 0.03, detection: 0.5, fine: 1, ...watch },
      weights(given),
    );
  let last = 1;
  for (const audit of [0, 0.005, 0.02, 0.05, 0.2, 1]) {
    assert(at({ audit }) < last);
    last = at({ audit });
  }
  assert(at({ detection: 0.9 }) < at({}));
  assert(at({ fine: 5 }) < at({}));
  assert(at({}, { salience: 10 }) < at({}, { salience: 1 }));
});

Deno.test("for-profit owners and pressure raise it, severity lowers it, no pay by points ends it", () => {
  const at = (given: Partial<typeof CODER>) =>
    upcoding({ ...CODER, ...given }, NOBODY, weights());
  const ratio = at({ forProfit: 1 }) / at({});
  assert(ratio > 1.3 && ratio < 3.5, `${ratio}`);
  assert(at({ pressure: 0.2 }) > at({}) && at({ severity: 1 }) < at({}));
  assertEquals(at({ perPoint: 0 }), 0);
  // Who holds much of the pool lowers the value of every point.
  assert(at({ perPoint: 0.77 }) < at({ perPoint: 0.97 }));
});

Deno.test("tempers have mean 0 and the spread asked for, and depend on the seed", () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `H${i}`);
  const drawn = tempers(rootKey("a"), ids, 0.6);
  const mean = drawn.reduce((s, u) => s + u, 0) / ids.length;
  const variance = drawn.reduce((s, u) => s + u * u, 0) / ids.length;
  assertAlmostEquals(mean, 0, 0.04);
  assertAlmostEquals(Math.sqrt(variance), 0.6, 0.03);
  assert(drawn[0] !== tempers(rootKey("b"), ids, 0.6)[0]);
});
