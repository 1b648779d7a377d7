import { assert, assertEquals, assertNotEquals } from "@std/assert";
import fc from "fast-check";
import { settleScheme } from "../../sim/settlement/settle_scheme.ts";
import { cell } from "../../sim/model/ledger.ts";
import { toNumber } from "../../sim/base/ratio.ts";
import { assess } from "../../sim/settlement/clearing/assessed.ts";
import {
  anyOptions,
  anyYear,
  HOSPITALS,
  oneYear,
  twelve,
  usual,
} from "./random_year.ts";
import { total } from "./worked_example.ts";

const runs = { seed: 20250101, numRuns: 1000 };

Deno.test("INV-7, INV-17 months, quarters and transfer bring each hospital to its pay, less deductions once and forfeited deposit", () => {
  let inside = 0, shared = 0, quarters = 0;
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const { sheet, months } = settleScheme(year, options);
      const { phi, k } = assess(year.scores, options.assessment);
      for (let h = 0; h < HOSPITALS; h++) {
        const of = (what: "net" | "pay" | "advances" | "deductions") =>
          total(months.map((month) => month[what][h]!));
        const quarters = total(sheet.interim.map((quarter) => quarter[h]!));
        const net = of("net"), paid = of("pay") + of("advances");
        assertEquals(paid + quarters, sheet.cashPaid[h]);
        assertEquals(of("advances"), sheet.advances[h]);
        const own = year.deductions.subarray(h * 12, h * 12 + 12);
        assertEquals(sheet.deductions[h], total(own));
        // An open carry is the excess advance that the transfer takes back.
        assertEquals(
          paid + months.at(-1)!.carry[h]!,
          net - of("deductions"),
        );
        const { prepayment } = sheet;
        assertEquals(
          (prepayment?.close === "offset" ? prepayment.amounts[h]! : 0) +
            paid + quarters + sheet.transfer[h]!,
          sheet.pay[h]! + sheet.paidAsBooked[h]! -
            (sheet.deductions[h]! - sheet.deductedInside[h]!) -
            (sheet.deposit[h]! - sheet.depositReturned[h]!) +
            sheet.redistributed[h]!,
        );
        const kept = Math.abs(
          sheet.depositReturned[h]! - toNumber(phi[h]!) * sheet.deposit[h]!,
        );
        assert(kept <= 0.5000001);
        assertEquals(sheet.pay[h], sheet.clear[h]! + sheet.shared[h]!);
        assertEquals(
          sheet.gross[h],
          total(months.map((month) => month.net[h]!)) + sheet.deposit[h]!,
        );
        // D × K is D′ and what is inside it, so that nothing is lost or taken twice.
        const against = sheet.clearedStandard[h]! + sheet.deductedInside[h]!;
        if (sheet.regime === "dip" && sheet.against === "value") {
          const assessed = sheet.standard[h]! * toNumber(k[h]!);
          assert(Math.abs(against - assessed) <= 0.5000001);
        }
        assert(sheet.deductedInside[h]! <= sheet.deductions[h]!);
        inside += sheet.deductedInside[h]!;
        shared += sheet.redistributed[h]!;
      }
      quarters += sheet.interim.length;
      const forfeited = total(sheet.deposit) - total(sheet.depositReturned);
      assert(total(sheet.redistributed) <= forfeited);
      if (options.assessment.forfeit === "fund") {
        assertEquals(total(sheet.redistributed), 0);
      }
    }),
    runs,
  );
  assert(inside > 0 && shared > 0 && quarters > 0, "the law must meet all");
});

Deno.test("INV-17 a year without deductions pays the deductions more, wherever they come off", () => {
  const keep = { ...usual.clearing, lo: 0, retention: 1, steps: [] };
  fc.assert(
    fc.property(
      anyYear,
      fc.constantFrom("atTransfer" as const, "insideD" as const),
      (year, deductions) => {
        const options = {
          ...usual,
          clearing: keep,
          amounts: { ...usual.amounts, deductions },
        };
        const received = (lost: Float64Array) => {
          const { sheet } = settleScheme(
            { ...year, deductions: lost },
            options,
          );
          return sheet.cashPaid.map((cash, h) => cash + sheet.transfer[h]!);
        };
        const none = received(new Float64Array(HOSPITALS * 12));
        received(year.deductions).forEach((money, h) => {
          const own = year.deductions.subarray(h * 12, h * 12 + 12);
          assertEquals(none[h]! - money, total(own));
        });
      },
    ),
    runs,
  );
});

Deno.test("columns of the sheet add up the cells of its own scheme", () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const { sheet } = settleScheme(year, usual);
      const { totals, scheme } = year;
      const own = (column: Float64Array, h: number) =>
        total(column.subarray(cell(h, scheme, 0), cell(h, scheme, 11) + 1));
      for (let h = 0; h < HOSPITALS; h++) {
        assertEquals(sheet.cases[h], own(totals.cases, h));
        assertEquals(sheet.points[h], own(totals.points, h));
        assertEquals(sheet.cost[h], own(totals.cost, h));
        assertEquals(sheet.booked[h], own(totals.fund, h));
      }
      assertEquals(total(sheet.monthBooked), total(sheet.booked));
      assertEquals(total(sheet.monthGross), total(sheet.gross));
      sheet.monthGross.forEach((gross, month) =>
        assertEquals(
          gross,
          Math.min(year.budget.months[month]!, sheet.monthBooked[month]!),
        )
      );
    }),
    runs,
  );
});

