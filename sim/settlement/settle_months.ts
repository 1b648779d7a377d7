import { type MonthResult, settleMonth } from "./calendar/month.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { monthOf } from "./year_totals.ts";

/** The twelve months of a scheme-year (月度结算); a month before DIP pays what was booked. `R-MON`. */
export function settleMonths(
  { budget, totals, scheme, hospitals }: SettleInput,
  { regimes, months }: SettleOptions,
): MonthResult[] {
  return months.map((given, month) =>
    settleMonth(
      {
        quota: budget.months[month]!,
        booked: monthOf(totals.fund, hospitals, scheme, month),
        points4: monthOf(totals.points, hospitals, scheme, month),
      },
      regimes[month] === "dip"
        ? given
        : { ...given, form: "fixedShare", rate: 1 },
    )
  );
}
