import { assert, assertEquals } from "@std/assert";
import { dateOf, dayNumber, isoDate } from "../../sim/base/calendar.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const WITHOUT = [
  "format: 1",
  "title: 没有每日预拨",
  "inherits: yancheng_2025/baseline",
  "policy:",
  "  settlement.t1.enabled: false",
  "  settlement.prepayment.enabled: false",
  "",
].join("\n");
const plans = smallPlans(
  ["yancheng_2025/baseline", "test/without"],
  { "test/without": WITHOUT },
);
const [result, without] = await rehearseQuietly(plans);
const [year] = await playSmall(plans[0]!, [2025]);

/** Lines that move money from the bank for a rule, in order. */
function paid({ journal }: ScenarioResult, rule: string) {
  const of = journal.rules.indexOf(rule);
  return Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) =>
      journal.rule[row] === of &&
      journal.accounts[journal.credit[row]!]!.startsWith("asset/bank/")
    )
    .map((row) => ({
      date: journal.date[row]!,
      to: journal.accounts[journal.debit[row]!]!,
      fen: journal.amount[row]!,
      batch: journal.batches[journal.batch[row]!]!,
    }));
}
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

Deno.test("the first advance is paid on 24 January for the bookings of the 23rd, employees only", () => {
  const lines = paid(result!, "R-T1");
  assertEquals(isoDate(lines[0]!.date), "2025-01-24");
  assert(lines.every(({ to }) => to.startsWith("advance/employee/")));
  for (const { date, batch } of lines) {
    assertEquals(batch.split("/")[1], isoDate(date - 1));
  }
});

Deno.test("a hospital is advanced 85 % of what it booked on the day, and nothing after a day without bookings", () => {
  const { claims, outpatient } = year!.record;
  const booked = new Map<string, number[]>();
  const add = (h: number, day: number, fen: number) => {
    const id = result!.hospitals.id[h];
    if (id === undefined || fen === 0) return;
    const date = dateOf(2025, day);
    if (date < dayNumber("2025-01-23")) return;
    const key = `${id}/${isoDate(date)}/employee`;
    booked.set(key, [...booked.get(key) ?? [], fen]);
  };
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] === 0) {
      add(claims.hospital[i]!, claims.day[i]!, claims.fund[i]!);
    }
  }
  for (let i = 0; i < outpatient.rows; i++) {
    if (outpatient.scheme[i] === 0) {
      add(outpatient.hospital[i]!, outpatient.day[i]!, outpatient.fund[i]!);
    }
  }
  const lines = paid(result!, "R-T1");
  assertEquals(
    new Set(lines.map(({ batch }) => batch)),
    new Set(booked.keys()),
  );
  for (const { batch, fen } of lines) {
    // Rounded line by line: at most half a fen on each of four.
    assert(Math.abs(fen - 0.85 * sum(booked.get(batch)!)) <= 2);
  }
});

Deno.test("the Spring Festival is a trough of the daily advances", () => {
  const daily = (from: string, to: string) => {
    const lines = paid(result!, "R-T1").filter(({ date }) =>
      date >= dayNumber(from) && date <= dayNumber(to)
    );
    return sum(lines.map(({ fen }) => fen)) /
      (dayNumber(to) - dayNumber(from) + 1);
  };
  // Bookings of 28 January to 3 February 2025.
  const feast = daily("2025-01-29", "2025-02-04");
  assert(feast < 0.7 * daily("2025-02-17", "2025-03-16"), `${feast}`);
});

Deno.test("a negative due is carried on, and the year pays the same to the fen", () => {
  const { journal } = result!;
  // A payable in debit after its month was paid is what is carried.
  const own = journal.accounts.map((name) =>
    name.startsWith("payable/employee/H")
  );
  const balance = new Float64Array(journal.accounts.length);
  const end = dayNumber("2025-11-30");
  for (let row = 0; row < journal.rows; row++) {
    if (journal.date[row]! > end) continue;
    const amount = journal.amount[row]!;
    balance[journal.debit[row]!] = balance[journal.debit[row]!]! + amount;
    balance[journal.credit[row]!] = balance[journal.credit[row]!]! - amount;
  }
  assert(balance.some((fen, account) => own[account] && fen > 0));
  result!.settlements.forEach((sheet, s) => {
    const other = without!.settlements[s]!;
    assertEquals(sheet.pay, other.pay);
    assertEquals(sheet.depositReturned, other.depositReturned);
    const received = (of: typeof sheet) =>
      of.cashPaid.map((fen, h) =>
        fen + of.transfer[h]! + (of.prepayment?.amounts[h] ?? 0)
      );
    assertEquals(received(sheet), received(other));
  });
});

Deno.test("the prepayment is lent on its day and taken back by the transfer", () => {
  const lines = paid(result!, "R-PRE");
  assert(lines.length > 100);
  for (const { date, to } of lines) {
    assertEquals(isoDate(date), "2025-01-15");
    assert(to.startsWith("prepayment/"));
  }
  for (const sheet of result!.settlements) {
    assertEquals(sheet.prepayment!.refused, null);
  }
  assertEquals(
    sum(lines.map(({ fen }) => fen)),
    sum(result!.settlements.flatMap((s) => [...s.prepayment!.amounts])),
  );
});

Deno.test("the books open with what last year still owes", () => {
  const { journal } = result!;
  const old = Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) => journal.batches[journal.batch[row]!]!.includes("/2024"));
  const bank = (row: number, side: "debit" | "credit") =>
    journal.accounts[journal[side][row]!]!.startsWith("asset/bank/");
  const owed = sum(
    old.filter((row) => isoDate(journal.date[row]!) === "2024-12-31")
      .map((row) => journal.amount[row]! * (bank(row, "debit") ? 1 : -1)),
  );
  const later = sum(
    old.filter((row) => isoDate(journal.date[row]!) > "2024-12-31")
      .map((row) => journal.amount[row]! * (bank(row, "credit") ? 1 : -1)),
  );
  assert(owed > 0);
  assertEquals(later, owed);
  // December of 2024 on 31 January, the clearing of 2024 in its own month.
  const days = new Set(old.map((row) => isoDate(journal.date[row]!)));
  assert(days.has("2025-01-31"));
});
