import { advanceGain } from "./advance_gain.ts";
import { budgetCrowding } from "./budget_crowding.ts";
import { budgetPace } from "./budget_pace.ts";
import { type ChartName, chartNames } from "./chart_names.ts";
import { chartTable } from "./chart_tables.ts";
import { clearingChange } from "./clearing_change.ts";
import { coefficientRaise } from "./coefficient_raise.ts";
import { comparedTerms, type Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { fundFlow } from "./fund_flow.ts";
import { fundMonths } from "./fund_months.ts";
import { hospitalCash } from "./hospital_cash.ts";
import { leverHospitals } from "./lever_hospitals.ts";
import { modelChange } from "./model_change.ts";
import { modelLevers } from "./model_levers.ts";
import { monthBudget } from "./month_budget.ts";
import { paySplit } from "./pay_split.ts";
import { payRate } from "./pay_rate.ts";
import { markupInTerms } from "../model/payment_terms.ts";
import { pointValue } from "./point_value.ts";
import { reviewShift } from "./review_shift.ts";
import { valueWeather } from "./value_weather.ts";
import { changeSwarm } from "./change_swarm.ts";
import { bandMap } from "./band_map.ts";
import { rehearsalLevels } from "./rehearsal_levels.ts";
import { levelGain } from "./level_gain.ts";
import { hospitalMonthsFigure } from "./hospital_months.ts";
import { patientBurden } from "./patients/patient_burden.ts";
import { catastrophicFigure } from "./patients/catastrophic_figure.ts";
import { sentOnFigure } from "./patients/sent_on_figure.ts";
import { countyAccess } from "./patients/county_access.ts";
import { cataloguePoints } from "./catalogue_points.ts";
import { actLeak } from "./supervision/act_leak.ts";
import { indicatorsBaseline } from "./supervision/indicators_baseline.ts";
import { practitionerPoints } from "./supervision/practitioner_points.ts";
import { screenAccuracy } from "./supervision/screen_accuracy.ts";
import { findingOutcomes } from "./finding_outcomes.ts";
import { inspectorYield } from "./inspector_yield.ts";
import { realismCard } from "./realism_card.ts";
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
  budget_pace: budgetPace,
  budget_crowding: budgetCrowding,
  point_value: pointValue,
  value_weather: valueWeather,
  clearing_change: clearingChange,
  pay_rate: payRate,
  coefficient_raise: coefficientRaise,
  review_shift: reviewShift,
  fund_flow: fundFlow,
  fund_months: fundMonths,
  hospital_cash: hospitalCash,
  advance_gain: advanceGain,
  model_change: modelChange,
  model_levers: modelLevers,
  lever_hospitals: leverHospitals,
  pay_split: paySplit,
  change_swarm: changeSwarm,
  band_map: bandMap,
  rehearsal_levels: rehearsalLevels,
  level_gain: levelGain,
  hospital_months: hospitalMonthsFigure,
  patient_burden: patientBurden,
  catastrophic: catastrophicFigure,
  sent_on: sentOnFigure,
  county_access: countyAccess,
  catalogue_points: cataloguePoints,
  realism_card: realismCard,
  finding_outcomes: findingOutcomes,
  inspector_yield: inspectorYield,
  act_leak: actLeak,
  screen_accuracy: screenAccuracy,
  practitioner_points: practitionerPoints,
  indicators_baseline: indicatorsBaseline,
} as const;

/**
 * Draws all figures that a comparison, or a single result, has (全部图表).
 *
 * @param only names of the figures that are drawn; all where left out
 */
export function allCharts(
  comparison: Comparison,
  options: ChartOptions,
  only?: readonly string[],
): Chart[] {
  const { terms, keep } = comparedTerms(comparison);
  const names = chartNames(comparison)
    .filter((name) => only?.includes(name) ?? true);
  return names.map((name) => ({
    name,
    svg: markupInTerms(DRAW[name](comparison, options), terms, keep),
    table: chartTable(name, comparison),
  }));
}
