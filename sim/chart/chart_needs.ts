import type { ChartName } from "./chart_names.ts";
import type { Words } from "./words.ts";

const BUDGETED: Words = {
  zh: "两方都有编制的预算时才有",
  en: "it needs a compiled budget on every side",
};
const MODELLED: Words = {
  zh: "附三种行为模型的推演才有，见 --no-models",
  en: "it needs the comparison of models, which --no-models leaves out",
};

const BOOKED: Words = {
  zh: "有机构记账时才有",
  en: "it needs institutions with bookings",
};
const FOLLOWED: Words = {
  zh: "推演参保人的城市才有，读入的结算单没有",
  en: "it needs a city whose people are played, not claims that are read in",
};
const PAID_BY_POINTS: Words = {
  zh: "有险种按点值结算时才有",
  en: "it needs a scheme whose points have a value",
};

const WATCHED: Words = {
  zh: "有筛查或检查的方案才有",
  en: "it needs a scenario in which claims are screened or inspected",
};
const SCORED: Words = {
  zh: "有筛查或检查、并知道真实违规的推演才有",
  en: "it needs a supervised scenario whose truth the run knows",
};

/** What a run must have for a figure to be drawn (作图条件), of figures that not every run has. */
export const CHART_NEEDS: Readonly<Partial<Record<ChartName, Words>>> = {
  value_weather: PAID_BY_POINTS,
  advance_gain: {
    zh: "有一方按日预拨（T+1）时才有",
    en: "it needs a side that advances day by day (T+1)",
  },
  budget_pace: BUDGETED,
  budget_crowding: BUDGETED,
  pay_split: {
    zh: "两个方案有两条以上条款不同时才有",
    en: "it needs scenarios that differ in more than one provision",
  },
  change_swarm: BOOKED,
  level_gain: BOOKED,
  band_map: {
    zh: "有险种按清算区间结算时才有",
    en: "it needs a scheme that is cleared in bands",
  },
  rehearsal_levels: {
    zh: "有推演测算表时才有",
    en: "it needs the rehearsal table of both sides",
  },
  patient_burden: FOLLOWED,
  catastrophic: FOLLOWED,
  sent_on: FOLLOWED,
  county_access: FOLLOWED,
  catalogue_points: {
    zh: "目录有三个以上病种时才有",
    en: "it needs a catalogue of more than two groups",
  },
  realism_card: {
    zh: "城市有公布数可以核对时才有",
    en: "it needs a city with published numbers to be held against",
  },
  coefficient_raise: PAID_BY_POINTS,
  review_shift: {
    zh: "有特例单议时才有",
    en: "it needs special review of some case",
  },
  indicators_baseline: {
    zh: "两个方案的指标有不同时才有，单独一个方案没有上年指标可比",
    en:
      "it needs two scenarios whose indicators differ; the year before has none to be compared with",
  },
  finding_outcomes: WATCHED,
  inspector_yield: {
    zh: "有检查力量用了人日的方案才有",
    en: "it needs inspectors who used a day",
  },
  act_leak: {
    zh: "有筛查或检查、知道真实违规且违规使基金受损的推演才有",
    en:
      "it needs a supervised scenario whose truth the run knows and in which conduct cost the fund something",
  },
  screen_accuracy: SCORED,
  practitioner_points: {
    zh: "有医师被记分的方案才有",
    en: "it needs doctors who were given points",
  },
  model_change: MODELLED,
  model_levers: MODELLED,
  lever_hospitals: MODELLED,
};

/** Whether a figure draws the comparison of behaviour models (模型图), which is played for it alone. */
export function drawsModels(name: string): boolean {
  return CHART_NEEDS[name as ChartName] === MODELLED;
}

/** Whether a figure draws what makes the change (分解图), for which mixtures of rules are settled. */
export function drawsSplit(name: string): boolean {
  return name === "pay_split";
}
