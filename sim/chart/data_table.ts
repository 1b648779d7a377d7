import type { Scheme } from "../model/ledger.ts";
import type { Role } from "./comparison.ts";
import { levelName, roleName, SCHEME_NAMES } from "./words.ts";
import type { Comparison } from "./comparison.ts";

/**
 * The numbers of a figure as a file holds them (图表数据): headings in Chinese and
 * English with their unit, amounts in yuan as exact decimal text, shares as
 * numbers (1 = 100 %), `null` where there is no value.
 */
export interface DataTable {
  /** Headings, Chinese and English, with units. */
  readonly columns: readonly string[];
  /** Every row has one cell a column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a {@linkcode DataTable}. */
export type Cell = string | number | null;

/** A side of a comparison as a cell: `基线 Baseline`. */
export function roleCell(role: Role, comparison: Comparison): string {
  return both((lang) => roleName(role, comparison, lang));
}

/** A scheme as a cell: `职工医保 Employees`. */
export function schemeCell(scheme: Scheme): string {
  return both((lang) => SCHEME_NAMES[scheme][lang]);
}

/** A hospital level as a cell: `三级 Level 3`. */
export function levelCell(level: number): string {
  return both((lang) => levelName(level, lang));
}

function both(word: (lang: "zh" | "en") => string): string {
  return `${word("zh")} ${word("en")}`;
}
