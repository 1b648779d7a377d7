import { clearingChange } from "./clearing_change.ts";
import type { Comparison } from "./comparison.ts";
import { fundFlow } from "./fund_flow.ts";
import { monthBudget } from "./month_budget.ts";
import { payRate } from "./pay_rate.ts";
import { pointValue } from "./point_value.ts";
import type { ChartOptions } from "./theme.ts";

/** Names of the figures, in the order of a report; also their file names. */
export const CHART_NAMES = [
  "month_budget",
  "point_value",
  "clearing_change",
  "pay_rate",
  "fund_flow",
] as const;

/** One of {@linkcode CHART_NAMES}. */
export type ChartName = typeof CHART_NAMES[number];

/** A figure, drawn. */
export interface Chart {
  readonly name: ChartName;
  /** One standalone SVG file. */
  readonly svg: string;
}

const DRAW = {
  month_budget: monthBudget,
  point_value: pointValue,
  clearing_change: clearingChange,
  pay_rate: payRate,
  fund_flow: fundFlow,
} as const;

/** Draws all figures of a comparison, or of a single result (全部图表). */
export function allCharts(
  comparison: Comparison,
  options: ChartOptions,
): Chart[] {
  return CHART_NAMES.map((name) => ({
    name,
    svg: DRAW[name](comparison, options),
  }));
}
