import type { ScenarioResult } from "../model/result.ts";
import { isScored } from "../model/supervision_score.ts";
import { catalogueRows } from "./catalogue_points_rows.ts";
import { type Comparison, lastSide, sides } from "./comparison.ts";
import { leverCells, shownNames } from "./lever_hospitals_rows.ts";
import { indicatorRows, isChanged } from "./supervision/indicator_rows.ts";
import { pointedSides } from "./supervision/practitioner_rows.ts";
import { scoredSides, watchedSide } from "./supervision/watched_side.ts";
import { hasValue } from "./value_weather_rows.ts";
import type { Words } from "./words.ts";

/** Names of the figures, in the order of a report; also their file names. */
export const CHART_NAMES = [
  "month_budget",
  "budget_pace",
  "budget_crowding",
  "point_value",
  "value_weather",
  "pay_split",
  "clearing_change",
  "change_swarm",
  "band_map",
  "pay_rate",
  "coefficient_raise",
  "review_shift",
  "finding_outcomes",
  "inspector_yield",
  "act_leak",
  "screen_accuracy",
  "practitioner_points",
  "indicators_baseline",
  "rehearsal_levels",
  "level_gain",
  "fund_flow",
  "fund_months",
  "hospital_cash",
  "hospital_months",
  "advance_gain",
  "model_change",
  "model_levers",
  "lever_hospitals",
  "patient_burden",
  "catastrophic",
  "sent_on",
  "county_access",
  "catalogue_points",
  "realism_card",
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
  finding_outcomes: {
    zh: "各条规则的疑点，后来怎样了",
    en: "What became of the suspicions of each rule",
  },
  inspector_yield: {
    zh: "每种检查力量追回多少、花了多少",
    en: "What each kind of inspectors brings back and costs",
  },
  act_leak: {
    zh: "违规的钱去了哪里（真实）",
    en: "Where the money of conduct went (truth)",
  },
  screen_accuracy: {
    zh: "规则查准率与查全率（真实）",
    en: "Precision and recall of the screens (truth)",
  },
  practitioner_points: {
    zh: "医师记分与停医师的机构",
    en: "Doctors' points, and who is barred",
  },
  indicators_baseline: {
    zh: "运行监测指标：改革方案比基线",
    en: "Indicators of the standard, against the baseline",
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
  pay_split: {
    zh: "清算额变化由哪些条款造成",
    en: "Which provisions make the change of pay",
  },
  change_swarm: {
    zh: "谁得谁失：各机构清算额变化率",
    en: "Winners and losers, by institution",
  },
  band_map: {
    zh: "清算区间：记账与标准之比",
    en: "Clearing bands: booked against the standard",
  },
  rehearsal_levels: {
    zh: "推演测算：各级结付率与机构承担",
    en: "Rehearsal: pay rate and what institutions bear",
  },
  level_gain: {
    zh: "基层倾斜：各级医疗机构基金占比",
    en: "Who gains at level 1 and in townships",
  },
  hospital_months: {
    zh: "机构逐月等待资金",
    en: "Which institutions wait for money, month by month",
  },
  patient_burden: {
    zh: "住院费用由谁承担",
    en: "Who pays for stays",
  },
  catastrophic: {
    zh: "灾难性医疗支出",
    en: "Catastrophic spending",
  },
  sent_on: {
    zh: "推诿与转诊",
    en: "Refusals and transfers",
  },
  county_access: {
    zh: "分区县就医",
    en: "Access by county",
  },
  catalogue_points: {
    zh: "病种分值与费用",
    en: "Points of the catalogue against cost",
  },
  realism_card: {
    zh: "真实性核对卡",
    en: "Realism card",
  },
};

/** Figures of a compiled budget (预算图); a report shows them beside its tables. */
export const OF_BUDGET: readonly string[] = [
  "budget_pace",
  "budget_crowding",
];

/** Figures of supervision (监管图); a report shows them beside its tables. */
export const OF_SUPERVISION: readonly string[] = [
  "finding_outcomes",
  "inspector_yield",
  "act_leak",
  "screen_accuracy",
  "practitioner_points",
];

/** Figures of patients (患者图); a report shows them in the patients' section. */
export const OF_PATIENTS: readonly string[] = [
  "patient_burden",
  "catastrophic",
  "sent_on",
  "county_access",
];

/**
 * The figures that a comparison has (适用图表): weather and raised coefficients only
 * where a point has a value, what review moves only where there is one,
 * who gains from T+1 only where a side advances day by day, pace and crowding out
 * only where all sides have a budget, models where they were asked for, levers
 * where one is pulled, by institution where one of those shown pulls it,
 * indicators where two scenarios differ in any, supervision where anybody looks, against the truth where it is known, bands
 * where something is cleared, patients where the metrics were taken, the card
 * where a city has targets.
 */
export function chartNames(comparison: Comparison): ChartName[] {
  const daily = sides(comparison).some(({ result }) =>
    result.cash.schemes.some(({ withoutAdvances }) => withoutAdvances !== null)
  );
  const budgeted = sides(comparison).every(({ result }) =>
    result.budgets.some(({ versions }) => versions.at(-1)!.total > 0)
  );
  const { models = null } = comparison;
  const last = lastSide(comparison).result;
  const { weather, raises = [], review = null } = last;
  const booked = comparison.baseline.settlements.some(({ booked }) =>
    booked.some((fen) => fen > 0)
  );
  const has = (prefix: string) =>
    sides(comparison).every(({ result }) =>
      result.metrics.some(({ metric }) => metric.startsWith(prefix))
    );
  const drawn: Partial<Record<ChartName, boolean>> = {
    value_weather: weather.some(hasValue),
    coefficient_raise: raises.length > 0,
    review_shift: review !== null,
    advance_gain: daily,
    budget_pace: budgeted,
    budget_crowding: budgeted,
    pay_split: (comparison.split?.factors.length ?? 0) > 1,
    change_swarm: booked,
    band_map: sides(comparison).some(({ result }) => bandsOf(result)),
    level_gain: booked,
    ...drawnSupervision(comparison),
    indicators_baseline: indicatorRows(comparison).some(isChanged),
    rehearsal_levels: sides(comparison).every(({ result }) =>
      result.rehearsal.length > 0
    ),
    patient_burden: has("burden."),
    catastrophic: has("catastrophic."),
    sent_on: has("sent."),
    county_access: has("access."),
    catalogue_points: catalogueRows(last).length > 2,
    realism_card: comparison.baseline.realism.some(({ value }) =>
      value !== null
    ),
    model_change: models !== null && models.rows.length > 0,
    model_levers: models !== null && models.levers.length > 0,
    lever_hospitals: shownNames(leverCells(comparison)).length > 0,
  };
  return CHART_NAMES.filter((name) => drawn[name] ?? true);
}

/** Figures of supervision that have something to draw. */
function drawnSupervision(
  comparison: Comparison,
): Partial<Record<ChartName, boolean>> {
  const { findings, use } = watchedSide(comparison)?.result.supervision ??
    { findings: { rows: 0 }, use: [] };
  const scores = scoredSides(comparison).map(({ score }) => score);
  return {
    finding_outcomes: findings.rows > 0,
    inspector_yield: use.some(({ used }) => used > 0),
    act_leak: scores.some(({ acts }) => acts.some((a) => a.planted > 0)),
    practitioner_points: pointedSides(comparison).length > 0,
    screen_accuracy: scores.some(({ rules }) => rules.some(isScored)),
  };
}

/** Whether an institution is cleared in bands. */
function bandsOf({ settlements }: ScenarioResult): boolean {
  return settlements.some(({ edges, clearedBooked, clearedStandard }) =>
    edges !== null &&
    clearedBooked.some((j, h) => j > 0 && clearedStandard[h]! > 0)
  );
}
