import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byLevel, byScheme, ratio } from "./shapes.ts";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Which institutions there are when, and who else lies in their beds (医疗资源); blocks `behaviour` and `data`. */
export const SUPPLY = {
  "hospital.size.topTwoShare": parameter({
    block: "data",
    rule: null,
    titleZh: "两家龙头医院费用占比",
    titleEn: "Share of the two largest hospitals",
    unit: "ratio",
    schema: between(0.01, 0.95).nullable(),
    default: null,
    source: "lishui-2016",
    status: "assumed",
    whatZh:
      "最大的两家三级综合医院占职工本地住院费用的比例（丽水全市 46%）；空为按规模。",
    whatEn:
      "Share of the employees' local inpatient cost in the two largest tertiary general hospitals (Lishui: 46 %); null leaves their sizes.",
  }),
  "hospital.stay.factor": parameter({
    block: "data",
    rule: null,
    titleZh: "住院日年度系数",
    titleEn: "Stays of the year",
    unit: "factor",
    schema: byScheme(between(0.2, 5)),
    default: { employee: 1, resident: 1 },
    source: "nhsa-bulletins-2023-2025",
    status: "assumed",
    whatZh:
      "该年平均住院日是 2025 年的几倍（全国职工 2023 年 9.8 天，2025 年 8.6 天）。",
    whatEn:
      "Mean stay of the year relative to 2025 (national, employees: 9.8 days in 2023, 8.6 in 2025).",
  }),
  "hospital.events.changes": parameter({
    block: "data",
    rule: null,
    titleZh: "机构变动",
    titleEn: "Changes of institutions",
    unit: "text",
    schema: z.array(z.discriminatedUnion("change", [
      z.strictObject({
        date,
        id: z.string().min(1),
        change: z.enum(["enter", "exit"]),
      }),
      z.strictObject({
        date,
        id: z.string().min(1),
        change: z.literal("beds"),
        to: z.int().min(1).max(20_000),
      }),
      z.strictObject({
        date,
        id: z.string().min(1),
        change: z.literal("level"),
        to: z.int().min(1).max(3),
      }),
    ])).max(200),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "机构新增、退出、床位和级别变动的日期；患者按规模和远近转到其他机构，级别自次年 1 月 1 日起按新级别。",
    whatEn:
      "Dated entry, exit, change of beds and of level; patients go where the others draw them, and a level counts from the next 1 January.",
  }),
  "hospital.register.growth": parameter({
    block: "data",
    rule: null,
    titleZh: "编制床位每年核增",
    titleEn: "Growth of registered beds",
    unit: "ratio",
    schema: between(0, 0.2),
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh:
      "卫生规划每年核增的编制床位比例；已超编的机构保留现有床位，从现有床位数起算。",
    whatEn:
      "By how much the health plan raises the registered beds a year; institutions above their register keep what they have, and are counted from there.",
  }),
  "hospital.points.changes": parameter({
    block: "data",
    rule: null,
    titleZh: "医疗点增减",
    titleEn: "More or fewer points of care",
    unit: "factor",
    schema: z.array(z.strictObject({
      county: z.string().min(1),
      kind: z.string().min(1),
      factor: between(0, 10),
    })).max(200),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "某区县（或 all）某类医疗点的数量是 data/hospital/points_of_care.csv 所列的几倍：村卫生室、门诊类机构、定点药店等；影响大小见 claims.outpatient.pointsElasticity。",
    whatEn:
      "Number of points of care of a kind in a county (or all) relative to data/hospital/points_of_care.csv: village clinics, outpatient institutions, pharmacies; claims.outpatient.pointsElasticity says how it tells.",
  }),
  "hospital.clinics.integrated": parameter({
    block: "policy",
    rule: null,
    titleZh: "村卫生室一体化",
    titleEn: "Village clinics with their township centre",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "ganzhou-2021",
    status: "assumed",
    whatZh:
      "村卫生室的门诊是否并入所属乡镇卫生院结算；否则村卫生室单独作为收款方记账。",
    whatEn:
      "Whether visits to village clinics are settled with their township centre; if not, village clinics are a payee of their own.",
  }),
  "hospital.clinics.share": parameter({
    block: "data",
    rule: null,
    titleZh: "村卫生室门诊占比",
    titleEn: "Visits at village clinics",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh:
      "居民普通门诊中，乡镇卫生院连同村卫生室的人次里在村卫生室就诊的比例。",
    whatEn:
      "Share of village clinics in the residents' ordinary visits of township centres and their clinics together.",
  }),
  "hospital.inflow.otherPools": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "外地参保患者床日占比",
    titleEn: "Patients of other pools",
    unit: "ratio",
    schema: byLevel(between(0, 0.9)),
    default: { "3": 0.3, "2": 0.06, "1": 0.02 },
    source: "assumed",
    status: "assumed",
    whatZh: "外地参保人占本地医院住院床日的比例，按医院等级。",
    whatEn:
      "Share of the bed days of local hospitals that patients of other pools take, by level.",
  }),
  "hospital.inflow.selfPaying": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "自费患者床日占比",
    titleEn: "Self-paying patients",
    unit: "ratio",
    schema: byLevel(between(0, 0.9)),
    default: { "3": 0.07, "2": 0.07, "1": 0.06 },
    source: "assumed",
    status: "assumed",
    whatZh: "未参保、工伤、车祸等不由本统筹区支付的患者占住院床日的比例。",
    whatEn:
      "Share of bed days of patients whom no medical insurance pays for: not insured, work injury, traffic.",
  }),
};
