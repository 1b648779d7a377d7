import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { dailyAdvances } from "../../sim/settlement/calendar/daily_advances.ts";
import { settleMonths } from "../../sim/settlement/settle_months.ts";
import { monthOf } from "../../sim/settlement/year_totals.ts";
import {
  anyOptions,
  anyYear,
  HOSPITALS,
  twelve,
} from "../settlement/random_year.ts";
import { plainAdvance, plainMonths } from "./plain_months.ts";

const big = (column: ArrayLike<number>) => Array.from(column, BigInt);

Deno.test("R-MON and R-T1: a second implementation agrees to the fen on 1,000 random scheme-years", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyYear, anyOptions, (input, any) => {
      const form = any.months[0]!;
      const options = { ...any, regimes: twelve("dip" as const) };
      const { totals, scheme, budget } = input;
      const column = (values: Float64Array) =>
        Array.from(
          { length: 12 },
          (_, m) => big(monthOf(values, HOSPITALS, scheme, m)),
        );
      const booked = column(totals.fund), cost = column(totals.cost);
      const twelfths = (values: Float64Array | undefined) =>
        Array.from({ length: 12 }, (_, m) =>
          Array.from(
            { length: HOSPITALS },
            (_, h) => BigInt(values?.[h * 12 + m] ?? 0),
          ));
      const withheld = form.rules2025
        ? Math.min(form.deposit, 0.05)
        : form.deposit;
      const plain = plainMonths({
        form: form.form,
        rate: BigInt(Math.round(form.rate * 100)),
        deposit: BigInt(Math.round(withheld * 100)),
        value: form.value!,
        b: input.yearStartValue!,
        quota: big(budget.months),
        booked,
        points: column(totals.points),
        individual: cost.map((month, m) =>
          month.map((fen, h) => fen - booked[m]![h]!)
        ),
        advances: twelfths(input.advances),
        deductions: twelfths(input.deductions),
        budgets: big(budget.quotas!),
      });
      settleMonths(input, options).forEach((month, m) => {
        for (const what of ["gross", "deposit", "pay", "carry"] as const) {
          assertEquals(big(month[what]), plain[m]![what], `${what} ${m + 1}`);
        }
      });
      seen.add(form.form);
      if (plain.some(({ carry }) => carry.some((fen) => fen < 0n))) {
        seen.add("carried");
      }
    }),
    { seed: 20250101, numRuns: 1000 },
  );
  assertEquals(seen.size, 6);
});

Deno.test("R-T1: advances agree to the fen with the second implementation on 1,000 random days", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 100 }),
      fc.array(fc.nat(2 ** 31 - 1), { minLength: 4, maxLength: 4 }),
      fc.nat(364),
      (hundredths, booked, day) => {
        const lines = booked.map((fen) => {
          const year = new Float64Array(365);
          year[day] = fen;
          return year;
        });
        const { days } = dailyAdvances({
          dip: lines[0]!,
          outpatient: lines[1]!,
          chronic: lines[2]!,
          other: lines[3]!,
        }, { rate: hundredths / 100, firstDay: 0, joined: [true] });
        const plain = booked.reduce(
          (sum, fen) => sum + plainAdvance(BigInt(fen), BigInt(hundredths)),
          0n,
        );
        assertEquals(BigInt(days[day]!), plain);
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});
