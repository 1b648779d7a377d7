import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { InsurerSheet } from "../../../sim/model/insurer.ts";
import {
  bookInsurer,
  insurerAccounts,
  insurerBalances,
} from "../../../sim/settlement/book_insurers.ts";
import { openJournal } from "../../../sim/settlement/journal/journal.ts";
import { trialBalance } from "../../../sim/settlement/journal/trial_balance.ts";
import { catastrophicMoney } from "../../../sim/settlement/method/catastrophic_money.ts";
import { insurerResult } from "../../../sim/settlement/method/insurer_result.ts";
import {
  type InsurerTerms,
  insurerYear,
} from "../../../sim/settlement/method/insurer_year.ts";
import { tinyYear } from "../../realism/tiny_year.ts";
import { plainInsurer } from "../../independent/plain_insurer.ts";
import { total } from "../worked_example.ts";

const SHARES = { profitCap: 0.02, lossShare: 0.5, lossUpTo: 0.1 };
const TERMS: InsurerTerms = {
  ...SHARES,
  period: "month",
  prepaid: 0.25,
  deposit: 0.05,
  cost: 0.03,
};
const CONTRACT = { insurer: "A", nameZh: "甲", nameEn: "A" };
const { record } = tinyYear();

function yearOf(
  payer: "insurer" | "agency",
  terms = TERMS,
  premium = 300,
  scheme = 0,
  counties = [0],
): InsurerSheet {
  const sheets = catastrophicMoney(record, 2, {
    employee: premium,
    resident: premium,
  });
  const contract = { ...CONTRACT, counties, payer };
  return insurerYear(sheets[scheme]!, contract, record, terms);
}

Deno.test("R-BIG worked: profit is kept up to the cap, exactly at it, and goes back beyond", () => {
  // Premium 10,000 yuan, of which 200 may be kept.
  const at = (paid: number) => insurerResult(10_000_00, paid, SHARES);
  assertEquals(at(9_800_00).kept, 200_00);
  assertEquals(at(9_800_00).returned, 0);
  assertEquals(at(9_799_99).returned, 1);
  assertEquals(at(9_500_00), {
    ...{ result: 500_00, kept: 200_00, returned: 300_00, shared: 0, borne: 0 },
  });
  assertEquals(at(10_000_00).kept, 0);
});

Deno.test("R-BIG worked: a loss is shared up to its limit, the rest is the insurer's", () => {
  const at = (paid: number) => insurerResult(10_000_00, paid, SHARES);
  assertEquals(at(10_600_00).shared, 300_00);
  assertEquals(at(10_600_00).borne, 300_00);
  assertEquals(at(11_000_00).shared, 500_00);
  assertEquals(at(11_500_00).shared, 500_00);
  assertEquals(at(11_500_00).borne, 1_000_00);
  const open = insurerResult(10_000_00, 11_500_00, {
    ...SHARES,
    lossUpTo: null,
  });
  assertEquals(open.shared, 750_00);
});

Deno.test("the premium comes in three parts that sum to it, and months follow what is due", () => {
  const own = yearOf("insurer");
  assertEquals(total(own.premium), 10 * 300_00);
  assertEquals(own.prepaid, 750_00);
  assertEquals(own.deposit, 150_00);
  assertEquals(own.prepaid + total(own.handed) + own.deposit, 3_000_00);
  const late = yearOf("insurer", { ...TERMS, period: "year", prepaid: 0 });
  assertEquals([...late.handed], [...new Array(11).fill(0), 2_850_00]);
  // A claim of February is paid long before the premium comes.
  assertEquals(late.lowest, -1_000_00);
});

Deno.test("what the agency pays first is recovered by the month or at the year's end", () => {
  const monthly = yearOf("agency"), paid = total(monthly.claims);
  assertEquals([...monthly.recovered], [...monthly.claims]);
  const yearly = yearOf("agency", { ...TERMS, period: "year" });
  assertEquals(yearly.recovered[11], paid);
  assertEquals(yearly.recovered[1], 0);
  assertEquals(total(yearOf("insurer").recovered), 0);
});

Deno.test("a contract of some counties takes their premium and their claims alone", () => {
  const whole = yearOf("insurer", TERMS, 300, 1, [0, 1]);
  const parts = [0, 1].map((c) => yearOf("insurer", TERMS, 300, 1, [c]));
  for (const column of ["premium", "claims"] as const) {
    assertEquals(
      total(parts[0]![column]) + total(parts[1]![column]),
      total(whole[column]),
    );
  }
  assertEquals(parts[0]!.stays + parts[1]!.stays, whole.stays);
  assert(whole.claimants > 0);
});

const share = fc.integer({ min: 0, max: 10_000 });

Deno.test("books of any contract balance, end at the sheet, leave nothing due, and agree with a second reading", () => {
  fc.assert(fc.property(
    fc.record({
      premium: fc.integer({ min: 0, max: 500_00 }),
      prepaid: fc.integer({ min: 0, max: 5_000 }),
      deposit: fc.integer({ min: 0, max: 5_000 }),
      cost: share,
      cap: share,
      share,
      upTo: fc.option(share),
      payer: fc.constantFrom("insurer" as const, "agency" as const),
      period: fc.constantFrom("month" as const, "year" as const),
    }),
    (drawn) => {
      const { payer, period, upTo } = drawn;
      const own = yearOf(payer, {
        period,
        prepaid: drawn.prepaid / 1e4,
        deposit: drawn.deposit / 1e4,
        cost: drawn.cost / 1e4,
        profitCap: drawn.cap / 1e4,
        lossShare: drawn.share / 1e4,
        lossUpTo: upTo === null ? null : upTo / 1e4,
      }, drawn.premium / 100);
      const plain = plainInsurer(10, drawn.premium, [1_000_00], drawn);
      for (
        const part of [
          "kept",
          "returned",
          "shared",
          "borne",
          "transfer",
        ] as const
      ) assertEquals(BigInt(own[part]), plain[part], part);
      assertEquals(BigInt(total(own.premium)), plain.premium);
      const journal = openJournal(["R-BIG"]);
      bookInsurer(journal, own, { monthEnd: (m) => 30 + 31 * m });
      const found = new Map(
        trialBalance(journal.close()).map((a) => [a.account, a.balance]),
      );
      for (const [account, balance] of insurerBalances([own])) {
        assertEquals(found.get(account) ?? 0, balance, account);
      }
      const accounts = insurerAccounts(own);
      assertEquals(found.get(accounts.due) ?? 0, 0);
      // What the insurer holds in the end is its profit, or its loss.
      assertEquals(found.get(accounts.own.held) ?? 0, own.kept - own.borne);
      assertEquals(
        own.result,
        own.kept + own.returned - own.shared - own.borne,
      );
    },
  ));
});
