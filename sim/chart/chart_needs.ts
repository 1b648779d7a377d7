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

/** What a run must have for a figure to be drawn (作图条件), of figures that not every run has. */
export const CHART_NEEDS: Readonly<Partial<Record<ChartName, Words>>> = {
  value_weather: {
    zh: "有险种按点值结算时才有",
    en: "it needs a scheme whose points have a value",
  },
  advance_gain: {
    zh: "有一方按日预拨（T+1）时才有",
    en: "it needs a side that advances day by day (T+1)",
  },
  budget_pace: BUDGETED,
  budget_crowding: BUDGETED,
  model_change: MODELLED,
  model_levers: MODELLED,
};
