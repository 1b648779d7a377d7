import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { YearRecord } from "../../../sim/model/ledger.ts";
import {
  type AccountOptions,
  personalAccounts,
} from "../../../sim/settlement/method/personal_accounts.ts";
import { tinyYear } from "../../realism/tiny_year.ts";
import { total } from "../worked_example.ts";

/** The tiny year with two counties' accounts: 4 young, 2 older active and 3 retired; 1 and 2 buyers. */
function yearOf(changes: (at: number) => number = () => 0): YearRecord {
  const { record } = tinyYear();
  const none = () => new Int32Array(record.claims.rows);
  return {
    ...record,
    details: {
      supplement: Int32Array.of(500_00, 0, 0, 0, 0, 0),
      aid: none(),
      commercial: none(),
    } as unknown as YearRecord["details"],
    accounts: {
      holders: Float64Array.of(4, 0, 1, 0, 2, 2),
      changes: Float64Array.from({ length: 72 }, (_, at) => changes(at)),
      buyers: Float64Array.of(1, 0, 0, 0, 2, 0),
    },
  };
}

const HOSPITALS = 3;
const usual: AccountOptions = {
  base: { active: 60_000, retired: 36_000 },
  rate: { under45: 0.02, from45: 0.03, retired: 0.04 },
  opening: 1000,
  premium: 90,
  share: { inpatient: 0.5, outpatient: 0.25 },
  purchases: 120,
};
const played = (options: Partial<AccountOptions> = {}, record = yearOf()) =>
  personalAccounts(record, HOSPITALS, { ...usual, ...options })!;
const paidBy = (sheet: ReturnType<typeof played>) =>
  [sheet.premium, sheet.inpatient, sheet.outpatient, sheet.purchases]
    .map((column) => total(column));

Deno.test("accounts are filled by age and status, month by month", () => {
  const { inflow, opening } = played();
  // 4 × 60000 × 2 % + 1 × 36000 × 4 %, and 2 × 60000 × 3 % + 2 × 1440.
  const [a, b] = [inflow.subarray(0, 12), inflow.subarray(12)];
  assertEquals(a, new Float64Array(12).fill((4800 + 1440) / 12 * 100));
  assertEquals(b, new Float64Array(12).fill((3600 + 2880) / 12 * 100));
  assertEquals(opening, 9 * 1000_00);
});

Deno.test("who goes is paid in for until then", () => {
  // One of the four young of the first county dies in March.
  const { inflow } = played({}, yearOf((at) => at === 3 ? -1 : 0));
  assertEquals(inflow[2], (4800 + 1440) / 12 * 100);
  assertEquals(inflow[3], (3600 + 1440) / 12 * 100);
});

Deno.test("premiums are those of the buyers, by county", () => {
  assertEquals([...played().premium], [90_00, 180_00]);
});

Deno.test("of what employees bear, the set shares are paid; residents' bills are none of it", () => {
  const { inpatient, outpatient } = played();
  // Stays: 20000 − 14000 − 1000 − 500, 6000 − 4800 and 30000 − 18000 elsewhere.
  assertEquals(total(inpatient), (4500 + 1200 + 12_000) / 2 * 100);
  assertEquals(inpatient[0 * 12 + 1], 2250_00);
  assertEquals(inpatient[HOSPITALS * 12 + 6], 6000_00);
  // Visits: 5000, 2000, elsewhere 1000 with the pharmacy's 1000.
  assertEquals(total(outpatient), (5000 + 2000 + 2000) / 4 * 100);
  assertEquals(outpatient[HOSPITALS * 12], 500_00);
});

Deno.test("what is held at the end is what was held and put in, less what was paid, and never below 0", () => {
  const cents = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  let short = 0;
  fc.assert(
    fc.property(
      fc.record({
        opening: fc.integer({ min: 0, max: 3000 }),
        premium: fc.integer({ min: 0, max: 3000 }),
        purchases: fc.integer({ min: 0, max: 5000 }),
        share: fc.record({ inpatient: cents, outpatient: cents }),
      }),
      (options) => {
        const sheet = played(options);
        const paid = total(Float64Array.from(paidBy(sheet)));
        assertEquals(
          sheet.closing,
          sheet.opening + total(sheet.inflow) - paid,
        );
        assert(sheet.closing >= 0);
        const rich = played({ ...options, opening: 1e7 });
        for (const [i, fen] of paidBy(rich).entries()) {
          assert(paidBy(sheet)[i]! <= fen);
        }
        if (paid < total(Float64Array.from(paidBy(rich)))) short++;
      },
    ),
    { seed: 20250101, numRuns: 300 },
  );
  assert(short > 30, "the law must meet empty accounts");
});

Deno.test("without accounts or without the other payers there is no sheet", () => {
  const year = yearOf();
  for (const gap of [{ accounts: null }, { details: null }]) {
    assertEquals(
      personalAccounts({ ...year, ...gap }, HOSPITALS, usual),
      null,
    );
  }
});
