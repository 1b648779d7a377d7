import { shareExactly } from "../base/fen.ts";
import { type BudgetSheet, clearedTotal } from "../model/settlement.ts";

/** How the cases of a month are paid (付费方式): by points, or what was booked. */
export type Regime = "dip" | "asBooked";

/** What of a year is cleared together. */
export interface Span {
  readonly dipMonths: readonly number[];
  /** Months 0–11 that are cleared, and those that were paid as booked before. */
  readonly cleared: readonly number[];
  readonly before: readonly number[];
  /** Their budget and reserve, fen. */
  readonly fund: number;
  readonly reserve: number;
}

/**
 * What of a year is cleared together (清算范围): the months by points with their
 * part of the DIP line and of the reserve; the whole year where all months are
 * alike. Months before DIP are paid as booked, and what they cost more or less
 * than their budget is the fund's. `R-CLR`; no document says how a year that DIP
 * enters is cleared.
 *
 * @param regimes by month 0–11
 */
export function clearedSpan(
  budget: BudgetSheet,
  regimes: readonly Regime[],
): Span {
  const all = [...regimes.keys()];
  const dipMonths = all.filter((month) => regimes[month] === "dip");
  const cleared = dipMonths.length === 0 ? all : dipMonths;
  const before = all.filter((month) => !cleared.includes(month));
  const quota = (months: readonly number[]) =>
    months.reduce((total, month) => total + budget.months[month]!, 0);
  if (before.length === 0) {
    const { reserve } = budget;
    return { dipMonths, cleared, before, fund: clearedTotal(budget), reserve };
  }
  const [fund] = budget.refixed === undefined
    ? [quota(cleared)]
    : shareExactly(budget.refixed, [quota(cleared), quota(before)]);
  // The reserve is made of the months as the line is; without a line it has no part before.
  const [reserve] = budget.lines.dip === 0
    ? [budget.reserve]
    : shareExactly(budget.reserve, [quota(cleared), quota(before)]);
  return { dipMonths, cleared, before, fund: fund!, reserve: reserve! };
}
