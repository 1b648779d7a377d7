import { assert, assertEquals } from "@std/assert";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const HEAD = (title: string) =>
  `format: 1\ntitle: ${title}\ninherits: zibo_2025/baseline\npolicy:\n`;
const plans = smallPlans(
  [
    "zibo_2025/baseline",
    "test/draft",
    "test/quarters",
    "test/event",
    "test/late",
  ],
  {
    "test/draft": HEAD("考核系数与扣减在内") +
      "  ded.mode: insideD\n  perf.channel: both\n  perf.forfeit: redistribute\n" +
      "  perf.bands: [99, 98, 97]\n  perf.k: [{ from: 99, k: 1 }, { from: 0, k: 0.97 }]\n",
    "test/quarters": HEAD("季度清算") + "  clr.periods: 4\n",
    "test/late": HEAD("七月起审核") +
      "  points.violation.enabled: false\n  supervision.assessment.enabled: false\n" +
      "  settlement.audit.refusedShare: { 2025-01-01: 0, 2025-07-01: 0.01 }\n",
    "test/event": HEAD("流感") +
      "  clr.reasonable: 0.5\n" +
      "  settlement.clearing.reasonableFor: [{ disease: J, part: 1 }]\n",
  },
);
const [baseline, draft, quarters, event, late] = await rehearseQuietly(plans);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("Zibo is assessed: scores, grades and deposits that do not all come back", () => {
  const { standing, settlements, hospitals } = baseline!;
  assertEquals(standing.score.length, hospitals.id.length);
  const scored = standing.score.filter((score) => score !== null);
  assert(scored.length > 5, `${scored.length} scored`);
  for (const score of scored) assert(score >= 0 && score <= 100);
  standing.grade.forEach((grade, h) => {
    const score = standing.score[h]!;
    if (score === null) return assertEquals(grade, null);
    assertEquals(grade === "A", score >= 90);
  });
  for (const sheet of settlements) {
    sheet.deposit.forEach((deposit, h) => {
      const score = standing.score[h]!;
      if (score === null || score >= 90) {
        assertEquals(sheet.depositReturned[h], deposit);
      } else assert(sheet.depositReturned[h]! < deposit || deposit < 10);
    });
    // 0.35 % of what was booked, but for half a fen a month.
    const refused = sum(sheet.deductions), booked = sum(sheet.booked);
    assert(Math.abs(refused - 0.0035 * booked) <= 6 + booked * 1e-6);
  }
});

Deno.test("K and deductions inside D′ take the same deductions, once, and the books balance", () => {
  draft!.settlements.forEach((sheet, s) => {
    assertEquals(sheet.deductions, baseline!.settlements[s]!.deductions);
    assert(sheet.assessed.some((k) => k === 0.97));
    assert(sum(sheet.redistributed) > 0);
    sheet.standard.forEach((d, h) => {
      const assessed = Math.round(d * sheet.assessed[h]!);
      assert(
        Math.abs(
          sheet.clearedStandard[h]! + sheet.deductedInside[h]! - assessed,
        ) <= 1,
      );
      const lent = sheet.prepayment?.close === "offset"
        ? sheet.prepayment.amounts[h]!
        : 0;
      assertEquals(
        lent + sheet.cashPaid[h]! + sheet.transfer[h]!,
        sheet.pay[h]! - sheet.deductions[h]! + sheet.deductedInside[h]! -
          sheet.deposit[h]! + sheet.depositReturned[h]! +
          sheet.redistributed[h]!,
      );
    });
  });
});

Deno.test("quarters are paid on their days and change no hospital's year", () => {
  const { journal } = quarters!;
  quarters!.settlements.forEach((sheet, s) => {
    const once = baseline!.settlements[s]!;
    assertEquals(sheet.interim.length, 4);
    assertEquals(sheet.pay, once.pay);
    sheet.transfer.forEach((transfer, h) =>
      assertEquals(
        transfer + sheet.cashPaid[h]!,
        once.transfer[h]! + once.cashPaid[h]!,
      )
    );
    for (const quarter of [0, 1, 2, 3]) {
      const moved = Array.from({ length: journal.rows }, (_, row) => row)
        .filter((row) =>
          journal.batches[journal.batch[row]!]!
            .endsWith(`/2025-Q${quarter + 1}/${sheet.scheme}`)
        );
      const bank = `asset/bank/${sheet.scheme}`;
      const paid = sum(
        moved.map((row) =>
          journal.accounts[journal.credit[row]!] === bank
            ? journal.amount[row]!
            : -journal.amount[row]!
        ),
      );
      assertEquals(paid, sum(sheet.interim[quarter]!));
      // Two months after the quarter's last: 31 May, 31 August, 30 November, 28 February.
      assertEquals(
        [...new Set(moved.map((row) => journal.date[row]!))],
        [[9282], [9374], [9465], [9555]][quarter]!,
      );
    }
  });
});

Deno.test("an event's overspend counts in full, and no hospital asks for less than half or more than all", () => {
  event!.settlements.forEach((sheet, s) => {
    const all = baseline!.settlements[s]!.shareAsked;
    assert(sheet.shareAsked > all / 2 - 1 && sheet.shareAsked < all + 1);
    assert(sheet.shareAsked > all * 0.505, "respiratory cases count");
  });
});

Deno.test("an audit from July is borne by conduct although nothing else looks at it", () => {
  for (const sheet of late!.settlements) {
    const part = (h: number) => sheet.deductions[h]! / sheet.booked[h]!;
    const big = sheet.booked.map((j, h) => j > 100_000_00 ? part(h) : NaN)
      .filter((share) => !Number.isNaN(share));
    assert(
      Math.max(...big) > 1.2 * Math.min(...big),
      `not all alike: ${big.length}, ${Math.min(...big)}, ${Math.max(...big)}`,
    );
    const share = sum(sheet.deductions) / sum(sheet.booked);
    assert(share > 0.004 && share < 0.006, `half a year of 1 %: ${share}`);
  }
  assert(late!.standing.score.every((score) => score === null));
});
