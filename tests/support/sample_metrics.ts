import type { MetricRow } from "../../sim/model/ledger.ts";
import { PAYERS, SENT_METRICS, SENT_ON } from "../../sim/model/patients.ts";

const CATEGORIES = {
  employee: ["active", "retired"],
  resident: ["adult", "child", "student"],
} as const;

/** Hand-made metrics (样例指标): the patients' side, a little better under the reform, and some indicators. */
export function sampleMetrics(
  reform: boolean,
  counties: readonly string[],
): MetricRow[] {
  return [...patientRows(reform, counties), ...indicatorRows(reform)];
}

/** Some indicators of the standard: by scheme, of both, by level, growing from nothing, undefined. */
function indicatorRows(reform: boolean): MetricRow[] {
  const row = (
    metric: string,
    unit: string,
    scheme: MetricRow["scheme"],
    [before, after]: readonly [number | null, number | null],
    group = "all",
  ): MetricRow => ({
    metric,
    unit,
    scheme,
    group,
    period: "2025",
    value: reform ? after : before,
  });
  return [
    row("B1", "ratio", "employee", [1.25, 1]),
    row("B1", "ratio", "resident", [1, 1.02]),
    row("B33", "count", "employee", [0, 4]),
    row("C12", "ratio", "all", [0.8, 0.8]),
    row("C30", "ratio", "employee", [0.01, -0.002], "level:3"),
    row("C30", "ratio", "employee", [-0.01, 0.002], "level:1"),
    row("C31", "ratio", "all", [0.008, 0.006]),
    row("C32", "ratio", "all", [0.002, 0.005]),
    row("C55", "ratio", "employee", [0, 0.03]),
    row("D8", "count", "employee", [null, null]),
  ];
}

function patientRows(
  reform: boolean,
  counties: readonly string[],
): MetricRow[] {
  const better = reform ? 0.97 : 1;
  return (["employee", "resident"] as const).flatMap((scheme, s) => {
    const row = (
      metric: string,
      unit: string,
      group: string,
      value: number,
    ) => ({
      metric,
      unit,
      scheme,
      group,
      period: "2025",
      value,
    });
    const groups = ["all", ...CATEGORIES[scheme].map((c) => `category:${c}`)];
    return [
      row("D20", "ratio", "all", 0.24 + 0.05 * s + (reform ? 0.004 : 0)),
      ...groups.flatMap((group, g) => [
        ...PAYERS.map((payer, p) =>
          row(
            `burden.${payer}`,
            "yuan",
            group,
            [2.8e9, 3e7, 6e7 * (1 - s), 2e6, 7e6, 6e8 * better, 4e8][p]! /
              (g + 1),
          )
        ),
        row("catastrophic.persons", "people", group, 9000 * better / (g + 1)),
        row(
          "catastrophic.share",
          "ratio",
          group,
          (0.015 + 0.045 * s + 0.004 * g) * better,
        ),
      ]),
      row("catastrophic.per10000", "per 10000", "all", (20 + 70 * s) * better),
      ...counties.flatMap((id, c) => [
        row("access.rate", "per 100", `county:${id}`, 21 - s * 0.7 + c * 0.13),
        row("access.own", "ratio", `county:${id}`, 0.7 - c * 0.08 + s * 0.02),
        row("access.city", "ratio", `county:${id}`, 0.15 + c * 0.08 - s * 0.02),
        row("access.away", "ratio", `county:${id}`, 0.15),
        row("access.perStay", "yuan", `county:${id}`, 2850 * better + 31 * c),
      ]),
      ...SENT_ON.flatMap((kind, k) =>
        ["all", "level:3", "level:2", "level:1"].map((group, g) =>
          row(
            SENT_METRICS[kind],
            "ratio",
            group,
            k > 0 && !reform ? 0 : 0.004 * (g + 1) + 0.001 * k,
          )
        )
      ),
    ];
  });
}
