import { isoDate } from "../base/calendar.ts";
import { toYuan } from "../base/fen.ts";
import { surplusMonths } from "../model/cash_days.ts";
import type { Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, roleCell, schemeCell } from "./data_table.ts";

/** A day of one scheme's fund under one scenario. */
export interface FundDay {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  readonly date: string;
  /** Day of the year, 0 is 1 January. */
  readonly day: number;
  /** In the bank and cumulative surplus, fen. */
  readonly balance: number;
  readonly surplus: number;
  /** The same in months of last year's payments; `null` where nothing was paid. */
  readonly balanceMonths: number | null;
  readonly surplusMonths: number | null;
  /** Months of surplus that the prepayment asks for; `null` where there is none. */
  readonly gate: number | null;
}

/** The fund at the end of every day of the year, by scheme and side (基金逐日余额). */
export function fundDays(comparison: Comparison): FundDay[] {
  return sides(comparison).flatMap(({ role, result }) => {
    const { cash: film, scenario, settlements } = result;
    return film.schemes.flatMap((s) => {
      const month = s.lastPayments / 12;
      const gate = settlements.find(({ scheme }) => scheme === s.scheme)
        ?.prepayment?.gate ?? null;
      return Array.from({ length: film.yearDays }, (_, day) => ({
        role,
        scenario,
        scheme: s.scheme,
        date: isoDate(film.firstDay + day),
        day,
        balance: s.balance[day]!,
        surplus: s.surplus[day]!,
        balanceMonths: month === 0 ? null : s.balance[day]! / month,
        surplusMonths: surplusMonths(s, day),
        gate,
      }));
    });
  });
}

/** The days of figure 6 as a table (基金存款可支付月数数据), yuan and months. */
export function fundMonthsTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "日期 date",
      "基金存款（元） in the bank (yuan)",
      "累计结余（元） cumulative surplus (yuan)",
      "存款可支付月数 months of payments in the bank",
      "累计结余可支付月数 months of surplus",
      "预付门槛月数 gate of the prepayment, months",
    ],
    rows: fundDays(comparison).map((row) => [
      roleCell(row.role, comparison),
      row.scenario,
      schemeCell(row.scheme),
      row.date,
      toYuan(row.balance),
      toYuan(row.surplus),
      row.balanceMonths,
      row.surplusMonths,
      row.gate,
    ]),
  };
}
