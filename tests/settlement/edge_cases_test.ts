/**
 * Edge cases of a scheme-year (边界情形), one by one: section 11 of the rule
 * reference, on years small enough to reckon by hand.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { cell } from "../../sim/model/ledger.ts";
import { BOOKED_RULES, bookYear } from "../../sim/settlement/book_year.ts";
import { openJournal } from "../../sim/settlement/journal/journal.ts";
import { expectedBalances } from "../../sim/settlement/journal/expected_balances.ts";
import {
  checkBooks,
  trialBalance,
} from "../../sim/settlement/journal/trial_balance.ts";
import type {
  SettleInput,
  SettleOptions,
} from "../../sim/settlement/settle_input.ts";
import { settleScheme } from "../../sim/settlement/settle_scheme.ts";
import { MONTH_FORMS } from "../../sim/settlement/calendar/month_forms.ts";
import { bookInput, otherPayments } from "./random_books.ts";
import { HOSPITALS, oneYear, twelve, usual } from "./random_year.ts";
import { total } from "./worked_example.ts";

const NONE = new Float64Array(HOSPITALS * 12);

/** A year of four hospitals without deductions, advances and prepayment; `change` sets a hospital's cells. */
function quietYear(
  change: (totals: SettleInput["totals"], at: number, h: number) => void,
): SettleInput {
  const year = oneYear(20250101);
  const column = (name: "cases" | "points" | "cost" | "fund") =>
    year.totals[name].slice();
  const totals = {
    cases: column("cases"),
    points: column("points"),
    cost: column("cost"),
    fund: column("fund"),
  };
  for (let h = 0; h < HOSPITALS; h++) {
    for (let m = 0; m < 12; m++) change(totals, cell(h, year.scheme, m), h);
  }
  return {
    ...year,
    totals,
    deductions: NONE,
    advances: NONE,
    prepayment: null,
    scores: new Array<null>(HOSPITALS).fill(null),
  };
}

function withMethod(method: SettleOptions["value"]["method"]): SettleOptions {
  return { ...usual, value: { ...usual.value, method } };
}

Deno.test("a hospital whose patients bore everything earns its part of the fund by its points", () => {
  const year = quietYear((totals, at, h) => {
    if (h === 0) totals.fund[at] = 0;
  });
  const { sheet } = settleScheme(year, usual);
  assertEquals(sheet.booked[0], 0);
  const part = sheet.fund * sheet.points[0]! / total(sheet.points);
  assert(Math.abs(sheet.standard[0]! - part) <= 1);
  // r = 0 lies below the band: κ of D, as nothing was booked.
  assertEquals(
    sheet.clear[0],
    Math.round(usual.clearing.kappa * sheet.standard[0]!),
  );
});

Deno.test("where patients' payments are taken off and exceed what the points are worth, D is 0 and not less", () => {
  const year = quietYear((totals, at, h) => {
    if (h === 0) totals.cost[at] = totals.fund[at]! + 1e9;
  });
  const { sheet } = settleScheme(year, withMethod("totalMinusIndividual"));
  assertEquals([sheet.standard[0], sheet.pay[0]], [0, 0]);
  // The floor is the one way to be due more than the fund.
  assertEquals(sheet.epsilon, total(sheet.standard) - sheet.fund);
  assert(sheet.epsilon > 0);
  // What the months paid it comes back.
  assertEquals(
    sheet.transfer[0],
    -sheet.cashPaid[0]! - sheet.deposit[0]! + sheet.depositReturned[0]!,
  );
  assert(sheet.transfer[0]! < 0);
});

Deno.test("a hospital without points has no standard and no pay, and gives back what it was advanced", () => {
  const year = quietYear((totals, at, h) => {
    if (h === 1) totals.points[at] = 0;
  });
  const advances = NONE.map((_, at) =>
    Math.floor(at / 12) === 1
      ? Math.round(0.85 * year.totals.fund[cell(1, year.scheme, at % 12)]!)
      : 0
  );
  for (
    const method of ["fund", "totalMinusIndividual", "totalTimesRatio"] as const
  ) {
    const { sheet } = settleScheme({ ...year, advances }, withMethod(method));
    assertEquals(
      [sheet.standard[1], sheet.clear[1], sheet.shared[1], sheet.pay[1]],
      [0, 0, 0, 0],
      method,
    );
    assert(sheet.advances[1]! > 0 && sheet.cashPaid[1]! >= sheet.advances[1]!);
    assertEquals(sheet.transfer[1], -sheet.cashPaid[1]!, method);
  }
});

Deno.test("a patient at the annual cap costs the hospital booked fund and no points, so D stays", () => {
  const before = settleScheme(quietYear(() => {}), usual).sheet;
  const capped = quietYear((totals, at, h) => {
    if (h === 2) totals.fund[at] = Math.floor(totals.fund[at]! * 0.97);
  });
  const after = settleScheme(capped, usual).sheet;
  assert(after.booked[2]! < before.booked[2]!);
  assertEquals(after.points, before.points);
  assertEquals(after.standard, before.standard);
  assertEquals(
    after.booked.filter((_, h) => h !== 2),
    before.booked.filter((_, h) => h !== 2),
  );
});

