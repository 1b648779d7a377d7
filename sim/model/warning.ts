/**
 * Early warning (预警): what a pool watches month by month.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** What is watched (预警指标): months that the surplus lasts, pace of the budget, growth of spending, part that flows out. */
export const WARNING_INDICATORS = [
  "reserve",
  "pace",
  "growth",
  "outflow",
] as const;
/** One of {@linkcode WARNING_INDICATORS}. */
export type WarningIndicator = typeof WARNING_INDICATORS[number];

/** One indicator of one scheme through the year, against its threshold. */
export interface WarningRow {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** What is watched. */
  readonly indicator: WarningIndicator;
  /** Months for `reserve`, else a ratio. */
  readonly threshold: number;
  /** Twelve values, each of the year up to the month's end; `null` where it cannot be computed. */
  readonly values: readonly (number | null)[];
  /** By month: whether it warns: `reserve` below the threshold, the others above. */
  readonly fires: readonly boolean[];
  /** First month 0–11 that warns; `null` if none does. */
  readonly first: number | null;
}
