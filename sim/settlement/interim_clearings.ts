import { shareExactly } from "../base/fen.ts";
import { type Ratio, ratio } from "../base/ratio.ts";
import type { SettledMonth } from "./settle_months.ts";
import type { Span } from "./cleared_span.ts";
import { clearDip } from "./clear_scheme.ts";
import { deductionsOf } from "./deductions_of.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { yearTotals } from "./year_totals.ts";

const QUARTERS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [9, 10, 11],
];

/**
 * What each quarter's clearing pays (季度清算), fen by hospital, negative where it
 * recovers: the quarter's budget, part of the reserve and points under the
 * formulas of the year, less what its months were worth; audit deductions are
 * taken with the months. Deposits and the coefficient K wait for the year's assessment,
 * and so does what conduct costs of the year's points; the transfer of the year
 * trues everything up. Empty where the year is cleared once or not by points.
 *
 * `R-CLR`, `clr.periods`; quarterly clearing is encouraged by the clearing plan
 * of December 2025 (part three), which gives no formula.
 */
export function interimClearings(
  input: SettleInput,
  { dipMonths, fund, reserve }: Span,
  months: readonly SettledMonth[],
  options: SettleOptions,
): Float64Array[] {
  if (options.periods === 1 || dipMonths.length === 0) return [];
  const { budget, hospitals, totals, scheme } = input;
  const parts = QUARTERS.map((quarter) =>
    quarter.filter((month) => dipMonths.includes(month))
  );
  const funds = parts.map((own) =>
    own.reduce((total, month) => total + budget.months[month]!, 0)
  );
  const reserves = fund === 0
    ? funds.map(() => 0)
    : shareExactly(reserve, funds);
  const k = new Array<Ratio>(hospitals).fill(ratio(1));
  return parts.map((own, q) => {
    if (own.length === 0) return new Float64Array(hospitals);
    const deductions = deductionsOf(input, own);
    const { cleared } = clearDip(
      input,
      {
        dipMonths: own,
        cleared: own,
        before: [],
        fund: funds[q]!,
        reserve: reserves[q]!,
      },
      yearTotals(totals, hospitals, scheme, own),
      { deductions, k },
      options,
    );
    return cleared.pay.map((pay, h) =>
      own.reduce(
        (left, month) =>
          left - months[month]!.net[h]! - months[month]!.deposit[h]!,
        pay + cleared.amounts.inside[h]!,
      )
    );
  });
}
