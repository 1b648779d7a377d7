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
};
