import { toYuan } from "../base/fen.ts";
import type { Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import {
  type DataTable,
  levelCell,
  roleCell,
  schemeCell,
} from "./data_table.ts";

/** An institution in the clearing of one scheme under one scenario. */
export interface BandRow {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  readonly hospital: number;
  readonly level: number;
  /** r = J′ ÷ D′. */
  readonly ratio: number;
  /** Pay ÷ J′. */
  readonly rate: number;
}

/** Institutions that are cleared, with r and what they are paid of a booked yuan (清算区间). `R-CLR`. */
export function bandRows(comparison: Comparison): BandRow[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.settlements.flatMap((s) =>
      s.edges === null ? [] : result.hospitals.id.flatMap((_, h) => {
        const j = s.clearedBooked[h]!, d = s.clearedStandard[h]!;
        return j <= 0 || d <= 0 ? [] : [{
          role,
          scenario: result.scenario,
          scheme: s.scheme,
          hospital: h,
          level: result.hospitals.level[h]!,
          ratio: j / d,
          rate: s.pay[h]! / j,
        }];
      })
    )
  );
}

/** The same as a table, with the amounts in yuan. */
export function bandMapTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "记账 J′（元） booked J′ (yuan)",
      "标准 D′（元） standard D′ (yuan)",
      "清算额（元） pay (yuan)",
      "记账÷标准 r（1 = 100%） booked ÷ standard, r (1 = 100%)",
      "清算额÷记账（1 = 100%） pay ÷ booked (1 = 100%)",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      result.settlements.flatMap((s) =>
        result.hospitals.id.flatMap((id, h) => {
          const j = s.clearedBooked[h]!, d = s.clearedStandard[h]!;
          return j <= 0 && d <= 0 ? [] : [[
            roleCell(role, comparison),
            result.scenario,
            schemeCell(s.scheme),
            id,
            result.hospitals.nameZh[h]!,
            result.hospitals.nameEn[h]!,
            levelCell(result.hospitals.level[h]!),
            toYuan(j),
            toYuan(d),
            toYuan(s.pay[h]!),
            d === 0 ? null : j / d,
            j === 0 ? null : s.pay[h]! / j,
          ]];
        })
      )
    ),
  };
}
