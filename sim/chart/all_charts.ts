import { CHART_NAMES, type ChartName } from "./chart_names.ts";
import { chartTable } from "./chart_tables.ts";
import { clearingChange } from "./clearing_change.ts";
import type { Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { fundFlow } from "./fund_flow.ts";
import { monthBudget } from "./month_budget.ts";
import { payRate } from "./pay_rate.ts";
import { pointValue } from "./point_value.ts";
import type { ChartOptions } from "./theme.ts";

export { CHART_NAMES, CHART_TITLES, type ChartName } from "./chart_names.ts";

/** A figure, drawn, and its numbers. */
export interface Chart {
  /** Name of the figure. */
  readonly name: ChartName;
  /** One standalone SVG file. */
  readonly svg: string;
  /** What it draws, for a CSV file; the same in both languages. */
  readonly table: DataTable;
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
    table: chartTable(name, comparison),
  }));
}
