import { formatCsv } from "../base/csv.ts";
import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import { ratio, toFixed } from "../base/ratio.ts";
import type { ColumnKind, ResultTable } from "../model/table.ts";

/** Units in the headings of columns that have one. */
const UNITS: Readonly<Partial<Record<ColumnKind, string>>> = {
  fen: "元 yuan",
  points: "分 points",
};

/**
 * A result table as CSV (结果表文件): headings in Chinese and English, amounts in
 * yuan with two decimals, points with four, a byte order mark so that Excel
 * shows Chinese.
 */
export function tableCsv({ columns }: ResultTable): string {
  const heads = columns.map(({ titleZh, titleEn, kind }) => {
    const unit = UNITS[kind];
    return `${titleZh} ${titleEn}${unit === undefined ? "" : `（${unit}）`}`;
  });
  const rows = Array.from(
    { length: columns[0]?.values.length ?? 0 },
    (_, row) => columns.map(({ kind, values }) => cellText(values[row]!, kind)),
  );
  return formatCsv(heads, rows, { bom: true });
}

function cellText(
  value: string | number | null,
  kind: ColumnKind,
): string | number | null {
  if (typeof value !== "number") return value;
  if (kind === "fen") return toYuan(value);
  if (kind === "points" || kind === "coefficient") {
    return toFixed(ratio(value, SCALE), 4);
  }
  return value;
}
