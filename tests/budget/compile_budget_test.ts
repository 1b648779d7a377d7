import { assert, assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import fc from "fast-check";
import {
  type BudgetInput,
  type BudgetOptions,
  compileBudget,
} from "../../sim/budget/compile_budget.ts";
import { million, workedCase } from "../settlement/worked_example.ts";

const options: BudgetOptions = {
  rule: "min",
  surplusTarget: 0.03,
  growth: 0.06,
  reserveRate: 0.05,
  method: "residual",
  growthCap: null,
  cuts: [],
};

function inputOf(
  income: number,
  lastExpenditure: number,
  lines: readonly number[],
): BudgetInput {
  const [outpatient = 0, chronic = 0, remote = 0, other = 0] = lines;
  return {
    scheme: "employee",
    year: 2025,
    income: { contributions: income, subsidy: 0, interest: 0, other: 0 },
    last: { dip: 0, remote: 0, other: 0 },
    incomeKey: "intake.contributions",
    lastExpenditure,
    otherLines: { outpatient, chronic, remote, other, maternity: 0 },
  };
}

Deno.test("EX-07.1 the budget chain ends at the DIP fund", () => {
  const { inputs, expected } = workedCase<
    { income: string; lastExpenditure: string; lines: string[] },
    Record<"cap" | "growth" | "T" | "other" | "rest" | "R0" | "F_DIP", string>
  >("EX-07.1");
  const input = inputOf(
    million(inputs.income),
    million(inputs.lastExpenditure),
    inputs.lines.map(million),
  );
  const sheet = compileBudget(input, options);
  assertEquals(sheet.cap, million(expected.cap));
  assertEquals(sheet.growth, million(expected.growth));
  assertEquals(sheet.total, million(expected.T));
  assertEquals(sheet.reserve, million(expected.R0));
  assertEquals(sheet.lines.dip, million(expected.F_DIP));
  assertEquals(sheet.lines.dip + sheet.reserve, million(expected.rest));
});

Deno.test("the rule chooses between income and growth", () => {
  const input = inputOf(1_000_00, 900_00, []);
  const total = (rule: BudgetOptions["rule"]) =>
    compileBudget(input, { ...options, rule }).total;
  assertEquals(total("income"), 970_00);
  assertEquals(total("growth"), 954_00);
  assertEquals(total("min"), 954_00);
});

Deno.test("income is the sum of contributions, subsidies, interest and other income", () => {
  const input = {
    ...inputOf(0, 10_000, []),
    income: { contributions: 600, subsidy: 100, interest: 20, other: 3 },
  };
  const sheet = compileBudget(input, { ...options, rule: "income" });
  assertEquals(sheet.income.total, 723);
  // 723 × 0.97 = 701.31
  assertEquals(sheet.total, 701);
});

Deno.test("the reserve is rounded half away from zero", () => {
  const noSurplus = { ...options, rule: "income" as const, surplusTarget: 0 };
  // 5 % of 30 fen is 1.5 fen, of 29 fen 1.45.
  assertEquals(compileBudget(inputOf(30, 0, []), noSurplus).reserve, 2);
  assertEquals(compileBudget(inputOf(29, 0, []), noSurplus).reserve, 1);
});

Deno.test("lines above the total by one fen are refused, equal ones leave 0 for DIP", () => {
  const exact = inputOf(100_00, 1e9, [97_00]);
  assertEquals(compileBudget(exact, options).lines.dip, 0);
  const over = inputOf(100_00, 1e9, [97_01]);
  assertThrows(() => compileBudget(over, options), ShapanError, "97.01");
});

Deno.test("too low an income is blamed on the income, too large lines on their growth", () => {
  const keyOf = (input: BudgetInput, rule: BudgetOptions["rule"]) =>
    assertThrows(() => compileBudget(input, { ...options, rule }), ShapanError)
      .issues[0]!;
  const poor = keyOf(inputOf(100_00, 1e9, [97_01]), "min");
  assertEquals(poor.key, "intake.contributions");
  assertEquals(poor.given, "employee 100.00");
  for (const lang of ["zh", "en"] as const) {
    const text = issueText(poor, lang);
    for (const amount of ["100.00", "97.00", "97.01", "3.0%"]) {
      assert(text.includes(amount), text);
    }
  }
  // Income is ample, last year's spending is what binds.
  const grown = keyOf(inputOf(1e9, 100_00, [106_01]), "min");
  assertEquals(grown.key, "budget.lines.growth");
  assertEquals(
    keyOf(inputOf(1, 100_00, [106_01]), "growth").key,
    "budget.lines.growth",
  );
});

Deno.test("the lines and the reserve are the total", () => {
  const money = fc.nat(2 ** 40);
  const rate = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10_000);
  fc.assert(
    fc.property(
      money,
      money,
      fc.array(fc.nat(2 ** 30), { minLength: 4, maxLength: 4 }),
      rate,
      rate,
      rate,
      fc.constantFrom("min" as const, "income" as const, "growth" as const),
      (income, last, lines, surplusTarget, growth, reserveRate, rule) => {
        const input = inputOf(2 ** 34 + income, 2 ** 34 + last, lines);
        const sheet = compileBudget(input, {
          rule,
          surplusTarget,
          growth,
          reserveRate,
          method: "residual",
          growthCap: null,
          cuts: [],
        });
        const parts = Object.values(sheet.lines).reduce((a, b) => a + b, 0);
        assertEquals(parts + sheet.reserve, sheet.total);
        assert(sheet.total <= (rule === "growth" ? sheet.growth : sheet.cap));
        assert(sheet.lines.dip >= 0 && Number.isInteger(sheet.lines.dip));
      },
    ),
    { seed: 20250101, numRuns: 300 },
  );
});
