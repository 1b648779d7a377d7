import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, fourDecimals, ratio, yuan } from "./shapes.ts";

const layers = z.array(z.strictObject({
  lo: yuan,
  hi: yuan.nullable(),
  ratio: fourDecimals(0, 1),
})).max(10);

/** Catastrophic insurance (大病保险); block `policy`. */
export const CATASTROPHIC = {
  "claims.catastrophic.layers": parameter({
    block: "policy",
    rule: "big.layers",
    titleZh: "大病保险分段",
    titleEn: "Layers of catastrophic insurance",
    unit: "yuan",
    schema: byScheme(layers),
    default: {
      employee: [
        { lo: 14_000, hi: 100_000, ratio: 0.75 },
        { lo: 100_000, hi: null, ratio: 0.85 },
      ],
      resident: [
        { lo: 14_000, hi: 100_000, ratio: 0.6 },
        { lo: 100_000, hi: 200_000, ratio: 0.65 },
        { lo: 200_000, hi: 300_000, ratio: 0.7 },
        { lo: 300_000, hi: null, ratio: 0.75 },
      ],
    },
    source: "city-benefit-table",
    status: "assumed",
    whatZh:
      "全年合规个人负担落在每段内的部分按该段比例支付；首段下限即起付线。",
    whatEn:
      "The part of a year's compliant burden inside each layer is paid at its ratio; the first lower end is the deductible.",
  }),
  "claims.catastrophic.layerBase": parameter({
    block: "policy",
    rule: "big.layerBase",
    titleZh: "大病保险分段口径",
    titleEn: "What the layers are measured on",
    unit: "choice",
    schema: z.enum(["absolute"]),
    default: "absolute",
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "分段按合规负担的绝对额书写；按起付线以上书写的，请先加上起付线。",
    whatEn:
      "Layers are written on the burden itself; where a city counts from the deductible, add it first.",
  }),
  "claims.catastrophic.cap": parameter({
    block: "policy",
    rule: "big.cap",
    titleZh: "大病保险封顶线",
    titleEn: "Yearly cap of catastrophic insurance",
    unit: "yuan",
    schema: byScheme(yuan),
    default: { employee: 450_000, resident: 400_000 },
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "一人一年大病保险最多支付多少。",
    whatEn: "The most that catastrophic insurance pays a person in a year.",
  }),
  "claims.catastrophic.includeFirst": parameter({
    block: "policy",
    rule: "big.includeFirst",
    titleZh: "合规负担含先行自付",
    titleEn: "First-pay counts as burden",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "dip-rules-D",
    status: "assumed",
    whatZh: "乙类先行自付是否计入大病保险的合规个人负担。",
    whatEn: "Whether the first-pay part is in the compliant burden.",
  }),
  "claims.catastrophic.poor": parameter({
    block: "policy",
    rule: null,
    titleZh: "大病保险对困难群众倾斜",
    titleEn: "Catastrophic insurance of the poor",
    unit: "factor",
    schema: z.strictObject({
      deductibleFactor: between(0, 1),
      ratioBonus: fourDecimals(0, 0.5),
      capped: z.boolean(),
    }),
    default: { deductibleFactor: 0.5, ratioBonus: 0.05, capped: false },
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "特困、低保人员：起付线是一般人的几倍，每段比例增加多少，是否仍有封顶线。",
    whatEn:
      "For the destitute and those on subsistence allowance: deductible relative to everyone's, what is added to each ratio, whether the cap holds.",
  }),
  "claims.catastrophic.specialDrugs": parameter({
    block: "policy",
    rule: null,
    titleZh: "大病保险特殊药品",
    titleEn: "Special drugs of catastrophic insurance",
    unit: "ratio",
    schema: z.strictObject({
      users: ratio,
      deductible: yuan,
      ratio: fourDecimals(0, 1),
      cap: yuan,
    }),
    default: { users: 0, deductible: 0, ratio: 0.6, cap: 100_000 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "users：已知患者中购买特殊药品的比例，零即没有；住院以外全年药费超过 deductible 元的部分按 ratio 支付，一人一年不超过 cap 元。药品清单见 data/claims/special_drugs.csv；丽水 2015 年有 15 种药、915 人。",
    whatEn:
      "users: share of known patients who buy special drugs, zero for none; what a year's drugs cost beside stays above the deductible is paid at the ratio, up to the cap in yuan a person. The drugs are those of data/claims/special_drugs.csv; Lishui had 15 drugs and 915 persons in 2015.",
  }),
};
