import { SCHEMES } from "../../sim/model/ledger.ts";
import { earlyWarning } from "../../sim/metrics/early_warning.ts";
import type { WarningRow } from "../../sim/model/warning.ts";

/** Warnings of a made-up year (样例预警): a surplus that melts, a dear spring. */
export function sampleWarnings(year: number): WarningRow[] {
  const even = (fen: number) => new Array<number>(12).fill(fen);
  return SCHEMES.flatMap((scheme) =>
    earlyWarning({
      scheme,
      year,
      opening: 7.2e10,
      lastExpenditure: 1.2e11,
      income: even(0.9e10),
      owed: even(1e10),
      spending: even(1.05e10),
      spendingBefore: even(1e10),
      booked: even(6e9).with(3, 9e9),
      quota: even(6e9),
      remote: even(8e8),
      inpatient: even(7e9),
    }, { reserve: 6.5, pace: 1.05, growth: 0.1, outflow: 0.15 })
  );
}
