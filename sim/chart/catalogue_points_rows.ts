import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Comparison, type Side, sides } from "./comparison.ts";
import { type DataTable, roleCell } from "./data_table.ts";

/** A group of the catalogue that has points and a mean cost. */
export interface CatalogueRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly core: boolean;
  readonly cases: number;
  /** Points S. */
  readonly points: number;
  /** Mean cost over the levels that are given, fen. */
  readonly mean: number;
}

/** Groups with points and a mean cost (病种分值与均费), those of most cases first. */
export function catalogueRows(
  { catalogueFile: file }: Pick<ScenarioResult, "catalogueFile">,
): CatalogueRow[] {
  return file.group.map((code, g) => ({
    code,
    name: file.name[g]!,
    nameEn: file.nameEn[g]!,
    core: file.core[g] === 1,
    cases: file.cases[g]!,
    points: file.points[g]! / SCALE,
    mean: file.mean[g]!.total / file.mean[g]!.cases,
  })).filter(({ points, mean }) => points > 0 && mean > 0)
    .sort((a, b) => b.cases - a.cases || (a.code < b.code ? -1 : 1));
}

/** All groups of the last side as a table. */
export function cataloguePointsTable(comparison: Comparison): DataTable {
  const side = sides(comparison).at(-1)!;
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "病种编码 group",
      "病种名称 name (zh)",
      "病种英文名 name (en)",
      "种类 kind",
      "基期例数 cases of the base years",
      "病种分值 S points",
      "次均费用（元） mean cost (yuan)",
    ],
    rows: catalogueRows(side.result).map((row) => cells(row, side, comparison)),
  };
}

function cells(
  row: CatalogueRow,
  { role, result }: Side,
  comparison: Comparison,
) {
  return [
    roleCell(role, comparison),
    result.scenario,
    row.code,
    row.name,
    row.nameEn,
    row.core ? "核心 core" : "综合 comprehensive",
    row.cases,
    row.points,
    toYuan(Math.round(row.mean)),
  ];
}
