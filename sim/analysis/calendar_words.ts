import type {
  CalendarStep,
  Publication,
  PublishedItem,
} from "../model/calendar.ts";

type Words = { readonly zh: string; readonly en: string };

/** Names of the steps of a fund year (年度日程各步). */
export const STEP_WORDS: Readonly<Record<CalendarStep, Words>> = {
  prepaid: { zh: "预付金拨付", en: "prepayment" },
  advance: { zh: "首笔即时结算预拨", en: "first daily advance" },
  apply: { zh: "申报截止", en: "last day to apply" },
  paid: { zh: "月度结算到账", en: "month paid" },
  plan: { zh: "清算 1 制定方案", en: "clearing 1, plan" },
  data: { zh: "清算 2 数据准备", en: "clearing 2, data" },
  assessment: { zh: "清算 3 综合考核", en: "clearing 3, assessment" },
  amount: { zh: "清算 4 确定金额", en: "clearing 4, amount" },
  payment: { zh: "清算 5 审批支付", en: "clearing 5, approval and payment" },
};

/** Names of publications (数据发布). */
export const PUBLICATION_WORDS: Readonly<Record<Publication["kind"], Words>> = {
  monthly: { zh: "月度定向发布", en: "monthly push" },
  quarterly: { zh: "季度定向发布", en: "quarterly push" },
  halfYear: { zh: "半年发布", en: "half-year release" },
};

/** Names of what is published (发布内容). */
export const ITEM_WORDS: Readonly<Record<PublishedItem, Words>> = {
  grouping: { zh: "入组结果", en: "grouping" },
  points: { zh: "病例分值", en: "points" },
  pace: { zh: "预算执行进度", en: "pace of the budget" },
  indices: { zh: "同级机构指数", en: "peers' indices" },
  pointValue: { zh: "结算点值", en: "settlement value" },
  payRate: { zh: "医保支付率", en: "pay rate" },
  fund: { zh: "钱：基金收支结余", en: "the fund's income and spending" },
  effect: { zh: "效：改革成效", en: "effects" },
  anomalies: { zh: "错：异常情形", en: "anomalies" },
};
