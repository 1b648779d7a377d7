import { assert, assertEquals } from "@std/assert";
import { batchRows } from "../../sim/analysis/batch_table.ts";
import { cashTable } from "../../sim/analysis/cash_table.ts";
import { t1Effect } from "../../sim/model/t1_effect.ts";
import { CASH_REASONS } from "../../sim/model/cash.ts";
import { cashDays, interestOn } from "../../sim/model/cash_days.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const plans = smallPlans(["yancheng_2025/baseline"]);
const [result] = await rehearseQuietly(plans);
const [played] = await playSmall(plans[0]!, [2025]);
const { cash: film, journal, hospitals, settlements } = result!;
const ids = hospitals.id, all = ids.map((_, h) => h);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("a film has every fen that the bank paid each institution in the year and for it, by scheme", () => {
  film.schemes.forEach((s) => {
    const bank = journal.accounts.indexOf(`asset/bank/${s.scheme}`);
    ids.forEach((id, h) => {
      let paid = 0;
      for (let row = 0; row < journal.rows; row++) {
        if (journal.date[row]! < film.firstDay) continue;
        const debit = journal.debit[row]!, credit = journal.credit[row]!;
        if (debit !== bank && credit !== bank) continue;
        const other = journal.accounts[credit === bank ? debit : credit]!;
        if (other.endsWith(`/${s.scheme}/${id}`)) {
          paid += credit === bank
            ? journal.amount[row]!
            : -journal.amount[row]!;
        }
      }
      let filmed = 0;
      for (const reason of CASH_REASONS) {
        filmed += sum(
          s.received[reason].subarray(h * film.days, (h + 1) * film.days),
        );
      }
      assertEquals(filmed, paid, id);
    });
  });
});

Deno.test("everything booked is in the film, and nothing is outstanding once the year is cleared", () => {
  film.schemes.forEach((s, i) => {
    const others = result!.otherPayments[i]!, n = ids.length;
    const booked = sum(settlements[i]!.booked) +
      sum(settlements[i]!.paidAsBooked) +
      sum(others.outpatient.subarray(0, n)) +
      sum(others.chronic.subarray(0, n)) + sum(others.other.subarray(0, n));
    assertEquals(sum(s.booked), booked);
    const { outstanding, total, owed, writtenOff } = cashDays(film, all, [i]);
    assertEquals(outstanding.at(-1), 0 - sum(s.rolled));
    assertEquals(owed + sum(s.booked) - sum(total) + sum(s.rolled), writtenOff);
  });
});

Deno.test("the first advance is that of the day after 23 January; bookings fall in the Spring Festival", () => {
  const { received, booked } = cashDays(film, all, [0]);
  const first = received.advance.findIndex((fen) => fen !== 0);
  assertEquals(first, 23);
  const mean = (from: number, to: number) =>
    sum(booked.subarray(from, to)) / (to - from);
  // 29 January 2025 is the first day of the year of the snake.
  assert(mean(28, 33) < 0.7 * mean(60, 120));
});

Deno.test("advances move days and not money: what institutions finance less, the fund holds less, fen by day", () => {
  const employees = film.schemes[0]!, without = employees.withoutAdvances!;
  assertEquals(film.schemes[1]!.withoutAdvances, null);
  const days = cashDays(film, all, [0]);
  for (let d = 0; d < film.days; d++) {
    assertEquals(
      days.withoutAdvances!.outstanding[d]! - days.outstanding[d]!,
      without.balance[d]! - employees.balance[d]!,
      `day ${d}`,
    );
  }
  const effect = t1Effect(film)!;
  const saved = days.withoutAdvances!.fenDays - days.fenDays;
  assert(saved > 0 && effect.saved > 0);
  // Interest is rounded institution by institution.
  assert(
    Math.abs(effect.saved - interestOn(saved, film.loanRate)) <= ids.length,
  );
  assertEquals(effect.forgone, interestOn(saved, film.depositRate));
});

Deno.test("the fund's balance is that of the books, its surplus what is not owed to anybody", () => {
  film.schemes.forEach((s, i) => {
    const at = (day: number, test: (account: string) => boolean) => {
      let fen = 0;
      for (let row = 0; row < journal.rows; row++) {
        if (journal.date[row]! > film.firstDay + day) continue;
        if (test(journal.accounts[journal.debit[row]!]!)) {
          fen += journal.amount[row]!;
        }
        if (test(journal.accounts[journal.credit[row]!]!)) {
          fen -= journal.amount[row]!;
        }
      }
      return fen;
    };
    for (const day of [0, 58, 180, 364]) {
      assertEquals(
        s.balance[day],
        at(day, (a) => a === `asset/bank/${s.scheme}`),
      );
      assertEquals(
        s.surplus[day],
        at(day, (a) =>
          new RegExp(
            `^(asset/bank|payable|deposit|advance|prepayment)/${s.scheme}(/|$)`,
          ).test(a)),
      );
    }
    assertEquals(s.lastPayments, settlements[i]!.budget.lastExpenditure);
  });
});

Deno.test("the table by month adds up to that by day, with what is paid after the year", () => {
  const query = { hospitals: [0], schemes: [0, 1] };
  const column = (range: { from: number; to: number } | null, name: string) =>
    Array.from(
      cashTable(film, { ...query, ...(range === null ? {} : { range }) })
        .columns.find((c) => c.name === name)!.values,
    ) as number[];
  const year = { from: 0, to: film.yearDays - 1 };
  for (const name of ["booked", "received", "advance"]) {
    const months = column(null, name);
    assertEquals(months.length, 13);
    assertEquals(sum(months.slice(0, 12)), sum(column(year, name)), name);
  }
  assertEquals(column(null, "outstanding")[0], column(year, "outstanding")[30]);
  assertEquals(column(null, "cash")[12], null);
});

Deno.test("the rows behind a day's batch are what was booked on it, to the fen", () => {
  const { record } = played!;
  // The sum over all lines does not depend on where a claim is sent.
  const methods = new Uint8Array(record.claims.rows)
    .fill(METHODS.indexOf("dip"));
  let tried = 0;
  for (const h of [0, 1, 5]) {
    for (const day of [22, 40, 200]) {
      const rows = batchRows(record, methods, result!.codes, {
        hospital: h,
        scheme: 0,
        month: 0,
        day,
      });
      const booked = sum(rows.map(({ fund }) => fund));
      assertEquals(booked, film.schemes[0]!.booked[h * film.days + day]);
      tried += rows.length;
    }
  }
  assert(tried > 0);
});
