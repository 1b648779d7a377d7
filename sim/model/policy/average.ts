import { parameter } from "./parameter.ts";
import { between, byLevel, ratio, yuan } from "./shapes.ts";

/** Outpatient care by its mean cost (按次均付费); block `policy`. */
export const AVERAGE = {
  "settlement.average.visit": parameter({
    block: "policy",
    rule: null,
    titleZh: "门诊次均费用标准",
    titleEn: "Standard cost of an outpatient visit",
    unit: "yuan",
    schema: byLevel(yuan.nullable()),
    default: { "3": null, "2": null, "1": null },
    source: "ganzhou-2021",
    status: "assumed",
    whatZh:
      "普通门诊每次总费用的标准，按医院级别；年终只认标准以内的次均费用，空为不控制。赣州列有按次均付费，没有给出标准。",
    whatEn:
      "Total cost of an ordinary outpatient visit by level; at the year's end the mean is recognised up to it; null = none. Ganzhou names payment by the mean and gives no standard.",
  }),
  "settlement.average.share": parameter({
    block: "policy",
    rule: null,
    titleZh: "超次均费用分担比例",
    titleEn: "Share of cost above the mean's standard",
    unit: "ratio",
    schema: ratio,
    default: 0,
    source: "assumed",
    status: "assumed",
    whatZh: "超出标准的费用中，分担区间以内由基金承担的比例。",
    whatEn: "Fund's share of cost above the standard, inside the interval.",
  }),
  "settlement.average.interval": parameter({
    block: "policy",
    rule: null,
    titleZh: "超次均费用分担区间",
    titleEn: "Interval of that sharing",
    unit: "ratio",
    schema: between(0, 1),
    default: 0.1,
    source: "assumed",
    status: "assumed",
    whatZh: "超出不高于允许费用的这个比例的部分参与分担。",
    whatEn: "Up to this part of what is allowed.",
  }),
};
