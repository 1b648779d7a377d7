import { type Fen, toYuan } from "../base/fen.ts";
import type { Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, roleCell, schemeCell } from "./data_table.ts";

/** A month of one scheme under one scenario. */
export interface MonthRow {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  /** 1–12. */
  readonly month: number;
  /** ΣJ of the month. */
  readonly booked: Fen;
  /** F_m. */
  readonly quota: Fen;
  /** Paid for the month, before the deposit is withheld. */
  readonly gross: Fen;
}

/** Booked, quota and paid by month, scheme and scenario (月度记账与月度额度). */
export function monthBudgetRows(comparison: Comparison): MonthRow[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.settlements.flatMap((s) =>
      Array.from({ length: 12 }, (_, m) => ({
        role,
        scenario: result.scenario,
        scheme: s.scheme,
        month: m + 1,
        booked: s.monthBooked[m]!,
        quota: s.budget.months[m]!,
        gross: s.monthGross[m]!,
      }))
    )
  );
}

/** Whether the months of a reform are those of the baseline, to the fen. */
export function sameMonths(comparison: Comparison): boolean {
  const rows = monthBudgetRows(comparison), half = rows.length / 2;
  return !!comparison.reform && rows.slice(0, half).every((row, i) => {
    const other = rows[half + i]!;
    return row.booked === other.booked && row.quota === other.quota &&
      row.gross === other.gross;
  });
}

/** The months of figure 1 as a table, yuan; both sides also where the figure draws them once. */
export function monthBudgetTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "月份 month",
      "记账金额（元） booked (yuan)",
      "月度额度（元） quota (yuan)",
      "当月应拨，扣保证金前（元） due before deposit (yuan)",
    ],
    rows: monthBudgetRows(comparison).map((row) => [
      roleCell(row.role, comparison),
      row.scenario,
      schemeCell(row.scheme),
      row.month,
      toYuan(row.booked),
      toYuan(row.quota),
      toYuan(row.gross),
    ]),
  };
}
