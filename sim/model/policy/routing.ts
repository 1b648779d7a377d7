import { z } from "zod";
import { parameter } from "./parameter.ts";

/** Which stays leave DIP (支付方式分流); block `policy`. */
export const ROUTING = {
  "grouping.route.bedDay": parameter({
    block: "policy",
    rule: null,
    titleZh: "床日付费病例退出 DIP",
    titleEn: "Bed-day cases leave DIP",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "zibo-2024",
    status: "document",
    whatZh:
      "疾病表中标为床日的住院（精神、康复、安宁疗护等）是否退出按病种付费。",
    whatEn: "Whether long stays and hospice care are paid by the day.",
  }),
  "grouping.route.dialysis": parameter({
    block: "policy",
    rule: null,
    titleZh: "透析病例退出 DIP",
    titleEn: "Dialysis leaves DIP",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "zibo-2024",
    status: "document",
    whatZh: "血液透析是否按定额付费，不按病种付费。",
    whatEn: "Whether dialysis is paid a fixed amount.",
  }),
  "grouping.route.psychiatric": parameter({
    block: "policy",
    rule: null,
    titleZh: "精神类病例退出 DIP",
    titleEn: "Psychiatric cases leave DIP",
    unit: "switch",
    schema: z.boolean(),
    default: true,
    source: "zibo-2024",
    status: "document",
    whatZh: "精神类疾病住院是否按床日付费，不按病种付费。",
    whatEn: "Whether psychiatric stays are paid by the day.",
  }),
  "grouping.route.emergency": parameter({
    block: "policy",
    rule: null,
    titleZh: "急诊转住院部分按项目",
    titleEn: "Emergency part by item",
    unit: "switch",
    schema: z.boolean(),
    default: false,
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "入院前急诊费用是否不计入病种费用、按项目由“其他”线支付；淄博规定如此，而清单中急诊费用为模型假设，故默认不分。",
    whatEn:
      "Whether emergency care before an admission leaves the case's cost and is paid by item from the line “other”; Zibo says so, but the amounts on the lists are this model's, so by default bills are not divided.",
  }),
};
