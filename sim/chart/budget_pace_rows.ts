import { type Fen, toYuan } from "../base/fen.ts";
import type { Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, roleCell, schemeCell } from "./data_table.ts";

/** The DIP line of one scheme up to a month, under one scenario. */
export interface PaceMonth {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  /** 1–12. */
  readonly month: number;
  /** Σ F_m since January. */
  readonly budget: Fen;
  /** ΣJ since January. */
  readonly booked: Fen;
  /** Booked ÷ budget, four decimals; `null` without a budget. */
  readonly pace: string | null;
  /** Whether a quarter ends above the watched ratio. */
  readonly alert: boolean;
  /** Ratio that is watched. */
  readonly watched: number;
  /** Institutions above their own quota; `null` inside a quarter, or where quotas are not known. */
  readonly over: number | null;
  /** Whether these are talked to (约谈). */
  readonly talks: boolean;
}

/** The pace of every scheme that has a DIP line, month by month (执行进度); both sides. `R-SPLIT`. */
export function budgetPaceRows(comparison: Comparison): PaceMonth[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.budgets
      .filter(({ pace }) => pace.some(({ budget }) => budget > 0))
      .flatMap((book) =>
        book.pace.map(({ month, budget, booked, ratio, alert }): PaceMonth => ({
          role,
          scenario: result.scenario,
          scheme: book.scheme,
          month,
          budget,
          booked,
          pace: ratio,
          alert,
          watched: book.watched,
          over: month % 3 !== 0 || book.over === null
            ? null
            : book.over.filter((row) => row.month === month).length,
          talks: book.talks,
        }))
      )
  );
}

/** Whether a reform goes at the baseline's pace, to the fen. */
export function samePace(comparison: Comparison): boolean {
  const rows = budgetPaceRows(comparison), half = rows.length / 2;
  return !!comparison.reform && rows.slice(0, half).every((row, i) => {
    const other = rows[half + i]!;
    return row.scheme === other.scheme && row.booked === other.booked &&
      row.budget === other.budget && row.over === other.over &&
      row.talks === other.talks && row.watched === other.watched;
  });
}

/** The pace as a table, yuan. */
export function budgetPaceTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "截至月份 to the end of month",
      "累计预算（元） budget since January (yuan)",
      "累计记账（元） booked since January (yuan)",
      "进度 pace",
      "季末提示 flagged",
      "超额度机构数 institutions above their quota",
    ],
    rows: budgetPaceRows(comparison).map((row) => [
      roleCell(row.role, comparison),
      row.scenario,
      schemeCell(row.scheme),
      row.month,
      toYuan(row.budget),
      toYuan(row.booked),
      row.pace === null ? null : Number(row.pace),
      row.alert ? "是 yes" : "否 no",
      row.over,
    ]),
  };
}
