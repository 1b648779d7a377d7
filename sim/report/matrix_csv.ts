import type { HeadlineRow } from "../analysis/headlines/headline_matrix.ts";
import { formatCsv } from "../base/csv.ts";
import { toYuan } from "../base/fen.ts";
import type { HeadlineUnit } from "../analysis/headlines/headline.ts";
import { SCALE } from "../base/points.ts";
import { ratio, toFixed } from "../base/ratio.ts";

/** Names of units, as the numbers of the file count them. */
export const UNIT_WORDS: Readonly<Record<HeadlineUnit, string>> = {
  fen: "元 yuan",
  points: "分 points",
  share: "比例 share",
  count: "个 count",
  yuanPerPoint: "元/分 yuan per point",
};

const HEADS = [
  "方案 scenario",
  "指标 headline",
  "名称 title in Chinese",
  "英文名称 title in English",
  "单位 unit",
  "险种 scheme",
  "范围 group",
  "基线 baseline",
  "取值 value",
  "差异 diff",
];

/** The matrix of headlines as CSV (指标矩阵文件): scenario × headline × scheme × group, amounts in yuan. */
export function matrixCsv(rows: readonly HeadlineRow[]): string {
  return formatCsv(
    HEADS,
    rows.map((row) => [
      row.scenario,
      row.headline,
      row.zh,
      row.en,
      UNIT_WORDS[row.unit],
      row.scheme,
      row.group,
      cellText(row.baseline, row.unit),
      cellText(row.value, row.unit),
      cellText(row.diff, row.unit),
    ]),
    { bom: true },
  );
}

/** A headline as a CSV has it: yuan with two decimals, points with four. */
export function cellText(
  value: number | null,
  unit: HeadlineUnit,
): string | number | null {
  if (value === null) return null;
  if (unit === "fen") return toYuan(value);
  if (unit === "points") return toFixed(ratio(value, SCALE), 4);
  return value;
}
