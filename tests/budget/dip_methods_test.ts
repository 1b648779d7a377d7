import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ShapanError } from "../../sim/base/issues.ts";
import {
  type BudgetInput,
  type BudgetOptions,
  compileBudget,
} from "../../sim/budget/compile_budget.ts";
import { byGrowth, byShare, refixed } from "../../sim/budget/dip_methods.ts";

const input: BudgetInput = {
  scheme: "employee",
  year: 2025,
  income: { contributions: 1000_00, subsidy: 0, interest: 0, other: 0 },
  incomeKey: "intake.contributions",
  lastExpenditure: 900_00,
  last: { dip: 455_00, remote: 100_00, other: 55_00 },
  otherLines: {
    outpatient: 200_00,
    chronic: 100_00,
    remote: 78_00,
    other: 46_00,
    maternity: 0,
  },
};
const options: BudgetOptions = {
  rule: "income",
  surplusTarget: 0,
  growth: 0.062,
  reserveRate: 0.05,
  method: "residual",
  growthCap: null,
  cuts: [],
};
const compiled = (changes: Partial<BudgetOptions>) =>
  compileBudget(input, { ...options, ...changes });
const inpatient = 700_00;

Deno.test("byItem takes the reserve off the inpatient fund, residual off what is left of it", () => {
  const item = compiled({ method: "byItem" });
  assertEquals(item.reserve, 35_00);
  assertEquals(item.lines.dip, inpatient - 35_00 - 78_00 - 46_00);
  const rest = compiled({ method: "residual" });
  assertEquals(rest.reserve, 28_80);
  assertEquals(rest.lines.dip, 576_00 - 28_80);
});

Deno.test("by share and by growth DIP comes first, and the rest of the inpatient fund is for the other two", () => {
  const share = compiled({ method: "byShare" });
  // 700 × 455 ÷ 610 = 522.13…; its reserve is 5 % beside it.
  assertEquals(share.lines.dip, 522_13);
  assertEquals(share.reserve, 26_11);
  assertEquals(
    share.lines.remote + share.lines.other,
    inpatient - 522_13 - 26_11,
  );
  // 151.76 in the proportion 78 : 46.
  assertEquals([share.lines.remote, share.lines.other], [95_46, 56_30]);
  const growth = compiled({ method: "byGrowth", growthCap: 0.055 });
  assertEquals(growth.lines.dip, 480_03);
});

Deno.test("a cap binds only above itself, and nothing last year has no share", () => {
  assertEquals(byGrowth(1000, 0.05, 0.06), 1050);
  assertEquals(byGrowth(1000, 0.07, 0.06), 1060);
  assertEquals(byGrowth(1000, 0.07, null), 1070);
  assertEquals(byShare(1000, 0, 0), 0);
  assertEquals([refixed(1000, 200, 196), refixed(1000, 0, 5)], [980, 1000]);
});

Deno.test("DIP that asks for more than the inpatient fund is told to choose another method", () => {
  const issue = assertThrows(
    () => compiled({ method: "byGrowth", growth: 0.9 }),
    ShapanError,
  ).issues[0]!;
  assertEquals([issue.key, issue.given], ["budget.dip.method", "byGrowth"]);
});

Deno.test("each step of the procedure cuts the total that the one before it left", () => {
  assertEquals(compiled({ cuts: [-0.1, 0, -0.05] }).total, 855_00);
});

Deno.test("under every method lines and reserve are the total", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("residual", "byItem", "byShare", "byGrowth"),
      fc.array(fc.nat(100_000), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 0, max: 900 }),
      (method, fen, rate) => {
        const [outpatient, chronic, remote, other, dip, r, o] = fen as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const sheet = compileBudget({
          ...input,
          income: { ...input.income, contributions: 1_000_000 },
          // Enough beside DIP that its reserve fits into the inpatient fund.
          last: { dip, remote: 100_000 + r, other: o },
          otherLines: {
            outpatient,
            chronic,
            remote,
            other,
            maternity: other % 997,
          },
        }, { ...options, method, reserveRate: rate / 10_000 });
        const { lines, reserve } = sheet;
        assertEquals(
          Object.values(lines).reduce((a, b) => a + b, 0) + reserve,
          sheet.total,
        );
        for (const amount of [...Object.values(lines), reserve]) {
          assert(amount >= 0 && Number.isInteger(amount));
        }
      },
    ),
    { seed: 20250102, numRuns: 300 },
  );
});
