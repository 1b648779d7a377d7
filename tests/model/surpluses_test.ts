import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  areaSurplus,
  diseaseSurplus,
  institutionSurplus,
} from "../../sim/model/surpluses.ts";
import { settleScheme } from "../../sim/settlement/settle_scheme.ts";
import { anyOptions, anyYear, usual } from "../settlement/random_year.ts";
import { total } from "../settlement/worked_example.ts";

const runs = { seed: 20250101, numRuns: 1000 };

Deno.test("under the fund method the hospitals' disease surpluses are the area's", () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const { sheet } = settleScheme(year, usual);
      if (total(sheet.points) === 0) return;
      const diseases = total(
        sheet.cases.map((_, h) => diseaseSurplus(sheet, h)),
      );
      assertEquals(diseases, areaSurplus(sheet));
    }),
    runs,
  );
});

Deno.test("what an institution is left with is its pay less what it booked, deposits lost and won", () => {
  let offset = 0;
  fc.assert(
    fc.property(anyYear, anyOptions, (year, options) => {
      const { sheet } = settleScheme(year, options);
      sheet.cases.forEach((_, h) => {
        const lost = sheet.deposit[h]! - sheet.depositReturned[h]! -
          sheet.redistributed[h]!;
        assertEquals(
          institutionSurplus(sheet, h),
          sheet.pay[h]! + sheet.deductedInside[h]! - sheet.booked[h]! - lost,
        );
      });
      if (sheet.prepayment?.close === "offset") offset++;
    }),
    runs,
  );
  assert(offset > 50);
});

Deno.test("where deductions come off changes no surplus of a disease, unless D′ could not bear them", () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const surplus = (deductions: "atTransfer" | "insideD") => {
        const { sheet } = settleScheme(year, {
          ...usual,
          amounts: { ...usual.amounts, deductions },
        });
        return sheet.cases.map((_, h) =>
          sheet.standard[h]! < sheet.deductions[h]! ||
            sheet.booked[h]! < sheet.deductions[h]!
            ? 0
            : diseaseSurplus(sheet, h)
        );
      };
      assertEquals(surplus("insideD"), surplus("atTransfer"));
    }),
    runs,
  );
});

Deno.test("a year that is paid as booked has no disease surplus", () => {
  const year = fc.sample(anyYear, { seed: 3, numRuns: 1 })[0]!;
  const { sheet } = settleScheme(year, {
    ...usual,
    regimes: usual.regimes.map(() => "asBooked" as const),
  });
  assert(total(sheet.booked) > 0);
  sheet.cases.forEach((_, h) => assertEquals(diseaseSurplus(sheet, h), 0));
});
