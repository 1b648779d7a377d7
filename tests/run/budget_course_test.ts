import { assert, assertEquals } from "@std/assert";
import { calendarTable } from "../../sim/analysis/calendar_table.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { budgetSection } from "../../sim/report/budget_section.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const heir = (policy: string) =>
  `format: 1
title: 预算
inherits: zibo_2025/baseline
policy:
${policy.split("\n").map((line) => `  ${line}`).join("\n")}
`;
const results = await rehearseQuietly(smallPlans([
  "zibo_2025/baseline",
  "test/adjusted",
  "test/planned",
  "test/factors",
  "test/share",
], {
  "test/adjusted": heir(
    `budget.events:
  - { scheme: employee, month: 7, line: dip, amount: 100000, from: reserve, reason: patients }
  - { scheme: employee, month: 10, line: dip, amount: 50000.5, from: fund, reason: publicHealth }`,
  ),
  "test/planned": heir(
    `budget.income.planGrowth: 0.2
budget.incomeAdjust: proportional`,
  ),
  "test/factors": heir(
    "budget.factors.enabled: true\nbudget.watch.talks: true",
  ),
  "test/share": heir(
    "budget.dipMethod: byShare\nbudget.total.reserveRate: 0.03",
  ),
}));
const of = (id: string): ScenarioResult =>
  results.find(({ scenario }) => scenario === id)!;
const baseline = of("zibo_2025/baseline");
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("an adjustment changes the months from its own on, the total that is cleared, the reserve and the calendar", () => {
  const before = baseline.settlements[0]!,
    after = of("test/adjusted").settlements[0]!;
  assertEquals(
    after.budget.lines.dip,
    before.budget.lines.dip + 150_000_50,
  );
  assertEquals(after.budget.total, before.budget.total + 50_000_50);
  assertEquals(after.budget.reserve, before.budget.reserve - 100_000_00);
  assertEquals(after.fund, after.budget.lines.dip);
  assertEquals(sum(after.standard), after.fund);
  assertEquals(
    [...after.budget.months.slice(0, 6)],
    [...before.budget.months.slice(0, 6)],
  );
  assert(
    after.budget.months.slice(6).every((fen, m) =>
      fen > before.budget.months[m + 6]!
    ),
  );
  assertEquals(sum(after.budget.quotas!), after.budget.lines.dip);
  // Nothing happens to the other scheme.
  assertEquals(
    of("test/adjusted").settlements[1]!.pay,
    baseline.settlements[1]!.pay,
  );
  const book = of("test/adjusted").budgets[0]!;
  assertEquals(
    book.versions.slice(-2).map(({ date, step, reason, reserve }) => [
      date,
      step,
      reason,
      reserve,
    ]),
    [
      ["2025-07-01", "adjustment", "patients", after.budget.reserve],
      ["2025-10-01", "adjustment", "publicHealth", after.budget.reserve],
    ],
  );
  const kinds = calendarTable(of("test/adjusted")).columns
    .find(({ name }) => name === "kind")!.values;
  assertEquals(
    Array.from(kinds).filter((kind) => kind === "budget-adjustment").length,
    2,
  );
});

Deno.test("what was set aside on 1 January and what adjustments took are booked apart", () => {
  const { journal, settlements } = of("test/adjusted");
  const moved: number[] = [];
  for (let row = 0; row < journal.rows; row++) {
    if (
      journal.accounts[journal.debit[row]!] === "reserve/employee" &&
      journal.rules[journal.rule[row]!] === "R-BUD"
    ) moved.push(journal.amount[row]!);
  }
  assertEquals(moved, [100_000_00]);
  assertEquals(settlements[0]!.budget.released, [
    { month: 7, amount: 100_000_00 },
  ]);
});

Deno.test("income that is planned by growth sets the budget, and what arrives re-fixes the total at clearing", () => {
  of("test/planned").settlements.forEach((sheet, s) => {
    const { budget, fund } = sheet, last = baseline.settlements[s]!;
    assertEquals(budget.income, last.budget.income);
    const planned = BigInt(budget.planned!),
      actual = BigInt(budget.income.total);
    assert(planned > actual);
    const refixed = (2n * BigInt(budget.lines.dip) * actual + planned) /
      (2n * planned);
    assertEquals([BigInt(fund), BigInt(budget.refixed!)], [refixed, refixed]);
    assertEquals(sum(sheet.standard), fund);
  });
});

Deno.test("five factors give the growth, insured and last year's cost from the record", () => {
  const { budgets, settlements } = of("test/factors");
  budgets.forEach(({ factors, growth, talks, over }, s) => {
    assertEquals(talks, true);
    assertEquals(over!.length > 0, true);
    const rows = factors!;
    assertEquals(rows.map(({ measured }) => measured), [
      false,
      false,
      false,
      true,
      true,
    ]);
    const mean = rows.reduce((n, r) => n + r.weight * Number(r.growth), 0);
    assert(Math.abs(growth - mean) < 1e-4, `${growth} ${mean}`);
    const { budget } = settlements[s]!;
    const all = BigInt(budget.lastExpenditure) *
      BigInt(Math.round((1 + growth) * 1e4));
    assertEquals(BigInt(budget.growth), (2n * all + 10_000n) / 20_000n);
  });
});

Deno.test("levels of a played budget end in its quotas, and what other lines take is what DIP would have had", () => {
  baseline.budgets.forEach(({ levels, crowding, pace }, s) => {
    const { budget, booked } = baseline.settlements[s]!;
    assertEquals(levels![0]!.amount, budget.total);
    const institutions = levels!.filter(({ id, level }) =>
      level === "institution" && id.startsWith("dip/")
    );
    assertEquals(
      institutions.map(({ amount }) => amount),
      [...budget.quotas!].filter((fen) => fen !== 0),
    );
    assertEquals(pace.at(-1)!.booked, sum(booked));
    assertEquals(pace.at(-1)!.budget, budget.lines.dip);
    for (const { taken, budget: own, lastYear } of crowding) {
      // 95 % of the growth, as the reserve has the rest; to half a fen.
      assert(Math.abs(taken - 0.95 * (own - lastYear)) <= 1);
    }
  });
});

Deno.test("by share, DIP has last year's part of the inpatient fund", () => {
  of("test/share").settlements.forEach(({ budget }, s) => {
    const last = of("test/share").budgets[s]!.crowding;
    assertEquals(
      sum(Object.values(budget.lines)) + budget.reserve,
      budget.total,
    );
    assert(budget.lines.dip > 0 && last.length === 4);
  });
});

Deno.test("the report tells versions, factors, levels, pace and talks in both languages", () => {
  for (const id of ["test/adjusted", "test/factors"]) {
    const zh = budgetSection(of(id), "zh").html;
    const en = budgetSection(of(id), "en").html;
    const talks = id === "test/factors";
    assertEquals(zh.includes("季度约谈名单"), talks);
    assertEquals(en.includes("Quarterly talks"), talks);
    assertEquals(zh.includes("年中按程序调整：就医人数合理变化"), !talks);
    assertEquals(
      en.includes("adjusted by procedure: public-health event"),
      !talks,
    );
    for (const text of ["财政补助", "执行进度", "DIP 线分到区县", "占用 DIP"]) {
      assert(zh.includes(text), text);
    }
  }
});
