import type { MetricRow } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";

/** One metric of a result (取一项指标); `null` where it is undefined or was not taken. */
export function metricValue(
  { metrics }: Pick<ScenarioResult, "metrics">,
  metric: string,
  scheme: string,
  group = "all",
): number | null {
  return metrics.find((row) =>
    row.metric === metric && row.scheme === scheme && row.group === group
  )?.value ?? null;
}

/** Whether two results have the same metrics whose names begin with `prefix` (指标相同). */
export function sameMetrics(
  a: ScenarioResult,
  b: ScenarioResult,
  prefix: string,
): boolean {
  const of = ({ metrics }: ScenarioResult) =>
    metrics.filter(({ metric }) => metric.startsWith(prefix));
  const first = of(a), second = of(b);
  return first.length === second.length &&
    first.every((row, i) => alike(row, second[i]!));
}

function alike(a: MetricRow, b: MetricRow): boolean {
  return a.metric === b.metric && a.scheme === b.scheme &&
    a.group === b.group && a.value === b.value;
}
