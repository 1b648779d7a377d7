import { toYuan } from "../base/fen.ts";
import { quantile } from "../base/statistics.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, levelCell, roleCell } from "./data_table.ts";
import { hospitalPay } from "./hospital_pay.ts";

/** Measures of the figure, in its order. */
export const RATE_MEASURES = ["standard", "paid"] as const;

/** Before the bands and the sharing (D), or after them (pay). */
export type RateMeasure = typeof RATE_MEASURES[number];

/** The pay rate of an institution under one scenario. */
export interface PayRateRow {
  readonly role: Role;
  readonly scenario: string;
  readonly measure: RateMeasure;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: number;
  /** D ÷ J, or pay ÷ J. */
  readonly rate: number;
}

/** Pay rates of all institutions that booked anything (医保支付率), both schemes together. */
export function payRateRows(comparison: Comparison): PayRateRow[] {
  const pairs = hospitalPay(comparison);
  return sides(comparison).flatMap(({ role, result }) =>
    RATE_MEASURES.flatMap((measure) =>
      pairs.flatMap((pair) => {
        const pay = pair[role]!;
        const rate = measure === "paid" ? pay.payRate : pay.standardRate;
        if (rate === null) return [];
        const { id, nameZh, nameEn, level } = pair;
        return [{
          role,
          scenario: result.scenario,
          measure,
          id,
          nameZh,
          nameEn,
          level,
          rate,
        }];
      })
    )
  );
}

/** The middle half of a group of institutions. */
export interface RateQuartiles {
  readonly n: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Quartiles of the pay rates of one level, measure and side; `null` if it has no institution. */
export function rateQuartiles(
  rows: readonly PayRateRow[],
  role: Role,
  measure: RateMeasure,
  level: number,
): RateQuartiles | null {
  const rates = rows.filter((row) =>
    row.role === role && row.measure === measure && row.level === level
  ).map(({ rate }) => rate);
  if (rates.length === 0) return null;
  return {
    n: rates.length,
    low: quantile(rates, 0.25),
    median: quantile(rates, 0.5),
    high: quantile(rates, 0.75),
  };
}

/**
 * The institutions of figure 4 as a table, yuan and shares, both schemes together;
 * the figure's medians and quartiles are those of these rows by level (PERCENTILE.INC).
 */
export function payRateTable(comparison: Comparison): DataTable {
  const pairs = hospitalPay(comparison);
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "机构编号 institution",
      "机构名称 name (zh)",
      "机构英文名 name (en)",
      "级别 level",
      "记账金额 J（元） booked (yuan)",
      "年度支付标准 D（元） fund standard (yuan)",
      "清算额（元） pay (yuan)",
      "医保支付率 D÷J（1 = 100%） before bands (1 = 100%)",
      "清算额÷J，B18 的倒数（1 = 100%） after clearing (1 = 100%)",
    ],
    rows: sides(comparison).flatMap(({ role, result }) =>
      pairs.map((pair) => {
        const pay = pair[role]!;
        return [
          roleCell(role, comparison),
          result.scenario,
          pair.id,
          pair.nameZh,
          pair.nameEn,
          levelCell(pair.level),
          toYuan(pay.booked),
          toYuan(pay.standard),
          toYuan(pay.pay),
          pay.standardRate,
          pay.payRate,
        ];
      })
    ),
  };
}
