import { advanceGainTable } from "./advance_gain_rows.ts";
import { budgetCrowdingTable } from "./budget_crowding_rows.ts";
import { budgetPaceTable } from "./budget_pace_rows.ts";
import type { ChartName } from "./chart_names.ts";
import { clearingTable } from "./clearing_rows.ts";
import type { Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { fundFlowTable } from "./flow_table.ts";
import { fundMonthsTable } from "./fund_months_rows.ts";
import { hospitalCashTable } from "./hospital_cash_rows.ts";
import { monthBudgetTable } from "./month_budget_rows.ts";
import { payRateTable } from "./pay_rate_rows.ts";
import { pointValueTable } from "./point_value_rows.ts";

const TABLES = {
  month_budget: monthBudgetTable,
  budget_pace: budgetPaceTable,
  budget_crowding: budgetCrowdingTable,
  point_value: pointValueTable,
  clearing_change: clearingTable,
  pay_rate: payRateTable,
  fund_flow: fundFlowTable,
  fund_months: fundMonthsTable,
  hospital_cash: (comparison: Comparison) => hospitalCashTable(comparison),
  advance_gain: advanceGainTable,
} as const;

/** The numbers that a figure draws (图表数据), of both sides of a comparison, exact. */
export function chartTable(name: ChartName, comparison: Comparison): DataTable {
  return TABLES[name](comparison);
}
