import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio, yuan } from "./shapes.ts";

const place = z.string().min(1).max(40);

/** How the DIP line is divided among institutions (机构额度); block `policy`. */
export const BUDGET_QUOTA = {
  "budget.quota.basis": parameter({
    block: "policy",
    rule: null,
    titleZh: "机构额度分配依据",
    titleEn: "Basis of institutions' quotas",
    unit: "choice",
    schema: z.enum([
      "lastYear",
      "points",
      "need",
      "growthCap",
      "dual",
      "consortium",
      "given",
    ]),
    default: "lastYear",
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "上年支付标准占比、上年分值占比、按需求加权的服务量、按分值且增幅封顶、丽水双控标准、按医共体人头包干，或给定的额度表；用于按总额清算、以机构额度为依据的月度结算和执行进度。",
    whatEn:
      "Share of last year's D, of last year's points, need-weighted services, points with a cap on growth, Lishui's dual standards, consortia by head, or a table; read by clearing against totals, months by own budgets, and the pace.",
  }),
  "budget.quota.growthCap": parameter({
    block: "policy",
    rule: null,
    titleZh: "机构额度增幅上限",
    titleEn: "Cap on the growth of a quota",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.1,
    source: "assumed",
    status: "assumed",
    whatZh: "增幅封顶时，机构额度比上年支付标准最多增长多少。",
    whatEn:
      "By how much a quota may exceed last year's D where growth is capped.",
  }),
  "budget.quota.needWeights": parameter({
    block: "policy",
    rule: null,
    titleZh: "各年龄段的需求权重",
    titleEn: "Need by age",
    unit: "factor",
    schema: z.strictObject({
      young: between(0, 100),
      working: between(0, 100),
      old: between(0, 100),
    }),
    default: { young: 0.4, working: 0.7, old: 2.2 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "二十岁以下、劳动年龄、退休或六十岁以上参保人的住院需求之比；文件没有给出。",
    whatEn:
      "Inpatient need of the insured under 20, of working age, and retired or 60 and over; no document gives it.",
  }),
  "budget.quota.given": parameter({
    block: "policy",
    rule: null,
    titleZh: "给定的机构额度",
    titleEn: "Quotas that were agreed",
    unit: "yuan",
    schema: z.array(
      z.strictObject({ hospital: place, employee: yuan, resident: yuan }),
    ).max(2000),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "协商或核定的各机构年度额度，元；合计与 DIP 线不等时按比例折算，没有列出的机构没有额度。",
    whatEn:
      "Yearly amounts agreed or set, yuan; scaled to the DIP line where they do not sum to it. Who is not listed has none.",
  }),
  "budget.dual.growthVolume": parameter({
    block: "policy",
    rule: "dual.growthV",
    titleZh: "人次人头比允许增幅",
    titleEn: "Growth of admissions per head",
    unit: "ratio",
    schema: between(-0.5, 0.5),
    default: 0,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "双控标准中人次人头比在上年同级平均上的增幅。",
    whatEn: "Over last year's mean of the level, in the dual standards.",
  }),
  "budget.dual.growthCost": parameter({
    block: "policy",
    rule: "dual.growthA",
    titleZh: "次均费用允许增幅",
    titleEn: "Growth of cost per admission",
    unit: "ratio",
    schema: between(-0.5, 0.5),
    default: 0.05,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "双控标准中次均费用在上年同级平均上的增幅。",
    whatEn: "Over last year's mean of the level, in the dual standards.",
  }),
  "budget.dual.reliefHeads": parameter({
    block: "policy",
    rule: null,
    titleZh: "小规模医院界限（人头）",
    titleEn: "Small hospitals, heads",
    unit: "people",
    schema: between(0, 1e6),
    default: 2000,
    source: "assumed",
    status: "assumed",
    whatZh:
      "一年住院人头少于此数的医院，部分重复住院予以认可；丽水 2015 年对妇保院、骨伤科逐例审核，没有界限。",
    whatEn:
      "Hospitals with fewer persons admitted in the year have part of their repeat admissions recognised; Lishui reviewed two small ones case by case in 2015 and gives no limit.",
  }),
  "budget.dual.reliefShare": parameter({
    block: "policy",
    rule: null,
    titleZh: "重复住院认可比例",
    titleEn: "Repeat admissions recognised",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "assumed",
    status: "assumed",
    whatZh: "小规模医院重复住院中合理的比例。",
    whatEn:
      "Share of a small hospital's repeat admissions that are reasonable.",
  }),
  "budget.consortium.perCapita": parameter({
    block: "policy",
    rule: null,
    titleZh: "医共体人头标准",
    titleEn: "Amount a head of a consortium",
    unit: "yuan",
    schema: z.array(
      z.strictObject({ county: place, employee: yuan, resident: yuan }),
    ).max(200),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh:
      "各区县医共体每人每年金额，元；空为各区县相同，否则应列全。合计按 DIP 线折算。",
    whatEn:
      "Yuan a person and year by county; empty is alike in all, else all must be listed. Totals are scaled to the DIP line.",
  }),
  "budget.consortium.reserve": parameter({
    block: "policy",
    rule: "mc.reserve",
    titleZh: "医共体总额预留",
    titleEn: "Kept of a consortium's total",
    unit: "ratio",
    schema: between(0, 0.5),
    default: 0.08,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "按人头标准计算医共体总额时预留的比例。",
    whatEn: "Share kept where a consortium's total comes from amounts a head.",
  }),
};
