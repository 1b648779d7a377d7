import type { MetricRow, Scheme } from "../model/ledger.ts";

/** Makes rows of the metrics table (指标行) for one scheme, group and period. */
export function rowOf(scheme: Scheme | "all", group: string, period: string) {
  return (metric: string, unit: string, value: number | null): MetricRow => ({
    metric,
    unit,
    scheme,
    group,
    period,
    value,
  });
}

/** a ÷ b + `plus`, or `null` where there is nothing to divide by (`R-NUM-ZERO`). */
export function ratio(a: number, b: number, plus = 0): number | null {
  return b === 0 ? null : a / b + plus;
}
