import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, ratio } from "./shapes.ts";

/** Control of cost per admission and admissions per head as a way to pay (双向控制支付); block `policy`. The growth of the standards is the budget's. */
export const DUAL = {
  "settlement.dual.enabled": parameter({
    block: "policy",
    rule: null,
    titleZh: "按次均费用和人次人头比双控支付",
    titleEn: "Paid under dual control",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "lishui-2016",
    status: "assumed",
    whatZh:
      "全年按记账金额支付的年度，年终只认两项标准（次均费用、人次人头比）以内的费用，超出部分按比例分担，其余扣减；按分值付费的年度不适用。标准为上年数乘以（1 + 预算给的增幅）。",
    whatEn:
      "In a year that is paid as booked throughout, only cost within two standards is recognised at its end, part of what lies above is shared, the rest is deducted; a year by points is not touched. The standards are last year's values grown by the budget's rates.",
  }),
  "settlement.dual.standard": parameter({
    block: "policy",
    rule: null,
    titleZh: "双控标准的依据",
    titleEn: "What the standards come from",
    unit: "choice",
    schema: z.enum(["own", "level"]),
    default: "own",
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "本机构上年数，或同级机构上年平均；上年没有服务的机构按同级平均。",
    whatEn:
      "The institution's own last year, or its level's means; one without services last year is held to its level.",
  }),
  "settlement.dual.limits": parameter({
    block: "policy",
    rule: null,
    titleZh: "双控的指标",
    titleEn: "What is controlled",
    unit: "choice",
    schema: z.enum(["both", "cost"]),
    default: "both",
    source: "lishui-2016",
    status: "document",
    whatZh:
      "次均费用和人次人头比都控制（丽水），或只控制次均费用，即住院按次均付费（赣州列有，没有给出标准）。",
    whatEn:
      "Cost per admission and admissions per head, as Lishui has it; or the cost alone: payment by the mean of an admission, which Ganzhou names without a standard.",
  }),
  "settlement.dual.share": parameter({
    block: "policy",
    rule: "dual.k",
    titleZh: "超标准费用分担比例",
    titleEn: "Share of cost above the standards",
    unit: "ratio",
    schema: ratio,
    default: 0.5,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超出双控标准的费用中，分担区间以内由基金承担的比例。",
    whatEn: "Fund's share of cost above the standards, inside the interval.",
  }),
  "settlement.dual.interval": parameter({
    block: "policy",
    rule: "dual.hi",
    titleZh: "超标准分担区间",
    titleEn: "Interval of the sharing",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.1,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "超出不高于允许费用的这个比例的部分参与分担，更高的部分不分担。",
    whatEn:
      "Up to this part of the allowed cost what lies above is shared, beyond it nothing is.",
  }),
  "settlement.dual.reviewHeads": parameter({
    block: "policy",
    rule: null,
    titleZh: "重复住院逐例审核的医院界限",
    titleEn: "Hospitals whose repeats are reviewed",
    unit: "people",
    schema: z.int().min(0).max(1e6),
    default: 0,
    source: "lishui-2016",
    status: "assumed",
    whatZh:
      "一年住院人头少于此数的医院，重复住院逐例审核，合理的予以认可；0 为都不审核。丽水 2015 年对妇保院、骨伤科医院试行，没有界限。",
    whatEn:
      "Hospitals with fewer persons admitted have every repeat admission reviewed and reasonable ones recognised; 0 reviews none. Lishui tried it in 2015 with two small hospitals and gives no limit.",
  }),
  "settlement.dual.reviewDays": parameter({
    block: "policy",
    rule: null,
    titleZh: "认可重复住院的间隔天数",
    titleEn: "Days apart for a repeat to be reasonable",
    unit: "days",
    schema: z.int().min(0).max(365),
    default: 30,
    source: "assumed",
    status: "assumed",
    whatZh:
      "计划内入院、主要诊断类目与上次不同，或距上次出院不少于此天数的重复住院为合理；文件没有给出标准。",
    whatEn:
      "A repeat is reasonable if it was planned, has a main diagnosis of another category, or comes so many days after the discharge before; no document gives criteria.",
  }),
};
