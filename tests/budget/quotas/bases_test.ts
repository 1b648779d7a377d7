import { dualAllowed } from "../../../sim/model/dual_control.ts";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ratio } from "../../../sim/base/ratio.ts";
import { byNeed } from "../../../sim/budget/quotas/by_need.ts";
import {
  byConsortium,
  consortiumTotal,
} from "../../../sim/budget/quotas/consortia.ts";
import { dualStandards } from "../../../sim/budget/quotas/dual_standard.ts";
import { growthCapped } from "../../../sim/budget/quotas/growth_capped.ts";
import type { QuotaInput } from "../../../sim/budget/quotas/quota_input.ts";
import { workedCase } from "../../settlement/worked_example.ts";

const of = (...values: number[]) => Float64Array.from(values);
const input: QuotaInput = {
  amount: 1000,
  months: new Float64Array(12).fill(100),
  open: { served: [], entered: [] },
  level: [2, 2],
  beds: [100, 100],
  county: [0, 1],
  standard: of(300, 100),
  services: {
    heads: of(100, 100),
    admissions: of(110, 150),
    cost: of(1_100_000, 1_500_000),
    fund: of(880_000, 1_200_000),
    counties: 2,
    byCounty: of(60, 40, 0, 20),
  },
  insured: of(0, 100, 50, 100, 100, 0),
  options: {
    need: [0, 1, 2],
    growthCap: 0.1,
    dual: { volume: 0, cost: 0, reliefHeads: 0, reliefShare: 0.5 },
    perCapita: null,
    consortium: { reserve: 0, bigPremium: 0 },
    given: null,
  },
};

Deno.test("need goes to counties by weighted insured, and to who treated their people", () => {
  // Needs 100 + 2 × 50 = 200 and 100: 667 and 333 of 1,000, the second 2 : 1.
  assertEquals([...byNeed(input)], [667 + 222, 111]);
});

Deno.test("EX-22: the total of a consortium, and counties by their insured where all get alike", () => {
  const { inputs, expected } = workedCase<
    Record<"persons" | "perCapita" | "bigPremiumPerCapita", number>,
    { G: string }
  >("EX-22.1");
  const total = consortiumTotal({
    persons: Number(inputs.persons),
    perCapita: Number(inputs.perCapita) * 100,
    reserve: 0.08,
    bigPremium: Number(inputs.bigPremiumPerCapita) * 100,
    provincial: 0,
  });
  assertEquals(total, Math.round(Number(expected.G) * 100));
  // 150 and 200 insured.
  assertEquals([...byConsortium(input)], [429, 571]);
  const { options } = input;
  assertEquals(
    [...byConsortium({
      ...input,
      options: {
        ...options,
        perCapita: of(40, 10),
        consortium: { reserve: 0.5, bigPremium: 5 },
      },
    })],
    // 150 × (20 − 5), and 200 × (5 − 5).
    [1000, 0],
  );
});

Deno.test("EX-20: what dual control allows, with and without readmissions that are recognised", () => {
  for (const id of ["EX-20.1", "EX-20.2"]) {
    const { inputs, expected } = workedCase<
      { heads: number; admissions: number; cost: string; justified: number },
      { allowed: string }
    >(id);
    const allowed = dualAllowed({
      heads: inputs.heads,
      admissions: inputs.admissions,
      cost: Number(inputs.cost) * 100,
      vStd: ratio(5, 4),
      aStd: ratio(9200_00),
      justified: ratio(inputs.justified),
    });
    assertEquals(allowed, Math.round(Number(expected.allowed) * 100), id);
  }
});

Deno.test("who admits more often than its level is held to the mean, unless it is small and its readmissions are reasonable", () => {
  // Mean 1.3 a head at 10,000 fen: 110 and 130 of 150 stays, 80 % of them the fund's.
  assertEquals([...dualStandards(input)], [880_000, 1_040_000]);
  const { options } = input;
  const relief = dualStandards({
    ...input,
    options: { ...options, dual: { ...options.dual, reliefHeads: 101 } },
  });
  // Half of 50 comes back: 125 a hundred heads is within 1.3, so 150 in all.
  assertEquals([...relief], [880_000, 1_200_000]);
});

Deno.test("nobody passes its cap while somebody is below, and more of the line is never less for anyone", () => {
  const columns = fc.array(fc.integer({ min: 1, max: 10_000 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      columns,
      columns,
      fc.nat(60_000),
      (points, standard, amount) => {
        const parts = growthCapped(amount, points, standard, 0.1);
        const most = standard.map((fen) => Math.round(fen * 1.1));
        const all = most.reduce((a, b) => a + b, 0);
        if (amount <= all) {
          parts.forEach((fen, h) =>
            assert(fen <= most[h]! + 1, `${fen} ${most[h]}`)
          );
        } else parts.forEach((fen, h) => assert(fen >= most[h]!));
        const more = growthCapped(amount + 500, points, standard, 0.1);
        // Remainders may move by a fen a round.
        parts.forEach((fen, h) => assert(more[h]! >= fen - 4));
      },
    ),
    { seed: 20250107, numRuns: 300 },
  );
});
