/**
 * Early warning of a settled year (基金运行预警): the run hands the months of the
 * sheets to the indicators and computes nothing else.
 *
 * @module
 */
import { monthSums } from "../base/month_sums.ts";
import { earlyWarning } from "../metrics/early_warning.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { WarningRow } from "../model/warning.ts";
import type { SettledYear } from "./settle_year.ts";

/** The warnings of both schemes, by the thresholds of the year's last day. */
export function earlyWarnings(
  settled: SettledYear,
  before: SettledYear | null,
  values: Values,
): WarningRow[] {
  return SCHEMES.flatMap((scheme, s) => {
    const { budget, monthBooked, monthGross } = settled.settlements[s]!;
    const others = settled.otherMonths[s]!;
    const remote = monthSums(others.remote), stays = monthSums(others.other);
    const plus = (...columns: readonly ArrayLike<number>[]) =>
      Float64Array.from(
        { length: 12 },
        (_, m) => columns.reduce((sum, column) => sum + column[m]!, 0),
      );
    const lines = linesOf(settled, s);
    return earlyWarning({
      scheme,
      year: settled.year,
      opening: settled.opening[s]!,
      lastExpenditure: budget.lastExpenditure,
      income: settled.income[s]!.months,
      owed: plus(monthGross, lines),
      spending: plus(monthBooked, lines),
      spendingBefore: before &&
        plus(before.settlements[s]!.monthBooked, linesOf(before, s)),
      booked: monthBooked,
      quota: budget.months,
      remote,
      inpatient: plus(monthBooked, stays, remote),
    }, {
      reserve: values["metrics.warning.reserve"][scheme],
      pace: values["metrics.warning.pace"],
      growth: values["metrics.warning.growth"],
      outflow: values["metrics.warning.outflow"][scheme],
    });
  });
}

/** What all lines but DIP cost by month. */
function linesOf({ otherMonths }: SettledYear, scheme: number): Float64Array {
  const { outpatient, chronic, remote, other, maternity } =
    otherMonths[scheme]!;
  const months = [outpatient, chronic, remote, other, maternity].map(monthSums);
  return Float64Array.from(
    { length: 12 },
    (_, m) => months.reduce((sum, column) => sum + column[m]!, 0),
  );
}