Deno.test("a month without budget pays by its form: nothing where the budget is shared, what was booked or scored where it is not asked", () => {
  const year = quietYear(() => {}), june = 5;
  const months = year.budget.months.slice();
  months[0]! += months[june]!;
  months[june] = 0;
  const input = { ...year, budget: { ...year.budget, months } };
  const booked = total(
    Array.from(
      { length: HOSPITALS },
      (_, h) => year.totals.fund[cell(h, year.scheme, june)]!,
    ),
  );
  assert(booked > 0);
  const expected = {
    booked: (gross: number) => gross === 0,
    points: (gross: number) => gross === 0,
    // Half a fen a hospital.
    fixedShare: (gross: number) => Math.abs(gross - 0.95 * booked) <= 2,
    pointsMinusPatient: (gross: number) => gross !== 0,
    // What January's budget left may be used, and never more than was booked.
    bookedBudget: (gross: number) => gross >= 0 && gross <= booked,
  };
  for (const form of MONTH_FORMS) {
    const { sheet, months } = settleScheme(input, {
      ...usual,
      months: twelve({ ...usual.months[0]!, form }),
    });
    assert(expected[form](total(months[june]!.gross)), form);
    // The year is cleared with the whole fund whatever its months are.
    assertEquals(total(sheet.standard), sheet.fund, form);
    checkedBooks({ sheet, months });
  }
});

Deno.test("within own budgets a month without budget pays nothing when earlier months left nothing", () => {
  const year = quietYear(() => {});
  const months = new Float64Array(12);
  months[11] = year.budget.lines.dip;
  const { months: settled } = settleScheme(
    { ...year, budget: { ...year.budget, months } },
    {
      ...usual,
      months: twelve({ ...usual.months[0]!, form: "bookedBudget" }),
    },
  );
  settled.slice(0, 11).forEach(({ gross }) => assertEquals(total(gross), 0));
  assert(total(settled[11]!.gross) > 0);
});

Deno.test("what December leaves negative is in the cash that the transfer takes off, once", () => {
  const year = quietYear(() => {});
  // Everything booked is advanced: with a deposit every month ends below 0.
  const advances = NONE.map((_, at) =>
    year.totals.fund[cell(Math.floor(at / 12), year.scheme, at % 12)]!
  );
  const { sheet, months } = settleScheme({ ...year, advances }, usual);
  const without = settleScheme(year, usual).sheet;
  const carry = months.at(-1)!.carry;
  assert(carry.every((fen) => fen < 0));
  sheet.transfer.forEach((transfer, h) => {
    const net = total(months.map((month) => month.net[h]!));
    assertEquals(sheet.cashPaid[h], net - carry[h]!);
    assertEquals(
      sheet.cashPaid[h]! + transfer,
      without.cashPaid[h]! + without.transfer[h]!,
    );
  });
  assert(sheet.transfer.some((fen) => fen < 0), "some of it is recovered");
  checkedBooks({ sheet, months });
});

Deno.test("a prepayment that rolls over stays a receivable in the books and is not in the transfer", () => {
  const year = quietYear(() => {});
  const lent = (close: "offset" | "rollover") =>
    settleScheme({
      ...year,
      prepayment: {
        amounts: Float64Array.of(5000, 0, 700, 1),
        months: "12.00",
        gate: 12,
        refused: null,
        close,
      },
    }, usual);
  const none = settleScheme(year, usual).sheet;
  const kept = lent("rollover"), back = lent("offset");
  assertEquals(kept.sheet.transfer, none.transfer);
  assertEquals(
    back.sheet.transfer,
    none.transfer.map((fen, h) => fen - [5000, 0, 700, 1][h]!),
  );
  const open = (books: ReturnType<typeof checkedBooks>) =>
    trialBalance(books)
      .filter(({ account }) => account.startsWith("prepayment/"))
      .map(({ balance }) => balance).filter((fen) => fen !== 0);
  assertEquals(open(checkedBooks(kept)), [5000, 700, 1]);
  assertEquals(open(checkedBooks(back)), []);
});

/** The year's journal, which must agree with its sheets. */
function checkedBooks(year: ReturnType<typeof settleScheme>) {
  const journal = openJournal(BOOKED_RULES);
  bookYear(journal, bookInput(year));
  const closed = journal.close();
  checkBooks(
    closed,
    expectedBalances([{
      hospitalIds: ["H001", "H002", "H003", "H004"],
      settlement: year.sheet,
      otherPayments: otherPayments(year),
      income: year.sheet.budget.income,
      opening: 5_000_000,
    }]),
  );
  return closed;
}
