import { toYuan } from "../base/fen.ts";
import { reviewParts } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { type DataTable, levelCell } from "./data_table.ts";

/** An institution, or several added up, and what special review moved, both schemes. */
export interface ReviewRow {
  /** Rows of the archive. */
  readonly hospitals: readonly number[];
  readonly applied: number;
  readonly approved: number;
  /** Fen. */
  readonly given: number;
  readonly taken: number;
  readonly net: number;
}

/** Every institution that review gives to or takes from (评审得失), largest net gain first. */
export function reviewRows(
  { review, hospitals }: Pick<ScenarioResult, "review" | "hospitals">,
): ReviewRow[] {
  const schemes = review?.schemes ?? [];
  return [...hospitals.id.keys()].map((h): ReviewRow => {
    const parts = schemes.map((shift) => reviewParts(shift, h));
    const sum = (numbers: readonly number[]) =>
      numbers.reduce((a, b) => a + b, 0);
    return {
      hospitals: [h],
      applied: sum(schemes.map(({ applied }) => applied[h]!)),
      approved: sum(schemes.map(({ approved }) => approved[h]!)),
      given: sum(parts.map(({ given }) => given)),
      taken: sum(parts.map(({ taken }) => taken)),
      net: sum(parts.map(({ net }) => net)),
    };
  }).filter(({ given, taken, applied }) =>
    given !== 0 || taken !== 0 || applied > 0
  ).sort((a, b) => b.net - a.net || a.hospitals[0]! - b.hospitals[0]!);
}

/** Several rows as one. */
export function rowsTogether(rows: readonly ReviewRow[]): ReviewRow {
  const sum = (of: (row: ReviewRow) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  return {
    hospitals: rows.flatMap(({ hospitals }) => hospitals),
    applied: sum((r) => r.applied),
    approved: sum((r) => r.approved),
    given: sum((r) => r.given),
    taken: sum((r) => r.taken),
    net: sum((r) => r.net),
  };
}

/** The rows of the last side as a table (特例单议得失), yuan. */
export function reviewShiftTable(comparison: Comparison): DataTable {
  const { result } = lastSide(comparison), { hospitals } = result;
  return {
    columns: [
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "申请（例） applied (cases)",
      "通过（例） approved (cases)",
      "评审所得（元） given by review (yuan)",
      "点值稀释（元，负 = 减少） dilution (yuan, negative = less)",
      "净得失（元，正 = 该机构获得更多） net (yuan, positive = more to it)",
    ],
    rows: reviewRows(result).map((row) => {
      const h = row.hospitals[0]!;
      return [
        hospitals.id[h]!,
        hospitals.nameZh[h]!,
        hospitals.nameEn[h]!,
        levelCell(hospitals.level[h]!),
        row.applied,
        row.approved,
        toYuan(row.given),
        toYuan(row.taken),
        toYuan(row.net),
      ];
    }),
  };
}
