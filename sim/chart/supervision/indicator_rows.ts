import {
  INDICATORS,
  type StandardIndicator,
} from "../../model/indicators/mod.ts";
import type { ScenarioResult } from "../../model/result.ts";
import type { Comparison } from "../comparison.ts";
import { sides } from "../comparison.ts";
import type { DataTable } from "../data_table.ts";
import { SCHEME_NAMES } from "../words.ts";

/** Whose value it is: both schemes together, or each. */
export const SCOPES = ["all", "employee", "resident"] as const;

/** An indicator of both sides. */
export interface IndicatorRow {
  readonly indicator: StandardIndicator;
  /** `all`, or a level where it is taken by level only. */
  readonly group: string;
  /** In the order of {@linkcode SCOPES}; `null` where it is not taken so. */
  readonly values: readonly (IndicatorPair | null)[];
}

/** A value on both sides, `null` where it is not defined. */
export interface IndicatorPair {
  readonly baseline: number | null;
  readonly reform: number | null;
  /** What the reform changes: a share of the baseline, or a difference where it may be below 0; `null` where there is none. */
  readonly change: number | null;
}

/** All indicators that runs have, in the order of the standard, baseline against reform (指标对照); nothing where one scenario stands alone. */
export function indicatorRows(comparison: Comparison): IndicatorRow[] {
  const [baseline, reform] = sides(comparison).map(({ result }) =>
    valuesOf(result)
  );
  if (baseline === undefined || reform === undefined) return [];
  return INDICATORS.filter(({ id, metric, missing, table }) =>
    missing === null && table === null && metric === id
  ).flatMap((indicator) =>
    groupsOf(indicator.id, baseline).map((group): IndicatorRow => {
      const pairs = SCOPES.map((scope) => {
        const key = `${indicator.id}/${scope}/${group}`;
        const before = baseline.get(key), after = reform.get(key);
        return before === undefined || after === undefined ? null : {
          baseline: before,
          reform: after,
          change: changeOf(indicator, before, after),
        };
      });
      // What is taken of both schemes together says enough.
      return {
        indicator,
        group,
        values: pairs[0] === null ? pairs : [pairs[0]!, null, null],
      };
    })
  );
}

/** Values by `id/scheme/group`. */
function valuesOf({ metrics }: ScenarioResult): Map<string, number | null> {
  return new Map(
    metrics.filter(({ group }) => !group.startsWith("hospital:"))
      .map((row) => [`${row.metric}/${row.scheme}/${row.group}`, row.value]),
  );
}

function groupsOf(id: string, values: ReadonlyMap<string, unknown>): string[] {
  const has = (group: string) =>
    SCOPES.some((scope) => values.has(`${id}/${scope}/${group}`));
  return has("all") ? ["all"] : ["level:3", "level:2", "level:1"].filter(has);
}

function changeOf(
  { change, unit }: StandardIndicator,
  before: number | null,
  after: number | null,
): number | null {
  if (before === null || after === null) return null;
  if (change && unit === "ratio" || before === after) return after - before;
  return before === 0 ? null : (after - before) / Math.abs(before);
}

/** Whether anything differs (指标有变). */
export function isChanged({ values }: IndicatorRow): boolean {
  return values.some((pair) => pair !== null && pair.baseline !== pair.reform);
}

/** All rows with their values, also those that do not change. */
export function indicatorsBaselineTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "编号 id",
      "指标 indicator",
      "指标英文 indicator (en)",
      "险种 scheme",
      "范围 group",
      "单位 unit",
      "基线 baseline",
      "改革方案 reform",
      "变化（1 = 100%；可正可负的为差值） change (1 = 100%; a difference where it may be below 0)",
      "公式出处 formula",
      "升高 if it rises",
    ],
    rows: indicatorRows(comparison).flatMap(({ indicator, group, values }) =>
      values.flatMap((pair, s) =>
        pair === null ? [] : [[
          indicator.id,
          indicator.zh,
          indicator.en,
          `${SCHEME_NAMES[SCOPES[s]!].zh} ${SCHEME_NAMES[SCOPES[s]!].en}`,
          group,
          indicator.unit,
          pair.baseline,
          pair.reform,
          pair.change,
          indicator.own ? "自拟 ours" : "文件 the text",
          indicator.worse ? "变差 worse" : null,
        ]]
      )
    ),
  };
}
