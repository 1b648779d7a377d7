import { z } from "zod";
import { parameter } from "./parameter.ts";
import { SUPPLY } from "./hospital_supply.ts";
import { PATIENTS } from "./patients.ts";
import { between, byLevel, byScheme, ratio } from "./shapes.ts";

/** Where people go for care (就医选择); blocks `behaviour` and `data`. */
export const HOSPITAL = {
  "hospital.choice.ownCounty": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "本县就医倾向",
    titleEn: "Pull of one's own county",
    unit: "factor",
    schema: byLevel(between(1, 1000)),
    default: { "3": 3, "2": 12, "1": 40 },
    source: "assumed",
    status: "assumed",
    whatZh: "同等规模下，选本县医院的可能是选他县医院的几倍，按医院等级。",
    whatEn:
      "How many times likelier a hospital of one's own county is than one elsewhere of equal size, by level.",
  }),
  "hospital.remote.rate": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "异地住院比例",
    titleEn: "Share of stays out of the area",
    unit: "ratio",
    schema: byScheme(ratio),
    default: { employee: 0.15, resident: 0.165 },
    source: "assumed",
    status: "assumed",
    whatZh: "到统筹地区外住院的比例；各病种再按其外出倾向增减。",
    whatEn:
      "Share of stays outside the area, before the odds of each disease are applied.",
  }),
  "hospital.remote.costRatio": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "异地住院费用比",
    titleEn: "Cost out of the area",
    unit: "factor",
    schema: between(0.5, 5),
    default: 1.55,
    source: "assumed",
    status: "assumed",
    whatZh: "异地住院费用与本地三级医院同病种费用之比。",
    whatEn:
      "Cost of a stay out of the area relative to the same disease at a local tertiary hospital.",
  }),
  "hospital.remote.crossProvince": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "异地住院中跨省比例",
    titleEn: "Other provinces among stays out of the area",
    unit: "ratio",
    schema: byScheme(ratio),
    default: { employee: 0.4, resident: 0.3 },
    source: "nhsa-annex-2026",
    status: "assumed",
    whatZh:
      "异地住院人次中到外省的比例；费用占比由费用比得出（全国职工 46%，居民 36%）。",
    whatEn:
      "Share of stays out of the area that are in another province; with the cost ratio it gives the published cost shares, 46 % and 36 %.",
  }),
  "hospital.remote.crossCostRatio": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "跨省与省内异地费用比",
    titleEn: "Cost in another province",
    unit: "factor",
    schema: between(0.5, 5),
    default: 1.3,
    source: "assumed",
    status: "assumed",
    whatZh: "跨省住院费用与省内异地同病种费用之比；异地平均不变。",
    whatEn:
      "Cost of a stay in another province relative to the same stay elsewhere in the province; the mean out of the area stays.",
  }),
  "hospital.remote.filingOdds": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "跨省备案便利程度",
    titleEn: "Ease of filing across provinces",
    unit: "factor",
    schema: between(0.05, 20),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh: "跨省就医的优势（几率）是现状的几倍；备案更方便则大于 1。",
    whatEn:
      "Odds of a stay in another province relative to today's; easier filing is more than 1.",
  }),
  "hospital.choice.burdenOdds": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "自付差额对选择的影响",
    titleEn: "How out-of-pocket cost moves patients",
    unit: "factor",
    schema: between(0.1, 1),
    default: 1,
    source: "assumed",
    status: "assumed",
    whatZh:
      "某级医院的个人负担比基准每多 1000 元，选该级医院的优势（几率）乘以此数；1 为不受影响。",
    whatEn:
      "Odds of a level times this for every 1,000 yuan that it costs the patient more than the reference; 1 is no effect.",
  }),
  "hospital.choice.referenceBurden": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "基准个人负担",
    titleEn: "Reference burden",
    unit: "yuan",
    schema: byScheme(byLevel(between(0, 100_000))),
    default: {
      employee: { "3": 2555, "2": 1250, "1": 836 },
      resident: { "3": 4402, "2": 1740, "1": 625 },
    },
    source: "assumed",
    status: "assumed",
    whatZh: "拟合各级就医比例时，一次典型住院的个人负担。",
    whatEn:
      "What a typical stay cost the patient when the shares of the levels were fitted.",
  }),
  "hospital.choice.typicalCost": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "典型住院费用",
    titleEn: "Typical cost of a stay",
    unit: "yuan",
    schema: byScheme(byLevel(between(0, 1_000_000))),
    default: {
      employee: { "3": 13335, "2": 8000, "1": 7000 },
      resident: { "3": 11278, "2": 6061, "1": 3314 },
    },
    source: "calibration-notes",
    status: "assumed",
    whatZh: "患者比较各级医院个人负担时所想的费用。",
    whatEn: "Cost that a patient has in mind when comparing levels.",
  }),
  "hospital.choice.reputation": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "声誉",
    titleEn: "Reputation",
    unit: "factor",
    schema: z.array(z.strictObject({
      id: z.string().min(1),
      factor: between(0, 100),
    })).max(1000),
    default: [],
    source: "assumed",
    status: "assumed",
    whatZh: "指定机构的吸引力是其规模所示的几倍。",
    whatEn: "How many times more a named institution draws than its size says.",
  }),
  ...SUPPLY,
  ...PATIENTS,
};
