import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, ratio, yuan } from "./shapes.ts";

/** What households can pay for care (家庭支付能力); block `data`. */
export const CAPACITY = {
  "metrics.capacity.income": parameter({
    block: "data",
    rule: null,
    titleZh: "人均可支配收入",
    titleEn: "Disposable income a person",
    unit: "yuan",
    schema: byScheme(yuan),
    default: { employee: 54_000, resident: 27_000 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "参保人家庭每人每年的可支配收入，元；按险种取一个平均数，为假设，用来判断灾难性医疗支出。",
    whatEn:
      "Disposable income of the insured's households, yuan a person and year; one mean a scheme, assumed; catastrophic spending is judged by it.",
  }),
  "metrics.capacity.subsistence": parameter({
    block: "data",
    rule: null,
    titleZh: "人均基本生存支出",
    titleEn: "Subsistence spending a person",
    unit: "yuan",
    schema: byScheme(yuan),
    default: { employee: 10_000, resident: 6_500 },
    source: "assumed",
    status: "assumed",
    whatZh: "每人每年先用于吃饭等基本生存的支出，元；收入减去它为支付能力。",
    whatEn:
      "Spent on food and the like before anything else, yuan a person and year; income less this is the capacity to pay.",
  }),
  "metrics.capacity.spread": parameter({
    block: "data",
    rule: null,
    titleZh: "支付能力的离散程度",
    titleEn: "Spread of the capacity to pay",
    unit: "factor",
    schema: between(0.05, 2),
    default: 0.65,
    source: "assumed",
    status: "assumed",
    whatZh:
      "同一险种内家庭支付能力取对数后的标准差；按对数正态分布，与病情无关。",
    whatEn:
      "Standard deviation of the logarithm of capacity within a scheme; lognormal, and apart from illness.",
  }),
  "metrics.capacity.household": parameter({
    block: "data",
    rule: null,
    titleZh: "户均人口",
    titleEn: "Persons a household",
    unit: "people",
    schema: between(1, 10),
    default: 2.6,
    source: "assumed",
    status: "assumed",
    whatZh: "一户几口人：一人住院，全户的支付能力来承担。",
    whatEn: "Persons of a household: one is ill, the capacity of all bears it.",
  }),
  "metrics.capacity.poorest": parameter({
    block: "data",
    rule: null,
    titleZh: "救助对象在最穷的多少家庭之内",
    titleEn: "How poor those on medical aid are",
    unit: "ratio",
    schema: z.strictObject({
      destitute: between(0.001, 1),
      subsistence: between(0.001, 1),
    }),
    default: { destitute: 0.02, subsistence: 0.05 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "特困、低保人员的家庭属于支付能力最低的这一比例之内；1 为与其他人相同。",
    whatEn:
      "The destitute and those on subsistence allowance live in this part of the households, the poorest; 1 = they are as all others.",
  }),
  "metrics.capacity.threshold": parameter({
    block: "data",
    rule: null,
    titleZh: "灾难性支出界线",
    titleEn: "Line of catastrophic spending",
    unit: "ratio",
    schema: ratio,
    default: 0.4,
    source: "assumed",
    status: "assumed",
    whatZh:
      "一年自己负担的住院费用超过家庭支付能力的这一比例，即为灾难性医疗支出；世界卫生组织通常取 40%。",
    whatEn:
      "A year's own payments for stays above this share of the household's capacity are catastrophic; 40 % is what the World Health Organization usually takes.",
  }),
};
