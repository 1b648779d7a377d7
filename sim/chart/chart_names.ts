import { type Comparison, lastSide, sides } from "./comparison.ts";
import { leverCells, shownNames } from "./lever_hospitals_rows.ts";
import { hasValue } from "./value_weather_rows.ts";
import type { Words } from "./words.ts";

/** Names of the figures, in the order of a report; also their file names. */
export const CHART_NAMES = [
  "month_budget",
  "budget_pace",
  "budget_crowding",
  "point_value",
  "value_weather",
  "clearing_change",
  "pay_rate",
  "coefficient_raise",
  "review_shift",
  "fund_flow",
  "fund_months",
  "hospital_cash",
  "advance_gain",
  "model_change",
  "model_levers",
  "lever_hospitals",
] as const;

/** One of {@linkcode CHART_NAMES}. */
export type ChartName = typeof CHART_NAMES[number];

/**
 * What each figure is called in a report (图题), and its alternative text. A figure
 * may say more in its own heading, such as the scenario it shows.
 */
export const CHART_TITLES: Readonly<Record<ChartName, Words>> = {
  month_budget: {
    zh: "月度记账金额与月度额度",
    en: "Booked fund and quota, month by month",
  },
  budget_pace: {
    zh: "预算执行进度",
    en: "Pace of the budget",
  },
  budget_crowding: {
    zh: "各线增长对 DIP 的挤占",
    en: "What other lines take from DIP",
  },
  point_value: {
    zh: "年初点值与结算点值",
    en: "Point value: announced and settled",
  },
  value_weather: {
    zh: "点值天气：逐月点值与变动原因",
    en: "Point-value weather: by month, and why",
  },
  clearing_change: {
    zh: "各机构清算额变化",
    en: "What each institution gains or loses at clearing",
  },
  pay_rate: {
    zh: "各级医疗机构支付率分布",
    en: "Pay rates of institutions, by level",
  },
  coefficient_raise: {
    zh: "抬高一家的系数，谁出钱",
    en: "One coefficient higher: who pays",
  },
  review_shift: {
    zh: "特例单议给了谁、由谁出",
    en: "Special review: who gains, who pays",
  },
  fund_flow: {
    zh: "基金流向",
    en: "Where the fund's money goes",
  },
  fund_months: {
    zh: "基金存款可支付月数",
    en: "Months of payments that the fund holds",
  },
  hospital_cash: {
    zh: "机构资金日历",
    en: "An institution's cash, day by day",
  },
  advance_gain: {
    zh: "T+1 即时结算得失",
    en: "Who gains from T+1",
  },
  model_change: {
    zh: "三种行为模型的差别",
    en: "Three models of behaviour",
  },
  model_levers: {
    zh: "医疗机构怎样应对",
    en: "How institutions respond",
  },
  lever_hospitals: {
    zh: "各家医疗机构的手柄",
    en: "Levers, institution by institution",
  },
};

/** Figures of a compiled budget (预算图); a report shows them beside its tables. */
export const OF_BUDGET: readonly string[] = [
  "budget_pace",
  "budget_crowding",
];

/**
 * The figures that a comparison has (适用图表): weather and raised coefficients only
 * where a point has a value, what review moves only where there is one,
 * who gains from T+1 only where a side advances day by day, pace and crowding out
 * only where all sides have a budget, models where they were asked for, levers
 * where one is pulled, by institution where one of those shown pulls it.
 */
export function chartNames(comparison: Comparison): ChartName[] {
  const daily = sides(comparison).some(({ result }) =>
    result.cash.schemes.some(({ withoutAdvances }) => withoutAdvances !== null)
  );
  const budgeted = sides(comparison).every(({ result }) =>
    result.budgets.some(({ versions }) => versions.at(-1)!.total > 0)
  );
  const { models = null } = comparison;
  const { weather, raises = [], review = null } = lastSide(comparison).result;
  const has: Partial<Record<ChartName, boolean>> = {
    value_weather: weather.some(hasValue),
    coefficient_raise: raises.length > 0,
    review_shift: review !== null,
    advance_gain: daily,
    budget_pace: budgeted,
    budget_crowding: budgeted,
    model_change: models !== null && models.rows.length > 0,
    model_levers: models !== null && models.levers.length > 0,
    lever_hospitals: shownNames(leverCells(comparison)).length > 0,
  };
  return CHART_NAMES.filter((name) => has[name] ?? true);
}
