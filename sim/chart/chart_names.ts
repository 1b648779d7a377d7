import type { Words } from "./words.ts";

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

/**
 * What each figure is called in a report (图题), and its alternative text. A figure
 * may say more in its own heading, such as the scenario it shows.
 */
export const CHART_TITLES: Readonly<Record<ChartName, Words>> = {
  month_budget: {
    zh: "月度记账金额与月度额度",
    en: "Booked fund and quota, month by month",
  },
  point_value: {
    zh: "年初点值与结算点值",
    en: "Point value: announced and settled",
  },
  clearing_change: {
    zh: "各机构清算额变化",
    en: "What each institution gains or loses at clearing",
  },
  pay_rate: {
    zh: "各级医疗机构支付率分布",
    en: "Pay rates of institutions, by level",
  },
  fund_flow: {
    zh: "基金流向",
    en: "Where the fund's money goes",
  },
};
