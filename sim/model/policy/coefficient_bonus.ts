import { z } from "zod";
import { BONUS_INDICATORS } from "../coefficients.ts";
import { parameter } from "./parameter.ts";
import { fourDecimals } from "./shapes.ts";

/** One bonus in step form (加成规则). */
const bonusRule = z.strictObject({
  indicator: z.enum(BONUS_INDICATORS),
  step: fourDecimals(-0.5, 0.5),
  unit: fourDecimals(0.0001, 100),
  cap: fourDecimals(0, 1),
});

/** Bonuses of institution coefficients (加成系数); block `policy`. */
export const BONUSES = {
  "points.coefficient.form": parameter({
    block: "policy",
    rule: "coef.form",
    titleZh: "加成方式",
    titleEn: "How bonuses are added",
    unit: "choice",
    schema: z.enum(["sum", "product"]),
    default: "sum",
    source: "dip-3.0-draft",
    status: "published",
    whatZh: "基本系数与各加成系数相加，或基本系数依次乘以（1 + 加成）。",
    whatEn:
      "Base and bonuses are added up, or the base times (1 + bonus) each.",
  }),
  "points.coefficient.bonuses": parameter({
    block: "policy",
    rule: "coef.bonus",
    titleZh: "加成系数规则",
    titleEn: "Bonus rules",
    unit: "factor",
    schema: z.array(bonusRule).max(BONUS_INDICATORS.length),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "按上一年度病例，指标每高出参照一个 unit 加 step，合计不超过 cap；cmi 与同级比，aged、child 与全市占比比，tcm 为中医医院，specialty 为重点专科数，readmission、longStay、lowAdmission 与同级违规率比（step 取负为扣减）。空为没有加成。",
    whatEn:
      "On last year's cases: a step for each unit above the reference, at most cap. cmi against its level; aged and child against the share in the pool; tcm for TCM hospitals; specialty by key specialties; readmission, longStay and lowAdmission against the rate of the level (a step below 0 takes away). Empty = no bonus.",
  }),
  "points.coefficient.grades": parameter({
    block: "policy",
    rule: null,
    titleZh: "考核等级加成",
    titleEn: "Bonus by grade",
    unit: "factor",
    schema: z.strictObject({
      A: fourDecimals(-0.5, 0.5),
      B: fourDecimals(-0.5, 0.5),
      C: fourDecimals(-0.5, 0.5),
      D: fourDecimals(-0.5, 0.5),
    }),
    default: { A: 0, B: 0, C: 0, D: 0 },
    source: "assumed",
    status: "assumed",
    whatZh: "按上一年度考核等级加减的系数；没有考核的机构不加不减。",
    whatEn:
      "What last year's grade adds to the coefficient or takes away; nothing without an assessment.",
  }),
  "points.coefficient.agedFrom": parameter({
    block: "policy",
    rule: null,
    titleZh: "老年患者起始年龄",
    titleEn: "Age of the aged",
    unit: "year",
    schema: z.int().min(50).max(100),
    default: 60,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "老年患者占比从此年龄起算，周岁。",
    whatEn: "Patients of this age in whole years and older are aged.",
  }),
  "points.coefficient.childTo": parameter({
    block: "policy",
    rule: null,
    titleZh: "儿童患者截止年龄",
    titleEn: "Age of children",
    unit: "year",
    schema: z.int().min(0).max(18),
    default: 6,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "儿童患者占比算到此年龄，周岁，含。",
    whatEn: "Patients up to this age in whole years are children.",
  }),
  "points.coefficient.specialties": parameter({
    block: "policy",
    rule: null,
    titleZh: "重点专科",
    titleEn: "Key specialties",
    unit: "text",
    schema: z.array(z.strictObject({
      hospital: z.string().min(1).max(60),
      national: z.int().min(0).max(200),
      provincial: z.int().min(0).max(200),
    })).max(2000),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh: "各机构的国家级和省级重点专科数，按机构编号；未列的没有。",
    whatEn:
      "National and provincial key specialties of institutions, by code; none where not listed.",
  }),
  "points.coefficient.nationalSpecialty": parameter({
    block: "policy",
    rule: null,
    titleZh: "国家级专科折算",
    titleEn: "Weight of a national specialty",
    unit: "factor",
    schema: fourDecimals(0, 20),
    default: 2,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "一个国家级重点专科按几个省级重点专科计。",
    whatEn: "Provincial specialties that a national one counts as.",
  }),
};
