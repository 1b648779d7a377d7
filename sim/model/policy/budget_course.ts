import { z } from "zod";
import { ADJUSTMENT_REASONS, BUDGET_STEPS } from "../budget.ts";
import { BUDGET_LINES, SCHEMES } from "../ledger.ts";
import { parameter } from "./parameter.ts";
import { between, monthDay } from "./shapes.ts";

/** Yuan with two decimals, of either sign. */
const signedYuan = between(-1e11, 1e11).refine(
  (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4,
  { params: { allowed: "0.01" } },
);

/** How the budget comes about and is followed through the year (预算编制、调整与执行); block `policy`. */
export const BUDGET_COURSE = {
  "budget.procedure.steps": parameter({
    block: "policy",
    rule: null,
    titleZh: "预算编审步骤",
    titleEn: "Steps to the budget",
    unit: "date",
    schema: z.array(z.strictObject({
      step: z.enum(BUDGET_STEPS),
      date: monthDay,
      yearBefore: z.boolean(),
      change: between(-0.2, 0),
    })).min(1).max(BUDGET_STEPS.length),
    default: [
      { step: "draft", date: "11-15", yearBefore: true, change: 0 },
      { step: "government", date: "12-20", yearBefore: true, change: 0 },
      { step: "congress", date: "01-20", yearBefore: false, change: 0 },
    ],
    source: "ganzhou-2021",
    status: "assumed",
    whatZh:
      "部门会同各县编制草案、协商谈判、领导小组审定、政府审核、人大批准，各在哪天，支出总额核减多少；赣州文件写明步骤，日期和核减比例为假设。最后一步的总额执行。",
    whatEn:
      "Draft by departments and counties, talks, leading group, government, congress: the day of each and by how much it cuts the total. Ganzhou's text has the steps; days and cuts are assumed. The last one's total is in force.",
  }),
  "budget.adjustment.events": parameter({
    block: "policy",
    rule: "budget.events",
    titleZh: "年中预算调整",
    titleEn: "Adjustments of the year",
    unit: "yuan",
    schema: z.array(z.strictObject({
      scheme: z.enum(SCHEMES),
      month: z.int().min(1).max(12),
      line: z.enum(BUDGET_LINES),
      amount: signedYuan,
      from: z.enum(["fund", "reserve", ...BUDGET_LINES]),
      reason: z.enum(ADJUSTMENT_REASONS),
    })).max(60),
    default: [],
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "按程序调整：自某月 1 日起一条支出线增减多少元，从基金结余（fund）、风险金（reserve）或另一条线出；理由限于基金收入、就医人数、待遇政策、重大公共卫生事件、基金结余。",
    whatEn:
      "By procedure, a line changes by so many yuan from the first of a month, out of the fund's surplus, the reserve or another line; only for fund income, number of patients, benefit policy, a major public-health event or the fund's balance.",
  }),
  "budget.watch.ratio": parameter({
    block: "policy",
    rule: "watch.ratio",
    titleZh: "超序时进度线",
    titleEn: "Watched pace",
    unit: "factor",
    schema: between(0.5, 2),
    default: 1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "季末累计记账与累计预算（机构为累计额度）之比高于此数时提示，实行约谈的城市约谈。",
    whatEn:
      "At a quarter's end, what is booked since January over the budget since January (of an institution: its quota) is flagged above this, and talked about where there are talks.",
  }),
  "budget.watch.talks": parameter({
    block: "policy",
    rule: null,
    titleZh: "每季度约谈",
    titleEn: "Quarterly talks",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "yancheng-2025",
    status: "assumed",
    whatZh: "对季末超过总额控制指标的医疗机构进行约谈，结果列出名单。",
    whatEn:
      "Institutions above their total at a quarter's end are talked to; the result lists them.",
  }),
};
