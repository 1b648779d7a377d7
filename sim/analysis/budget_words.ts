import type {
  AdjustmentReason,
  BudgetBook,
  BudgetVersion,
  GrowthFactor,
} from "../model/budget.ts";
import type { BudgetLine } from "../model/ledger.ts";

type Words = { readonly zh: string; readonly en: string };

/** Names of the expenditure lines (预算支出指标). */
export const LINE_WORDS: Readonly<Record<BudgetLine, Words>> = {
  outpatient: { zh: "普通门诊统筹", en: "outpatient pooling" },
  chronic: { zh: "门诊慢特病", en: "chronic outpatient" },
  remote: { zh: "异地联网结算和零星报销", en: "out of area" },
  dip: { zh: "按病种分值付费（DIP）", en: "DIP" },
  other: { zh: "其他付费方式", en: "other methods" },
  maternity: { zh: "生育支出", en: "maternity" },
};

/** Names of the steps to a budget and of what happens to it after (预算版本). */
export const BUDGET_STEP_WORDS: Readonly<
  Record<BudgetVersion["step"], Words>
> = {
  draft: {
    zh: "草案：医保、财政、税务等部门会同各县（市、区）",
    en: "draft, departments with the counties",
  },
  talks: { zh: "协商谈判", en: "talks with institutions" },
  leadingGroup: { zh: "市领导小组审定", en: "settled by the leading group" },
  government: { zh: "市人民政府审核", en: "reviewed by the government" },
  congress: { zh: "市人民代表大会批准", en: "approved by the congress" },
  adjustment: { zh: "年中按程序调整", en: "adjusted by procedure" },
};

/** Reasons of an adjustment (调整事由). */
export const REASON_WORDS: Readonly<Record<AdjustmentReason, Words>> = {
  income: { zh: "基金实际收入", en: "actual fund income" },
  patients: { zh: "就医人数合理变化", en: "number of patients" },
  benefits: { zh: "待遇政策调整", en: "change of benefits" },
  publicHealth: { zh: "重大公共卫生事件", en: "public-health event" },
  balance: { zh: "基金结余", en: "balance of the fund" },
};

/** Names of the factors of growth (总额因素). */
export const FACTOR_WORDS: Readonly<Record<GrowthFactor, Words>> = {
  economy: { zh: "地方经济增长", en: "economy" },
  population: { zh: "人口分布与流动", en: "population and mobility" },
  reform: { zh: "医保制度改革", en: "reform" },
  insured: { zh: "参保人数增长", en: "growth of insured" },
  lastCost: { zh: "往年费用规模", en: "last year's cost" },
};

/** How the DIP line is fixed (总额确定办法). */
export const METHOD_WORDS: Readonly<Record<BudgetBook["method"], Words>> = {
  residual: { zh: "其他各线以外的余额", en: "what the other lines leave" },
  byItem: { zh: "按支出项目分配", en: "by item" },
  byShare: { zh: "按比例分配", en: "by share" },
  byGrowth: { zh: "按增长率", en: "by growth" },
};
