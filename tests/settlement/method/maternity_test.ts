import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  birthsOf,
  maternityMonths,
  type MaternityOptions,
} from "../../../sim/settlement/method/maternity.ts";
import type { ScenarioResult } from "../../../sim/model/result.ts";
import { chartedAccount } from "../../../sim/model/account_chart.ts";
import { OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { budgetSection } from "../../../sim/report/budget_section.ts";
import {
  rehearseQuietly,
  type SmallPlan,
  smallPlans,
} from "../../support/small_city.ts";

const OPTIONS: MaternityOptions = {
  covered: 0.9,
  leaveDays: 98,
  difficultDays: 15,
  wage: 6000,
  monthDays: 30,
  prenatal: { visits: 8, months: 7, cost: 300, share: 0.7 },
};

const ON = `settlement.maternity.enabled: true`;
const heir = (from: string, more = "") =>
  `format: 1
title: 生育
inherits: zibo_2025/${from}
policy:
  ${ON}
${more}`;
const results = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", "test/line"], {
    "test/before": heir("pre_regime"),
    "test/line": heir("baseline", "run:\n  run.preRegime: test/before\n"),
  }) as SmallPlan[],
);
const [baseline, line] = results as [ScenarioResult, ScenarioResult];
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("deliveries are counted by place and month, caesareans once more, others and the other scheme not", () => {
  // Code 0 is no delivery, 1 one, 2 a caesarean; day 31 is in February.
  const claims = {
    rows: 6,
    scheme: Uint8Array.of(0, 0, 0, 1, 0, 0),
    code: Uint16Array.of(1, 2, 0, 1, 1, 2),
    hospital: Uint16Array.of(0, 1, 0, 0, OUT_OF_AREA, 1),
    day: Uint16Array.of(0, 31, 3, 4, 364, 31),
  };
  const { all, caesarean } = birthsOf(
    claims as never,
    { category: ["K80", "O80", "O82"] },
    2,
    0,
  );
  const found = [...all].flatMap((n, at) => n === 0 ? [] : [[at, n]]);
  assertEquals(found, [[0, 1], [12 + 1, 2], [24 + 11, 1]]);
  assertEquals([...caesarean], [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const half = birthsOf(
    { ...claims, weight: 3 } as never,
    { category: ["K80", "O80", "O82"] },
    2,
    0,
  );
  assertEquals(half.all, all.map((n) => n * 3));
});

Deno.test("allowance and visits are what the options say of every birth, and visits go where the birth is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 36, maxLength: 36 }),
      (numbers) => {
        const all = Float64Array.from(numbers);
        const caesarean = Float64Array.from(
          { length: 12 },
          (_, m) => Math.min(all[m]!, 3),
        );
        const fen = maternityMonths({ all, caesarean }, OPTIONS);
        assertEquals(fen.length, 48);
        for (let m = 0; m < 12; m++) {
          const births = all[m]! + all[12 + m]! + all[24 + m]!;
          const days = 98 * births + 15 * caesarean[m]!;
          // 0.9 × 6,000 ÷ 30 yuan a day.
          assertEquals(fen[36 + m], days * 180_00);
        }
        for (let row = 0; row < 3; row++) {
          const births = sum(all.subarray(row * 12, row * 12 + 12));
          const paid = sum(fen.subarray(row * 12, row * 12 + 12));
          // Eight visits of 300 yuan at 70 %; each month is rounded once.
          assert(Math.abs(paid - births * 1680_00) <= 6, `${paid}`);
        }
      },
    ),
    { seed: 35, numRuns: 60 },
  );
});

Deno.test("off, the line is nought, no account and no row of it exists, and a scenario that says so changes nothing that is played", () => {
  assertEquals(
    baseline.otherPayments.map(({ maternity }) => sum(maternity)),
    [0, 0],
  );
  assert(!baseline.journal.accounts.some((a) => a.includes("maternity")));
  assert(!budgetSection(baseline, "zh").html.includes("生育"));
  for (const s of [0, 1]) {
    assertEquals(line.settlements[s]!.cost, baseline.settlements[s]!.cost);
    assertEquals(line.settlements[s]!.booked, baseline.settlements[s]!.booked);
  }
  assertEquals(line.settlements[1]!.pay, baseline.settlements[1]!.pay);
});

Deno.test("employees have the line in budget, books, levels, crowding out and report; residents have none", () => {
  const [paid, none] = line.otherPayments.map(({ maternity }) => maternity);
  assertEquals(sum(none!), 0);
  assert(paid!.at(-1)! > 0 && sum(paid!) > paid!.at(-1)!);
  const { budget } = line.settlements[0]!, old = baseline.settlements[0]!;
  assert(budget.lines.maternity > 0);
  assertEquals(
    sum(Object.values(budget.lines)) + budget.reserve,
    budget.total,
  );
  assert(budget.lastExpenditure > old.budget.lastExpenditure);
  const { journal } = line;
  for (const account of journal.accounts) {
    assert(chartedAccount(account) !== undefined, account);
  }
  let booked = 0, opened = 0;
  for (let row = 0; row < journal.rows; row++) {
    const debit = journal.accounts[journal.debit[row]!]!;
    if (debit === "expense/employee/maternity") booked += journal.amount[row]!;
    if (debit === "payable/employee/mothers") opened += journal.amount[row]!;
  }
  assertEquals(booked, sum(paid!));
  assert(opened > 0);
  const book = line.budgets[0]!;
  assertEquals(book.crowding.at(-1)!.line, "maternity");
  for (const { line: name, months, budget: own } of book.lines) {
    const booked = name === "dip"
      ? line.settlements[0]!.booked
      : line.otherPayments[0]![name];
    assertEquals(sum(months), sum(booked), name);
    assertEquals(own, budget.lines[name], name);
  }
  assertEquals(book.lines.map((row) => row.line).at(-1), "maternity");
  assert(book.levels!.some(({ id }) => id === "maternity/mothers/mothers"));
  assert(!line.budgets[1]!.levels!.some(({ id }) => id === "maternity"));
  assert(budgetSection(line, "zh").html.includes("⑥ 生育支出"));
  assert(budgetSection(line, "en").html.includes("6 maternity"));
});

Deno.test("early warnings count what the line spends", () => {
  const [sheet] = line.settlements, [paid] = line.otherPayments;
  const owed = sum(sheet!.monthGross) + sum(paid!.outpatient) +
    sum(paid!.chronic) + sum(paid!.remote) + sum(paid!.other) +
    sum(paid!.maternity);
  const { income, lastExpenditure } = sheet!.budget;
  const left = line.opening[0]! + income.total - owed;
  const last = line.warnings.find(({ scheme, indicator }) =>
    scheme === "employee" && indicator === "reserve"
  )!.values.at(-1)!;
  assert(Math.abs(last - left / (lastExpenditure / 12)) < 1e-9, `${last}`);
});
