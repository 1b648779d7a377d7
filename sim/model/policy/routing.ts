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
  "grouping.route.rehabilitation": parameter({
    block: "policy",
    rule: null,
    titleZh: "康复病例支付方式",
    titleEn: "How rehabilitation is paid",
    unit: "choice",
    schema: z.enum(["asMarked", "dip", "day", "item"]),
    default: "asMarked",
    source: "zibo-2024",
    status: "assumed",
    whatZh:
      "康复住院按疾病表的床日标记分流，或一律按病种、按床日、按项目付费。淄博提出探索康复支付方式，没有给出办法。",
    whatEn:
      "Rehabilitation stays go as the disease table marks them, or all by disease, by the day or by item. Zibo lets the payment of rehabilitation be explored and does not say how.",
  }),
  "grouping.route.rehabilitationCodes": parameter({
    block: "policy",
    rule: null,
    titleZh: "康复病例诊断",
    titleEn: "Diagnoses of rehabilitation",
    unit: "text",
    schema: z.array(z.string().regex(/^[A-Z]\d\d(\.[\dxX]{1,4})?$/)).min(1)
      .max(100),
    default: ["Z50"],
    source: "who-icd10-2019",
    status: "assumed",
    whatZh:
      "主要诊断为这些编码（亚目或类目）的住院是康复病例；ICD-10 以 Z50 记涉及康复操作的医疗。",
    whatEn:
      "Stays with these main diagnoses (subcategories or categories) are rehabilitation; ICD-10 has Z50 for care involving the use of rehabilitation procedures.",
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
