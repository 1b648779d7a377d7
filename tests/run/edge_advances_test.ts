/**
 * Edge cases of instant settlement and of a leap year (即时结算与闰年的边界), one by one.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { dayNumber, isoDate } from "../../sim/base/calendar.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const T1 = (
  title: string,
  start: string,
  more = "",
  inherits = "zibo_2025/baseline",
  run = "",
) =>
  `format: 1\ntitle: ${title}\ninherits: ${inherits}\npolicy:\n` +
  `  settlement.t1.enabled: true\n  settlement.t1.start: ${start}\n${more}${run}`;
const plans = smallPlans([
  "test/march",
  "test/whole",
  "test/eve",
  "test/residents",
  "test/later",
  "test/oldEve",
  "test/leap",
], {
  "test/march": T1("月中", "2025-03-17"),
  "test/whole": T1("全额", "2025-01-01", "  settlement.t1.rate: 1\n"),
  "test/eve": T1("除夕", "2025-12-31"),
  "test/residents": T1(
    "居民",
    "2025-01-01",
    "  settlement.t1.schemes: [resident]\n",
  ),
  "test/later": T1("以后", "2026-03-01"),
  "test/before": T1("旧办法", "2024-12-31", "", "zibo_2025/pre_regime"),
  "test/oldEve":
    "format: 1\ntitle: 上年除夕\ninherits: zibo_2025/baseline\nrun:\n  run.preRegime: test/before\n",
  "test/leap": T1(
    "闰年",
    "2024-02-29",
    "",
    "zibo_2025/baseline",
    "run:\n  run.year: 2024\n",
  ),
});
const [march, whole, eve, residents, later, oldEve, leap] =
  await rehearseQuietly(plans);

/** Advances that left the bank: their day, the day of the bookings, scheme and amount. */
function advances({ journal }: ScenarioResult) {
  const rule = journal.rules.indexOf("R-T1");
  return Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) =>
      journal.rule[row] === rule &&
      journal.accounts[journal.credit[row]!]!.startsWith("asset/bank/")
    )
    .map((row) => {
      const [id, of, scheme] = journal.batches[journal.batch[row]!]!.split("/");
      return {
        date: isoDate(journal.date[row]!),
        id: id!,
        of: of!,
        scheme: scheme!,
        fen: journal.amount[row]!,
      };
    });
}
const sum = (values: Iterable<number>) =>
  [...values].reduce((a, b) => a + b, 0);

Deno.test("a start in the middle of March: the first advance is a day later, and the month is trued up with what was advanced of it", () => {
  const lines = advances(march!);
  const days = lines.map(({ date }) => date).sort();
  assertEquals(days[0], "2025-03-18");
  assert(lines.every(({ of }) => of >= "2025-03-17"));
  for (const { date, of } of lines) {
    assertEquals(dayNumber(date), dayNumber(of) + 1);
  }
  // Nothing moves between the bank and January or February but their one payment.
  const sheet = march!.settlements[0]!, all = whole!.settlements[0]!;
  assertEquals(sheet.pay, all.pay);
  assertEquals(
    sheet.cashPaid.map((fen, h) => fen + sheet.transfer[h]!),
    all.cashPaid.map((fen, h) => fen + all.transfer[h]!),
  );
});

Deno.test("at the rate 1 everything that is booked is advanced, and what it is too much comes back", () => {
  const sheet = whole!.settlements[0]!;
  assertEquals(sheet.advances, sheet.booked);
  assert(sum(sheet.transfer) < sum(march!.settlements[0]!.transfer));
  assert(sheet.transfer.some((fen) => fen < 0));
});

Deno.test("a day without discharges and visits has no advance, however many days it lasts", () => {
  const lines = advances(whole!);
  assert(lines.every(({ fen }) => fen > 0));
  const days = new Map<string, Set<string>>();
  for (const { id, of } of lines) {
    days.set(id, (days.get(id) ?? new Set()).add(of));
  }
  const some = [...days.values()].filter((of) => of.size < 365);
  assert(some.length > 5, `${some.length} institutions had a day without any`);
});

Deno.test("a start on 31 December is one advance, paid on 1 January, in the books as a payment of the year that has ended", () => {
  const lines = advances(eve!);
  assert(lines.length > 10);
  assertEquals(new Set(lines.map(({ date }) => date)), new Set(["2026-01-01"]));
  assertEquals(new Set(lines.map(({ of }) => of)), new Set(["2025-12-31"]));
  const sheet = eve!.settlements[0]!;
  assert(sum(sheet.advances) > 0);
});

Deno.test("the advance of last year's 31 December is paid on 1 January, a debt that the new books open with", () => {
  const { journal } = oldEve!;
  const rows = Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) =>
      /^H\d+\/2024-12-31\/employee$/.test(
        journal.batches[journal.batch[row]!]!,
      )
    );
  const bank = "asset/bank/employee";
  const side = (which: "debit" | "credit", date: string) =>
    sum(
      rows.filter((row) =>
        journal.accounts[journal[which][row]!] === bank &&
        isoDate(journal.date[row]!) === date
      ).map((row) => journal.amount[row]!),
    );
  const owed = side("debit", "2024-12-31");
  assert(owed > 0);
  assertEquals(side("credit", "2025-01-01"), owed);
  assertEquals(advances(oldEve!).filter(({ of }) => of >= "2025").length, 0);
});

Deno.test("residents only: no employee's cost is advanced", () => {
  const schemes = new Set(advances(residents!).map(({ scheme }) => scheme));
  assertEquals(schemes, new Set(["resident"]));
  assertEquals(sum(residents!.settlements[0]!.advances), 0);
  assert(sum(residents!.settlements[1]!.advances) > 0);
});

Deno.test("a start after the year advances nothing, and the reader is told", () => {
  assertEquals(advances(later!).length, 0);
  const note = later!.notes.find(({ zh }) => zh.includes("2026-03-01"));
  assertStringIncludes(note!.zh, "没有每日预拨");
  assertStringIncludes(note!.en, "begins on 2026-03-01, after 2025");
  assert(!march!.notes.some(({ zh }) => zh.includes("没有每日预拨")));
});

Deno.test("in a leap year 29 February is a day of the calendar on which money moves and nobody is treated", () => {
  const lines = advances(leap!);
  assertEquals(lines[0]!.date, "2024-03-02");
  assert(lines.every(({ of }) => of !== "2024-02-29"));
  const days = [...new Set(lines.map(({ of }) => of))].sort();
  assertEquals(days[0], "2024-03-01");
  // 365 days less January and February.
  assertEquals(days.length, 365 - 59);
  assertEquals(days.at(-1), "2024-12-31");
  const { journal, days: { steps, clearing } } = leap!;
  const paid = (period: string) =>
    isoDate(steps.find((s) => s.step === "paid" && s.period === period)!.day);
  assertEquals(paid("2024-01"), "2024-02-29");
  assertEquals(paid("2024-02"), "2024-03-31");
  assertEquals(isoDate(clearing), "2025-06-30");
  // February's claims fall due on its last day, the 29th.
  const due = Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) =>
      /^H\d+\/2024-02\//.test(journal.batches[journal.batch[row]!]!) &&
      journal.accounts[journal.debit[row]!]!.startsWith("expense/")
    ).map((row) => isoDate(journal.date[row]!));
  assertEquals(new Set(due), new Set(["2024-02-29"]));
});
