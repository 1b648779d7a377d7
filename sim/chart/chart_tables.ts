import { advanceGainTable } from "./advance_gain_rows.ts";
import { budgetCrowdingTable } from "./budget_crowding_rows.ts";
import { budgetPaceTable } from "./budget_pace_rows.ts";
import type { ChartName } from "./chart_names.ts";
import { clearingTable } from "./clearing_rows.ts";
import { coefficientRaiseTable } from "./coefficient_raise_rows.ts";
import { comparedTerms, type Comparison } from "./comparison.ts";
import { inTerms } from "../model/payment_terms.ts";
import type { DataTable } from "./data_table.ts";
import { fundFlowTable } from "./flow_table.ts";
import { fundMonthsTable } from "./fund_months_rows.ts";
import { hospitalCashTable } from "./hospital_cash_rows.ts";
import { leverHospitalsTable } from "./lever_hospitals_rows.ts";
import { modelChangeTable } from "./model_change_rows.ts";
import { modelLeversTable } from "./model_levers.ts";
import { monthBudgetTable } from "./month_budget_rows.ts";
import { paySplitTable } from "./pay_split_rows.ts";
import { payRateTable } from "./pay_rate_rows.ts";
import { pointValueTable } from "./point_value_rows.ts";
import { reviewShiftTable } from "./review_shift_rows.ts";
import { valueWeatherTable } from "./value_weather_rows.ts";
import { changeSwarmTable } from "./change_swarm.ts";
import { bandMapTable } from "./band_map_rows.ts";
import { rehearsalLevelsTable } from "./rehearsal_levels.ts";
import { levelGainTable } from "./level_gain_rows.ts";
import { hospitalMonthsTable } from "./hospital_months_rows.ts";
import { burdenTable } from "./patients/burden_rows.ts";
import { catastrophicTable } from "./patients/catastrophic_figure.ts";
import { sentOnTable } from "./patients/sent_on_figure.ts";
import { countyAccessTable } from "./patients/county_access.ts";
import { cataloguePointsTable } from "./catalogue_points_rows.ts";
import { actLeakTable } from "./supervision/act_leak.ts";
import { indicatorsBaselineTable } from "./supervision/indicator_rows.ts";
import { practitionerPointsTable } from "./supervision/practitioner_rows.ts";
import { screenAccuracyTable } from "./supervision/screen_accuracy.ts";
import { findingOutcomesTable } from "./finding_outcomes.ts";
import { inspectorYieldTable } from "./inspector_yield.ts";
import { realismCardTable } from "./realism_card.ts";

const TABLES = {
  month_budget: monthBudgetTable,
  budget_pace: budgetPaceTable,
  budget_crowding: budgetCrowdingTable,
  point_value: pointValueTable,
  value_weather: valueWeatherTable,
  clearing_change: clearingTable,
  pay_rate: payRateTable,
  coefficient_raise: coefficientRaiseTable,
  review_shift: reviewShiftTable,
  fund_flow: fundFlowTable,
  fund_months: fundMonthsTable,
  hospital_cash: (comparison: Comparison) => hospitalCashTable(comparison),
  advance_gain: advanceGainTable,
  model_change: modelChangeTable,
  model_levers: modelLeversTable,
  lever_hospitals: leverHospitalsTable,
  pay_split: paySplitTable,
  change_swarm: changeSwarmTable,
  band_map: bandMapTable,
  rehearsal_levels: rehearsalLevelsTable,
  level_gain: levelGainTable,
  hospital_months: hospitalMonthsTable,
  patient_burden: burdenTable,
  catastrophic: catastrophicTable,
  sent_on: sentOnTable,
  county_access: countyAccessTable,
  catalogue_points: cataloguePointsTable,
  realism_card: realismCardTable,
  finding_outcomes: findingOutcomesTable,
  inspector_yield: inspectorYieldTable,
  act_leak: actLeakTable,
  screen_accuracy: screenAccuracyTable,
  practitioner_points: practitionerPointsTable,
  indicators_baseline: indicatorsBaselineTable,
} as const;

/** The numbers that a figure draws (图表数据), of both sides of a comparison, exact. */
export function chartTable(name: ChartName, comparison: Comparison): DataTable {
  const { columns, rows } = TABLES[name](comparison);
  const { terms, keep } = comparedTerms(comparison);
  if (terms === "dip") return { columns, rows };
  const said = (text: string) => inTerms(text, terms, keep);
  return {
    columns: columns.map(said),
    rows: rows.map((row) =>
      row.map((cell) => typeof cell === "string" ? said(cell) : cell)
    ),
  };
}
