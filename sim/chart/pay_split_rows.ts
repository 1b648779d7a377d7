import { toYuan } from "../base/fen.ts";
import { LEVELS } from "../model/ledger.ts";
import type { ChangeSplit } from "../model/split.ts";
import type { Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { levelCell } from "./data_table.ts";

/** What makes the change of pay of a group of institutions, both schemes, fen. */
export interface PaySplitRow {
  /** `all`, or a level. */
  readonly group: "all" | 3 | 2 | 1;
  /** One amount a factor. */
  readonly parts: readonly number[];
  /** Reform − baseline: what the parts add up to. */
  readonly change: number;
}

/** The change of pay by factor (清算额变化分解), of the city and of each level, both schemes together. */
export function paySplitRows(
  { baseline: { hospitals }, split }: Comparison,
): PaySplitRow[] {
  if (!split) return [];
  const groups = [
    "all" as const,
    ...LEVELS.filter((level) => hospitals.level.includes(level)),
  ];
  return groups.map((group) => {
    const sum = (column: Float64Array) =>
      column.reduce(
        (fen, part, h) =>
          group === "all" || hospitals.level[h] === group ? fen + part : fen,
        0,
      );
    return {
      group,
      parts: split.factors.map((_, f) =>
        split.schemes.reduce((fen, { parts }) => fen + sum(parts[f]!), 0)
      ),
      change: split.schemes.reduce(
        (fen, s) => fen + sum(s.reform) - sum(s.baseline),
        0,
      ),
    };
  });
}

/** The same as a table, yuan. */
export function paySplitTable(comparison: Comparison): DataTable {
  const factors: ChangeSplit["factors"] = comparison.split?.factors ?? [];
  return {
    columns: [
      "范围 group",
      "条款 provision",
      "条款英文名 provision (en)",
      "清算额变化中的份额（元） part of the change of pay (yuan)",
    ],
    rows: paySplitRows(comparison).flatMap(({ group, parts, change }) => {
      const name = group === "all" ? "全市 City" : levelCell(group);
      return [
        ...factors.map(({ zh, en }, f) => [name, zh, en, toYuan(parts[f]!)]),
        [name, "合计", "all", toYuan(change)],
      ];
    }),
  };
}
