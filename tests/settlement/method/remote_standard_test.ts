import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { InflowSheet } from "../../../sim/model/remote.ts";
import {
  bookInflow,
  inflowBalances,
} from "../../../sim/settlement/book_inflow.ts";
import { openJournal } from "../../../sim/settlement/journal/journal.ts";
import { trialBalance } from "../../../sim/settlement/journal/trial_balance.ts";
import { remoteStandard } from "../../../sim/settlement/method/remote_standard.ts";
import {
  settlementValue,
  type ValueOptions,
} from "../../../sim/settlement/value/settlement_value.ts";
import { decimal } from "../../../sim/settlement/value/value_sheet.ts";

const options = (
  method: ValueOptions["method"],
  ratioLevel: ValueOptions["ratioLevel"] = "hospital",
): ValueOptions => ({ method, ratioLevel, mode: "floating", fixed: null });
/** Two hospitals: 1,000 and 500 points, 10,000 and 4,000 yuan, of which 6,000 and 1,000 by the home benefits. */
const CASES = {
  points: Float64Array.of(1_000_0000, 500_0000),
  cost: Float64Array.of(10_000_00, 4_000_00),
  booked: Float64Array.of(6_000_00, 1_000_00),
};

Deno.test("R-OUT worked: the D formula of each method at a given value", () => {
  // Fund: 6 yuan of fund a point.
  assertEquals([...remoteStandard(CASES, "600", options("fund"))], [
    6_000_00,
    3_000_00,
  ]);
  // 11 yuan of cost a point less 4,000 and 3,000 of patients.
  const less = options("totalMinusIndividual");
  assertEquals([...remoteStandard(CASES, "1100", less)], [7_000_00, 2_500_00]);
  // 5 yuan × 500 points is less than what patients paid.
  assertEquals([...remoteStandard(CASES, "500", less)], [1_000_00, 0]);
  // 11 yuan × 0.6 and × 0.25, as home benefits paid.
  const ratio = options("totalTimesRatio");
  assertEquals([...remoteStandard(CASES, "1100", ratio)], [6_600_00, 1_375_00]);
  // × 0.5 of all.
  const pool = options("totalTimesRatio", "pool");
  assertEquals([...remoteStandard(CASES, "1100", pool)], [5_500_00, 2_750_00]);
});

Deno.test("a pool's own cases at its own value come to its own standard, to the fen of rounding", () => {
  fc.assert(fc.property(
    fc.array(
      fc.record({
        points: fc.integer({ min: 1, max: 1e9 }),
        booked: fc.integer({ min: 1, max: 1e9 }),
        patient: fc.integer({ min: 0, max: 1e9 }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    fc.integer({ min: 0, max: 1e11 }),
    fc.constantFrom<ValueOptions["method"]>("fund", "totalTimesRatio"),
    (rows, fund, method) => {
      const of = options(method, "pool");
      const points = Float64Array.from(rows, (r) => r.points);
      const booked = Float64Array.from(rows, (r) => r.booked);
      const individual = Float64Array.from(rows, (r) => r.patient);
      const cost = booked.map((fen, h) => fen + individual[h]!);
      const own = settlementValue(
        { fund, points4: points, booked, individual },
        of,
      );
      const found = remoteStandard(
        { points, cost, booked },
        decimal(own.value),
        of,
      );
      found.forEach((fen, h) => {
        // The residual rule moves whole fen, and a value has ten decimals.
        assert(Math.abs(fen - own.standard[h]!) <= 2, `${h}`);
      });
    },
  ));
});

Deno.test("money of home pools passes through: all accounts end at 0 whatever the standard is", () => {
  const fen = fc.integer({ min: 0, max: 1e9 });
  fc.assert(fc.property(
    fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 5 }),
    (rows) => {
      const n = rows.length, zero = new Float64Array(n);
      const months = new Float64Array(n * 12);
      rows.forEach(([booked], h) => months[h * 12 + h] = booked);
      const sheet: InflowSheet = {
        scheme: "resident",
        year: 2025,
        budget: "home",
        cases: zero,
        points: zero,
        cost: zero,
        booked: Float64Array.from(rows, ([booked]) => booked),
        standard: Float64Array.from(rows, ([, worth]) => worth),
        value: "1",
        others: zero,
        months,
        moved: new Float64Array(12),
      };
      const ids = rows.map((_, h) => `H${h}`);
      const journal = openJournal(["R-OUT"]);
      bookInflow(journal, sheet, ids, {
        monthEnd: (m) => 30 * (m + 1),
        monthPaid: (m) => 30 * (m + 1) + 20,
        clearing: 400,
      });
      const closed = journal.close(), known = inflowBalances([sheet], ids);
      for (const { account, balance } of trialBalance(closed)) {
        assertEquals(known.get(account), balance, account);
      }
      // What left the transit account for an institution, less what came back, is its standard.
      ids.forEach((id, h) => {
        const owed = `remote/resident/${id}`, transit = "asset/remote/resident";
        let got = 0;
        for (let row = 0; row < closed.rows; row++) {
          const [debit, credit] = [closed.debit[row]!, closed.credit[row]!]
            .map((a) => closed.accounts[a]!);
          const due = rows[h]![1] < rows[h]![0] && closed.date[row] === 400;
          const amount = closed.amount[row]!;
          // On the clearing's day both steps bear the same date; one of the two is counted.
          if (!due && debit === owed && credit === transit) got += amount;
          if (due && debit === owed && credit === transit) got -= amount;
        }
        assertEquals(got, rows[h]![1]);
      });
      const treating = openJournal(["R-OUT"]);
      bookInflow(treating, { ...sheet, budget: "treating" }, ids, {
        monthEnd: () => 0,
        monthPaid: () => 0,
        clearing: 0,
      });
      assertEquals(treating.close().rows, 0);
    },
  ));
});