Deno.test("under the fund method the fund is shared out to the fen and λ scales to the reserve", () => {
  let scaled = 0;
  fc.assert(
    fc.property(anyYear, (year) => {
      const { sheet } = settleScheme(year, usual);
      assertEquals(total(sheet.standard), year.budget.lines.dip);
      assertEquals(sheet.epsilon, 0);
      assertEquals(sheet.reserveAvailable, year.budget.reserve);
      if (sheet.lambda === "1") {
        assert(sheet.shareAsked <= sheet.reserveAvailable);
      } else {
        scaled++;
        assertEquals(total(sheet.shared), sheet.reserveAvailable);
        const lambda = sheet.reserveAvailable / sheet.shareAsked;
        assert(Math.abs(Number(sheet.lambda) - lambda) < 1e-4);
      }
    }),
    runs,
  );
  assert(scaled > 10, "the law must meet a scarce reserve");
});

Deno.test("where DIP starts inside the year, clearing is of its months with their budget", () => {
  let reserves = 0;
  fc.assert(
    fc.property(anyYear, fc.integer({ min: 1, max: 11 }), (year, first) => {
      const regimes = usual.regimes.map((regime, month) =>
        month < first ? "asBooked" as const : regime
      );
      const { sheet, months } = settleScheme(year, { ...usual, regimes });
      const { budget, totals, scheme } = year;
      const own = (column: Float64Array, h: number, from: number, to: number) =>
        total(column.subarray(cell(h, scheme, from), cell(h, scheme, to)));
      for (let h = 0; h < HOSPITALS; h++) {
        const before = own(totals.fund, h, 0, first);
        assertEquals(sheet.paidAsBooked[h], before);
        assertEquals(
          total(months.slice(0, first).map(({ gross }) => gross[h]!)),
          before,
        );
        assertEquals(sheet.booked[h], own(totals.fund, h, first, 12));
        assertEquals(sheet.points[h], own(totals.points, h, first, 12));
      }
      const dipMonths = [...regimes.keys()].slice(first);
      assertEquals(sheet.dipMonths, dipMonths);
      assertEquals(sheet.fund, total(budget.months.subarray(first)));
      // INV-1 for the months by points.
      if (total(sheet.points) > 0) {
        assertEquals(total(sheet.standard), sheet.fund);
      }
      const part = budget.reserve * sheet.fund / budget.lines.dip;
      if (Number.isFinite(part)) {
        assert(Math.abs(sheet.reserveAvailable - part) <= 1);
        reserves++;
      }
    }),
    runs,
  );
  assert(reserves > 100, "the law must meet a budget");
});

Deno.test("as booked, a hospital gets its booked fund and only the deposit is left to transfer", () => {
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const plain = {
        ...year,
        deductions: new Float64Array(HOSPITALS * 12),
        advances: new Float64Array(HOSPITALS * 12),
        prepayment: null,
      };
      const { sheet } = settleScheme(plain, {
        ...options,
        regimes: twelve("asBooked"),
      });
      assertEquals(sheet.gross, sheet.booked);
      assertEquals(sheet.standard, sheet.booked);
      assertEquals(sheet.pay, sheet.booked);
      assertEquals(total(sheet.shared), 0);
      assertEquals(sheet.settlementValue, null);
      assertEquals(sheet.lambda, "1");
      assertEquals(
        sheet.epsilon,
        total(sheet.booked) - year.budget.lines.dip,
      );
      sheet.transfer.forEach((transfer, h) =>
        assertEquals(
          transfer,
          sheet.depositReturned[h]! + sheet.redistributed[h]!,
        )
      );
    }),
    runs,
  );
});

Deno.test("a saving under a fixed value does not feed the reserve, an overrun does", () => {
  const year = oneYear(7);
  const settle = (mode: "fixed" | "floating", fixed: number) =>
    settleScheme(year, { ...usual, value: { ...usual.value, mode, fixed } })
      .sheet;
  const floating = settle("floating", 0);
  const low = settle("fixed", Number(floating.settlementValue) / 200);
  assert(low.epsilon < 0);
  assertEquals(low.reserveAvailable, year.budget.reserve);
  const high = settle("fixed", Number(floating.settlementValue) / 50);
  assert(high.epsilon > 0);
  assertEquals(
    high.reserveAvailable,
    Math.max(0, year.budget.reserve - high.epsilon),
  );
});

Deno.test("a negative ε of the ratio method is credited to the reserve", () => {
  let credited = 0;
  const value = { ...usual.value, method: "totalTimesRatio" as const };
  fc.assert(
    fc.property(anyYear, (year) => {
      const { sheet } = settleScheme(year, { ...usual, value });
      if (sheet.epsilon < 0) credited++;
      assertEquals(
        sheet.reserveAvailable,
        Math.max(0, year.budget.reserve - sheet.epsilon),
      );
    }),
    runs,
  );
  assert(credited > 10, "the law must meet a negative ε");
});

Deno.test("the two schemes of one table are settled apart", () => {
  const year = oneYear(11);
  const other = { ...year, scheme: 1 - year.scheme };
  assertNotEquals(
    settleScheme(year, usual).sheet.standard,
    settleScheme(other, usual).sheet.standard,
  );
});

Deno.test("values stand on the sheet as decimals, undefined ones as null", () => {
  const year = oneYear(3);
  const { sheet } = settleScheme(year, usual);
  assertEquals(sheet.yearStartValue, "8.3333333333");
  const points = total(sheet.points) / 10_000;
  const value = year.budget.lines.dip / points;
  assert(Math.abs(Number(sheet.settlementValue) - value) < 1e-6 * value);
  const rho = total(sheet.booked) / total(sheet.cost);
  assert(
    Math.abs(Number(sheet.settlementValueTotalCost) - value / rho) <
      1e-6 * value,
  );
  const empty = { ...year, yearStartValue: null };
  assertEquals(settleScheme(empty, usual).sheet.yearStartValue, null);
});
