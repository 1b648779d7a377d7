import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { QuotaInput } from "../../../sim/budget/quotas/quota_input.ts";
import {
  QUOTA_BASES,
  quotaRule,
} from "../../../sim/budget/quotas/quota_rule.ts";
import { REGISTRY } from "../../../sim/model/policy/mod.ts";

const N = 4, COUNTIES = 2;
const open = new Array<boolean>(12).fill(true);
const column = (values: number[]) => Float64Array.from(values);
const fen = fc.array(fc.nat(2 ** 30), { minLength: N, maxLength: N })
  .map(column);

/** Any year of four institutions in two counties. */
const anyInput: fc.Arbitrary<QuotaInput> = fc.record({
  amount: fc.nat(2 ** 40),
  standard: fen,
  cells: fc.array(fc.nat(2 ** 30), {
    minLength: N * COUNTIES,
    maxLength: N * COUNTIES,
  }).map(column),
  heads: fc.array(fc.nat(5000), { minLength: N, maxLength: N }),
  again: fc.array(fc.nat(2000), { minLength: N, maxLength: N }),
  cost: fen,
  insured: fc.array(fc.nat(100_000), {
    minLength: 3 * COUNTIES,
    maxLength: 3 * COUNTIES,
  }).map(column),
  perCapita: fc.option(
    fc.array(fc.nat(200_000), { minLength: COUNTIES, maxLength: COUNTIES })
      .map(column),
  ),
  given: fc.option(fen),
}).map((year) => ({
  amount: year.amount,
  months: new Float64Array(12).fill(100),
  open: { served: Array(N).fill(open), entered: Array(N).fill(false) },
  level: [3, 3, 2, 1],
  beds: [500, 300, 100, 50],
  county: [0, 0, 1, 1],
  standard: year.standard,
  services: {
    heads: column(year.heads),
    admissions: column(
      year.heads.map((n, h) => n === 0 ? 0 : n + year.again[h]!),
    ),
    cost: year.cost.map((n, h) => year.heads[h] === 0 ? 0 : n),
    fund: year.cost.map((n, h) => year.heads[h] === 0 ? 0 : Math.floor(n / 2)),
    counties: COUNTIES,
    byCounty: year.cells,
  },
  insured: year.insured,
  options: {
    need: [0.4, 0.7, 2.2],
    growthCap: 0.1,
    dual: { volume: 0, cost: 0.05, reliefHeads: 2000, reliefShare: 0.5 },
    perCapita: year.perCapita,
    consortium: { reserve: 0.08, bigPremium: 7000 },
    given: year.given,
  },
}));
const sum = (parts: Float64Array) => parts.reduce((a, b) => a + b, 0);
const settings = { seed: 20250106, numRuns: 200 };

for (const basis of QUOTA_BASES) {
  const rule = quotaRule(basis);

  Deno.test(`quotas by ${basis} are whole fen, none below 0, and sum to the line`, () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const parts = rule(input);
        assertEquals(parts.length, N);
        assert(parts.every((own) => Number.isInteger(own) && own >= 0));
        if (sum(input.standard) > 0) assertEquals(sum(parts), input.amount);
      }),
      settings,
    );
  });

  Deno.test(`quotas by ${basis} are the same whenever they are asked for, and touch nothing`, () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input);
        assertEquals(rule(input), rule(input));
        assertEquals(input, before);
      }),
      { ...settings, numRuns: 40 },
    );
  });

  Deno.test(`by ${basis} an institution that is closed all year has no quota, and the others have it`, () => {
    fc.assert(
      fc.property(anyInput, fc.nat(N - 1), (input, h) => {
        const served = input.open.served.map((own, row) =>
          row === h ? open.map(() => false) : own
        );
        const parts = rule({ ...input, open: { ...input.open, served } });
        assertEquals(parts[h], 0);
        const whole = rule(input);
        if (sum(whole) > whole[h]!) assertEquals(sum(parts), input.amount);
      }),
      settings,
    );
  });
}

Deno.test("the registry offers every basis and no other", () => {
  const { schema } = REGISTRY["budget.quota.basis"];
  for (const basis of QUOTA_BASES) assert(schema.safeParse(basis).success);
  assertEquals(schema.safeParse("beds").success, false);
});
