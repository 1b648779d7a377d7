import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ShapanError } from "../../sim/base/issues.ts";
import { compileBudget } from "../../sim/budget/compile_budget.ts";
import { plainBudget } from "./plain_budget.ts";

Deno.test("the budget chain is what a second implementation makes of it, refusals too", () => {
  const money = fc.nat(2 ** 33), rate = fc.integer({ min: 0, max: 1000 });
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(money, { minLength: 9, maxLength: 9 }),
      fc.array(rate, { minLength: 3, maxLength: 3 }),
      fc.option(rate),
      fc.constantFrom("min" as const, "income" as const, "growth" as const),
      fc.constantFrom("residual", "byItem", "byShare", "byGrowth"),
      fc.array(fc.integer({ min: -500, max: 0 }), { maxLength: 3 }),
      (fen, rates, cap, rule, method, cuts) => {
        const [surplus, growth, reserveRate] = rates as [
          number,
          number,
          number,
        ];
        const [a, b, c, d, e, f, g, ...more] = fen as [
          ...[number, number, number, number, number, number, number],
          number,
          number,
        ];
        // A line that no other number of the year tells.
        const m = more[0]! % 1_000_003;
        const income = 2 ** 34 + more[0]!, spent = 2 ** 34 + more[1]!;
        const plain = plainBudget({
          income: BigInt(income),
          lastExpenditure: BigInt(spent),
          last: [BigInt(a), BigInt(b), BigInt(c)],
          asked: [BigInt(d), BigInt(e), BigInt(f), BigInt(g), BigInt(m)],
          surplus: BigInt(surplus),
          growth: BigInt(growth),
          cap: cap === null ? null : BigInt(cap),
          reserveRate: BigInt(reserveRate),
          rule,
          method,
          cuts: cuts.map(BigInt),
        });
        const compile = () =>
          compileBudget({
            scheme: "resident",
            year: 2025,
            income: {
              contributions: income,
              subsidy: 0,
              interest: 0,
              other: 0,
            },
            incomeKey: "intake.contributions",
            lastExpenditure: spent,
            last: { dip: a, remote: b, other: c },
            otherLines: {
              outpatient: d,
              chronic: e,
              remote: f,
              other: g,
              maternity: m,
            },
          }, {
            rule,
            surplusTarget: surplus / 1e4,
            growth: growth / 1e4,
            reserveRate: reserveRate / 1e4,
            method,
            growthCap: cap === null ? null : cap / 1e4,
            cuts: cuts.map((cut) => cut / 1e4),
          });
        if (plain === null) {
          refused++;
          try {
            compile();
          } catch (error) {
            assert(error instanceof ShapanError);
            return;
          }
          throw new Error("The engine compiled what does not fit");
        }
        const { total, lines, reserve } = compile();
        assertEquals(
          [total, lines.dip, reserve, lines.remote + lines.other].map(BigInt),
          plain,
        );
      },
    ),
    { seed: 20250105, numRuns: 400 },
  );
  assert(refused > 10);
});
