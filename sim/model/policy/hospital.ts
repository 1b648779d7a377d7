import { parameter } from "./parameter.ts";
import { between, byLevel, byScheme, ratio } from "./shapes.ts";

/** Where people go for care (就医选择); block `behaviour`. */
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
    default: { employee: 0.09, resident: 0.11 },
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
    default: 1.6,
    source: "assumed",
    status: "assumed",
    whatZh: "异地住院费用与本地三级医院同病种费用之比。",
    whatEn:
      "Cost of a stay out of the area relative to the same disease at a local tertiary hospital.",
  }),
};
