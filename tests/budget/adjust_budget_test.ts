import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ShapanError } from "../../sim/base/issues.ts";
import {
  adjustBudget,
  type BudgetEvent,
} from "../../sim/budget/adjust_budget.ts";
import { BUDGET_LINES } from "../../sim/model/ledger.ts";

const budget = {
  total: 13_000_000,
  lines: {
    outpatient: 2_000_000,
    chronic: 1_000_000,
    remote: 2_000_000,
    dip: 6_000_000,
    other: 900_000,
    maternity: 100_000,
  },
  reserve: 1_000_000,
  months: new Float64Array(12).fill(500_000),
};

const event = (fields: Partial<BudgetEvent>): BudgetEvent => ({
  month: 7,
  line: "dip",
  amount: 60_000,
  from: "fund",
  reason: "patients",
  ...fields,
});

Deno.test("money from the fund raises the total, from elsewhere it moves inside it", () => {
  const more = adjustBudget(budget, [event({})]);
  assertEquals([more.total, more.lines.dip], [13_060_000, 6_060_000]);
  assertEquals(more.months[5], 500_000);
  assertEquals([...more.months.slice(6)], new Array(6).fill(510_000));
  const moved = adjustBudget(budget, [event({ from: "remote" })]);
  assertEquals([moved.total, moved.lines.remote], [13_000_000, 1_940_000]);
  const less = adjustBudget(budget, [event({ line: "other", from: "dip" })]);
  assertEquals(less.lines.dip, 5_940_000);
  assertEquals(less.months[11], 490_000);
});

Deno.test("nothing may fall below 0, not even a month", () => {
  const refused = (fields: Partial<BudgetEvent>) =>
    assertThrows(() => adjustBudget(budget, [event(fields)]), ShapanError)
      .issues[0]!;
  assertEquals(
    refused({ from: "reserve", amount: 1_000_001 }).given,
    "reserve -0.01",
  );
  assertEquals(refused({ month: 12, amount: -500_001 }).given, "dip 12 -0.01");
  assertEquals(refused({ amount: -9e6 }).key, "budget.adjustment.events");
});

Deno.test("lines and reserve are the total whatever is adjusted, and the order of events does not matter", () => {
  const anyEvent = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    line: fc.constantFrom(...BUDGET_LINES),
    amount: fc.integer({ min: -20_000, max: 20_000 }),
    from: fc.constantFrom("fund" as const, "reserve" as const, ...BUDGET_LINES),
    reason: fc.constantFrom("patients" as const, "income" as const),
  }).filter(({ line, from }) => line !== from);
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 8 }), (events) => {
      const adjusted = adjustBudget(budget, events);
      const { lines, reserve, total, months } = adjusted;
      const sum = Object.values(lines).reduce((a, b) => a + b, 0);
      assertEquals(sum + reserve, total);
      assertEquals(months.reduce((a, b) => a + b, 0), lines.dip);
      assertEquals(adjustBudget(budget, [...events].reverse()), adjusted);
    }),
    { seed: 20250103, numRuns: 300 },
  );
});
