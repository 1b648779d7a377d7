import { Decimal } from "decimal.js";
import type { Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, roleCell, schemeCell } from "./data_table.ts";

/** The two values of a scheme under one scenario, yuan of total cost per point. */
export interface PointValueRow {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  /** b, decimal string; `null` if undefined. */
  readonly yearStart: string | null;
  /** PV in total-cost terms, decimal string; `null` if undefined. */
  readonly settlement: string | null;
  /** B15, (PV − b) ÷ b. */
  readonly difference: number | null;
}

/** Year-start and settlement values by scheme and scenario (年初点值、结算点值, indicator B15). */
export function pointValueRows(comparison: Comparison): PointValueRow[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.settlements.map((s) => ({
      role,
      scenario: result.scenario,
      scheme: s.scheme,
      yearStart: yuanText(s.yearStartValue),
      settlement: yuanText(s.settlementValueTotalCost),
      difference: differenceOf(s.yearStartValue, s.settlementValueTotalCost),
    }))
  );
}

/** The values of figure 2 as a table, yuan of total cost per point, with all their decimals. */
export function pointValueTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "年初点值 b，总费用口径（元/分） year-start value (yuan per point)",
      "结算点值 PV，总费用口径（元/分） settlement value (yuan per point)",
      "差异率 B15 = (PV − b) ÷ b（1 = 100%） difference (1 = 100%)",
    ],
    rows: pointValueRows(comparison).map((row) => [
      roleCell(row.role, comparison),
      row.scenario,
      schemeCell(row.scheme),
      row.yearStart,
      row.settlement,
      row.difference,
    ]),
  };
}

/** Fen per point as yuan per point, exactly. */
function yuanText(fen: string | null): string | null {
  return fen === null ? null : new Decimal(fen).div(100).toFixed();
}

function differenceOf(start: string | null, end: string | null): number | null {
  if (start === null || end === null || new Decimal(start).isZero()) {
    return null;
  }
  return new Decimal(end).minus(start).div(start).toNumber();
}
