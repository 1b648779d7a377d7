import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { shareExactly } from "../../sim/base/fen.ts";
import { settleScheme } from "../../sim/settlement/settle_scheme.ts";
import { anyOptions, anyYear, HOSPITALS, usual } from "./random_year.ts";
import { total } from "./worked_example.ts";

const runs = { seed: 20250101, numRuns: 1000 };
const quota = {
  ...usual,
  amounts: { ...usual.amounts, against: "quota" as const },
};

Deno.test("against the total of the year: D is the hospital's quota, J what its points are worth", () => {
  let shared = 0, kept = 0;
  fc.assert(
    fc.property(anyYear, (year) => {
      const { sheet } = settleScheme(year, quota);
      const { fund, clearedStandard, clearedBooked, standard } = sheet;
      const weights = year.budget.quotas ?? sheet.booked;
      assertEquals(clearedStandard, shareExactly(fund, weights));
      assertEquals(clearedBooked, standard);
      for (let h = 0; h < HOSPITALS; h++) {
        const d = clearedStandard[h]!, j = clearedBooked[h]!;
        if (j > d && d > 0) {
          shared++;
          // Of what lies above, up to a tenth of D, the fixed share is compensated.
          const asked = 0.6 * Math.min(j - d, 0.1 * d);
          assert(sheet.pay[h]! >= d && sheet.pay[h]! <= d + asked + 0.5);
        } else {
          assertEquals(sheet.shared[h], 0);
          assert(sheet.pay[h]! <= d);
          if (j >= 0.8 * d) kept++;
        }
      }
    }),
    runs,
  );
  assert(shared > 100 && kept > 100);
});

Deno.test("INV-6 any way to clear: nobody within its standard gets more than it, nor the pool more than it has", () => {
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const { sheet } = settleScheme(year, options);
      if (sheet.regime === "asBooked") return;
      const lambda = Number(sheet.lambda);
      assert(lambda >= 0 && lambda <= 1);
      let overspent = 0;
      sheet.pay.forEach((pay, h) => {
        const d = sheet.clearedStandard[h]!, j = sheet.clearedBooked[h]!;
        assert(pay >= 0 && Number.isInteger(pay));
        if (j <= d) {
          assert(pay <= d);
          const { lo, retention } = options.clearing;
          if (retention === 1 && j >= lo * d) assertEquals(pay, d);
        } else overspent++;
      });
      const due = sheet.against === "quota"
        ? total(sheet.clearedStandard)
        : total(sheet.standard);
      // Where all that is asked for is paid, each share is rounded on its own.
      const most = Math.max(sheet.fund + year.budget.reserve, due);
      assert(total(sheet.pay) <= most + overspent / 2);
    }),
    runs,
  );
});

Deno.test("quarters: what they paid and the transfer make the year that one clearing makes", () => {
  let moved = 0;
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const once = settleScheme(year, { ...options, periods: 1 }).sheet;
      const four = settleScheme(year, { ...options, periods: 4 }).sheet;
      assertEquals(once.interim, []);
      for (let h = 0; h < HOSPITALS; h++) {
        const quarters = total(four.interim.map((quarter) => quarter[h]!));
        assertEquals(four.pay[h], once.pay[h]);
        assertEquals(four.transfer[h]! + quarters, once.transfer[h]);
        assertEquals(four.cashPaid[h]! - quarters, once.cashPaid[h]);
        if (quarters !== 0) moved++;
      }
    }),
    runs,
  );
  assert(moved > 500);
});

Deno.test("a quarter is cleared by its own budget and points", () => {
  const year = fc.sample(anyYear, { seed: 5, numRuns: 1 })[0]!;
  const keep = {
    ...usual,
    periods: 4 as const,
    clearing: { ...usual.clearing, lo: 0, steps: [] },
  };
  const { sheet, months } = settleScheme(year, keep);
  const { budget, totals, scheme, hospitals } = year;
  [0, 1, 2, 3].forEach((quarter) => {
    const own = [0, 1, 2].map((month) => quarter * 3 + month);
    const points = Array.from(
      { length: hospitals },
      (_, h) =>
        total(own.map((m) => totals.points[(h * 2 + scheme) * 12 + m]!)),
    );
    const standard = shareExactly(
      total(own.map((m) => budget.months[m]!)),
      points,
    );
    standard.forEach((due, h) =>
      assertEquals(
        sheet.interim[quarter]![h],
        due - total(own.map((m) => months[m]!.gross[h]!)),
      )
    );
  });
});
