import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byLevel, byScheme, fourDecimals, yuan } from "./shapes.ts";

/** What a stay is reimbursed (住院待遇); block `policy`. */
export const BENEFIT = {
  "claims.benefit.deductible": parameter({
    block: "policy",
    rule: "ben.deductible",
    titleZh: "起付标准",
    titleEn: "Deductible",
    unit: "yuan",
    schema: byScheme(byLevel(between(0, 20_000))),
    default: {
      employee: { "3": 800, "2": 500, "1": 300 },
      resident: { "3": 700, "2": 300, "1": 150 },
    },
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "本年第一次住院个人先负担的金额，按险种和医院等级。",
    whatEn:
      "What the patient bears before the fund pays, first stay of the year, by scheme and level.",
  }),
  "claims.benefit.ratio": parameter({
    block: "policy",
    rule: "ben.ratio",
    titleZh: "支付比例",
    titleEn: "Fund ratio",
    unit: "ratio",
    schema: byScheme(byLevel(fourDecimals(0, 1))),
    default: {
      employee: { "3": 0.86, "2": 0.9, "1": 0.92 },
      resident: { "3": 0.65, "2": 0.75, "1": 0.85 },
    },
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "起付标准以上政策范围内费用由统筹基金支付的比例；职工为在职比例。",
    whatEn:
      "Share of eligible cost above the deductible that the fund pays; for employees while they work.",
  }),
  "claims.benefit.retiredBonus": parameter({
    block: "policy",
    rule: "ben.retiredBonus",
    titleZh: "退休人员增加比例",
    titleEn: "Bonus of the retired",
    unit: "ratio",
    schema: fourDecimals(0, 0.3),
    default: 0.03,
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "职工医保退休人员的支付比例比在职高多少。",
    whatEn: "Added to the fund ratio of retired employees.",
  }),
  "claims.benefit.annualCap": parameter({
    block: "policy",
    rule: "ben.annualCap",
    titleZh: "统筹基金年度封顶线",
    titleEn: "Yearly cap of the pooled fund",
    unit: "yuan",
    schema: byScheme(yuan),
    default: { employee: 550_000, resident: 200_000 },
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "一人一年统筹基金最多支付多少住院费用。",
    whatEn:
      "The most that the pooled fund pays for a person's stays in a year.",
  }),
  "claims.benefit.repeatDeductible": parameter({
    block: "policy",
    rule: "ben.repeat",
    titleZh: "多次住院起付标准",
    titleEn: "Deductible of later stays",
    unit: "choice",
    schema: byScheme(
      z.enum(["halfThenZero", "half", "minus100Min100", "none"]),
    ),
    default: { employee: "half", resident: "half" },
    source: "city-benefit-table",
    status: "assumed",
    whatZh:
      "第二次起减半、第二次减半其后免除、每次减一百元但不低于一百元，或每次相同。",
    whatEn:
      "Half from the second stay, half then nothing, a hundred yuan less each time but not below a hundred, or the same each time.",
  }),
  "claims.benefit.remoteFactor": parameter({
    block: "policy",
    rule: "ben.remoteFactor",
    titleZh: "异地住院比例系数：已备案",
    titleEn: "Fund ratio out of the area, filed",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 0.9,
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "转诊或临时外出已备案的异地住院，支付比例是本地三级医院的几倍。",
    whatEn:
      "Fund ratio of a stay out of the area that was referred or filed, relative to a local tertiary hospital.",
  }),
  "claims.benefit.remoteUnfiledFactor": parameter({
    block: "policy",
    rule: null,
    titleZh: "异地住院比例系数：未备案",
    titleEn: "Fund ratio out of the area, not filed",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 0.7,
    source: "city-benefit-table",
    status: "assumed",
    whatZh: "未备案的异地住院，支付比例是本地三级医院的几倍。",
    whatEn:
      "Fund ratio of a stay out of the area that was not filed, relative to a local tertiary hospital.",
  }),
  "claims.benefit.remoteLongTermFactor": parameter({
    block: "policy",
    rule: null,
    titleZh: "异地住院比例系数：长期异地居住",
    titleEn: "Fund ratio out of the area, long-term residents there",
    unit: "factor",
    schema: fourDecimals(0, 1),
    default: 1,
    source: "city-benefit-table",
    status: "assumed",
    whatZh:
      "办理长期异地居住备案的人在异地住院，支付比例是本地三级医院的几倍。",
    whatEn:
      "Fund ratio out of the area for people registered as living there, relative to a local tertiary hospital.",
  }),
};
