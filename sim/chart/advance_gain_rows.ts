import { toYuan } from "../base/fen.ts";
import { daysCovered } from "../model/cash_days.ts";
import {
  type AdvanceEffect,
  type AdvanceGain,
  t1Effect,
} from "../model/t1_effect.ts";
import { type Comparison, type Side, sides } from "./comparison.ts";
import { type DataTable, levelCell, roleCell } from "./data_table.ts";

/** The last side of a comparison that advances day by day, and what that does (即时结算一方); `null` where none does. */
export function lastDaily(
  comparison: Comparison,
): { readonly side: Side; readonly effect: AdvanceEffect } | null {
  for (const side of sides(comparison).toReversed()) {
    const effect = t1Effect(side.result.cash);
    if (effect !== null) return { side, effect };
  }
  return null;
}

/** Institutions by how much daily advances change for them (即时结算影响排序), the largest first. */
export function mostConcerned({ hospitals }: AdvanceEffect): AdvanceGain[] {
  return [...hospitals].sort((a, b) =>
    Math.abs(b.gain) - Math.abs(a.gain) || a.hospital - b.hospital
  );
}

/** Who gains what from T+1 as a table (即时结算得失数据), yuan and days, of every side that has it. */
export function advanceGainTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "全年记账，有预拨的险种（元） booked, schemes with advances (yuan)",
      "日均未到账（元） mean outstanding (yuan)",
      "如无 T+1，日均未到账（元） mean outstanding without T+1 (yuan)",
      "少付利息（元，正 = 该机构获得更多） interest saved (yuan, positive = more to it)",
      "日均现金可支撑天数 days of cost covered, mean",
      "如无 T+1，可支撑天数 days covered without T+1, mean",
    ],
    rows: sides(comparison).flatMap(({ role, result }) => {
      const effect = t1Effect(result.cash);
      if (effect === null) return [];
      const { id, nameZh, nameEn, level } = result.hospitals;
      return mostConcerned(effect).map((row) => [
        roleCell(role, comparison),
        result.scenario,
        id[row.hospital]!,
        nameZh[row.hospital]!,
        nameEn[row.hospital]!,
        levelCell(level[row.hospital]!),
        toYuan(row.booked),
        toYuan(row.outstanding),
        toYuan(row.withoutAdvances),
        toYuan(row.gain),
        daysCovered(row.cash, row.runningCost),
        daysCovered(row.cashWithout, row.runningCost),
      ]);
    }),
  };
}
