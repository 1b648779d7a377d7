import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, monthDay, ratio } from "./shapes.ts";

const extraDay = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).describe("YYYY-MM-DD"),
  kind: z.enum(["holiday", "workday"]),
});

/** Working days, deadlines and what is published when (经办日历); block `policy`. */
export const CALENDAR = {
  "settlement.calendar.extraDays": parameter({
    block: "policy",
    rule: null,
    titleZh: "另加的放假日和上班日",
    titleEn: "Days off and working days of its own",
    unit: "date",
    schema: z.array(extraDay).max(200),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "国务院办公厅通知之外的放假日（holiday）或上班日（workday），优先于全国安排；用于通知尚未公布的年份或当地安排。",
    whatEn:
      "Days off (holiday) or worked (workday) beside the State Council's notices, and before them: for years not yet announced, or a place's own days.",
  }),
  "settlement.calendar.pilot": parameter({
    block: "policy",
    rule: "cal.pilot",
    titleZh: "清算提速试点统筹地区",
    titleEn: "Pilot of earlier clearing",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "clearing-plan-2025",
    status: "assumed",
    whatZh:
      "是否按试点地区的期限清算：2025、2026 清算年度均为次年 3 月底前。哪些地区是试点，计划没有列出。",
    whatEn:
      "Whether the dates of pilot pools hold: the end of March for clearing years 2025 and 2026. The plan does not list the pilots.",
  }),
  "settlement.clearing.date": parameter({
    block: "policy",
    rule: "cal.clearBy",
    titleZh: "清算到账日",
    titleEn: "Day of clearing",
    unit: "date",
    schema: monthDay.nullable(),
    default: null,
    source: "clearing-plan-2025",
    status: "published",
    whatZh:
      "次年的月和日；空为按清算年度取期限表：2025 年度 5 月底，2026 年度 4 月底，2027 年度起 3 月底，2024 年度 6 月底（此前为假设）。",
    whatEn:
      "Month and day of the next year; null takes the table by clearing year: the end of May for 2025, of April for 2026, of March from 2027 on, of June for 2024, and before that as an assumption.",
  }),
  "settlement.calendar.tolerance": parameter({
    block: "policy",
    rule: "cal.tolerance",
    titleZh: "清算资金占比容差",
    titleEn: "Tolerance of the clearing money",
    unit: "ratio",
    schema: between(0, 0.05),
    default: 0.005,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "目标为“约 3%”的年度，清算资金占比可高出多少仍算达标。",
    whatEn:
      'How far the share of clearing money may exceed a target of "about 3 %".',
  }),
  "settlement.calendar.stepShares": parameter({
    block: "policy",
    rule: null,
    titleZh: "清算各步骤的时点",
    titleEn: "Ends of the steps of clearing",
    unit: "ratio",
    schema: z.strictObject({
      plan: ratio,
      data: ratio,
      assessment: ratio,
      amount: ratio,
    }),
    default: { plan: 0.2, data: 0.45, assessment: 0.65, amount: 0.85 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "制定方案、数据准备、综合考核、确定金额四步完成时，次年年初至清算期限的工作日已过多少；第五步审批支付在期限日完成。",
    whatEn:
      "Share of the working days from New Year to the day of clearing after which plan, data, assessment and amount are done; approval and payment end on the day of clearing.",
  }),
  "settlement.month.payBy": parameter({
    block: "policy",
    rule: null,
    titleZh: "月度结算到账日的算法",
    titleEn: "How the day of payment is set",
    unit: "choice",
    schema: z.enum(["lag", "workdays"]),
    default: "lag",
    source: "assumed",
    status: "assumed",
    whatZh:
      "lag：若干个月后的月末；workdays：申报截止后若干个工作日（医保办发〔2024〕9 号、即时结算通知）。",
    whatEn:
      "lag: the end of a month some months later; workdays: some working days after the last day to apply.",
  }),
  "settlement.month.cutoffDay": parameter({
    block: "policy",
    rule: "mon.cutoffDay",
    titleZh: "申报截止日",
    titleEn: "Last day to apply",
    unit: "days",
    schema: z.int().min(1).max(28),
    default: 10,
    source: "instant-settlement-2025",
    status: "published",
    whatZh: "次月几日前申报上月费用。",
    whatEn: "Day of the next month by which a month's costs are applied for.",
  }),
  "settlement.month.payWorkdays": parameter({
    block: "policy",
    rule: "mon.payWorkdays",
    titleZh: "申报截止至到账的工作日",
    titleEn: "Working days until paid",
    unit: "days",
    schema: z.int().min(1).max(120).nullable(),
    default: null,
    source: "instant-settlement-2025",
    status: "published",
    whatZh:
      "申报截止日之后几个工作日到账；空为即时结算地区 20 个，其他 30 个（医保办发〔2024〕9 号）。",
    whatEn:
      "Working days after the last day to apply; null is 20 with instant settlement (T+1) and 30 without.",
  }),
  "settlement.publish.release": parameter({
    block: "policy",
    rule: "info.release",
    titleZh: "数据定向发布频次",
    titleEn: "How often data are pushed",
    unit: "choice",
    schema: z.enum(["monthly", "quarterly", "none"]),
    default: "monthly",
    source: "handling-2025",
    status: "published",
    whatZh:
      "按月、按季，或不向医疗机构发布（none：只有每年两次的半年发布）；规程第 39 条要求按月，暂不具备条件的按季。",
    whatEn:
      "Monthly, quarterly, or not at all (none: only the two half-year releases); article 39 asks for monthly, or quarterly where that is not yet possible.",
  }),
  "settlement.publish.lagWorkdays": parameter({
    block: "policy",
    rule: "info.lagWorkdays",
    titleZh: "数据发布时限",
    titleEn: "Working days until data are pushed",
    unit: "days",
    schema: z.int().min(0).max(120),
    default: 15,
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "月度结算完成后几个工作日内发布。",
    whatEn: "Working days after a month's settlement.",
  }),
  "settlement.publish.levels": parameter({
    block: "policy",
    rule: null,
    titleZh: "定期通报范围",
    titleEn: "Whom pushes reach",
    unit: "choice",
    schema: z.array(z.union([z.literal(1), z.literal(2), z.literal(3)])).min(1)
      .max(3),
    default: [3, 2, 1],
    source: "handling-2025",
    status: "assumed",
    whatZh:
      "按月或按季的数据推送给哪些级别的医疗机构；其余机构只在清算后的发布中得知点值。",
    whatEn:
      "Levels of institutions that monthly or quarterly pushes reach; the others learn the value from the release after the clearing only.",
  }),
};
