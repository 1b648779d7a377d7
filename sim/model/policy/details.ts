import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byLevel, ratio } from "./shapes.ts";

const three = <S extends z.ZodType>(of: S) => z.array(of).length(3);

/** What settlement lists say beside the bill, and the slips of those who write them (结算清单其他项目); block `data`. */
export const DETAILS = {
  "claims.coding.wrongMain": parameter({
    block: "data",
    rule: null,
    titleZh: "主诊断差错率",
    titleEn: "Wrong main diagnosis",
    unit: "ratio",
    schema: byLevel(ratio),
    default: { "3": 0.03, "2": 0.05, "1": 0.08 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "主诊断误记为同一类目下另一亚目的比例，无意为之，与违规无关；真实编码另存。",
    whatEn:
      "Share of main diagnoses recorded as another subcategory of the same category, without intent and apart from any fraud; the truth keeps the right one.",
  }),
  "claims.coding.missingSecondary": parameter({
    block: "data",
    rule: null,
    titleZh: "次要诊断漏填率",
    titleEn: "Missing secondary diagnoses",
    unit: "ratio",
    schema: byLevel(ratio),
    default: { "3": 0.08, "2": 0.18, "1": 0.35 },
    source: "assumed",
    status: "assumed",
    whatZh: "清单未填次要诊断的比例，基层较高。",
    whatEn:
      "Share of lists without the secondary diagnoses that there are; higher at lower levels.",
  }),
  "claims.details.complication": parameter({
    block: "data",
    rule: null,
    titleZh: "并发症构成",
    titleEn: "Complications by severity",
    unit: "ratio",
    schema: three(
      z.strictObject({ cc: ratio, mcc: ratio }).refine(
        ({ cc, mcc }) => cc + mcc <= 1,
        { params: { allowed: "cc + mcc <= 1" } },
      ),
    ),
    default: [
      { cc: 0.12, mcc: 0.01 },
      { cc: 0.35, mcc: 0.06 },
      { cc: 0.4, mcc: 0.35 },
    ],
    source: "assumed",
    status: "assumed",
    whatZh: "轻、中、重病例出现一般（CC）和严重（MCC）并发症的比例。",
    whatEn:
      "Shares of mild, moderate and severe cases with a complication (CC) and with a major one (MCC).",
  }),
  "claims.details.icu": parameter({
    block: "data",
    rule: null,
    titleZh: "重症监护",
    titleEn: "Intensive care",
    unit: "ratio",
    schema: z.strictObject({
      share: three(ratio),
      level: byLevel(between(0, 10)),
    }),
    default: {
      share: [0.002, 0.015, 0.1],
      level: { "3": 1.4, "2": 0.7, "1": 0 },
    },
    source: "assumed",
    status: "assumed",
    whatZh:
      "轻、中、重病例入住重症监护的比例和各级机构倍数；病死率高的病种相应较多。",
    whatEn:
      "Shares of mild, moderate and severe cases in intensive care, and factors by level; diseases of which more die have more of it.",
  }),
  "claims.details.emergency": parameter({
    block: "data",
    rule: null,
    titleZh: "急诊入院",
    titleEn: "Emergency admissions",
    unit: "ratio",
    schema: z.strictObject({ share: three(ratio), cost: ratio }),
    default: { share: [0.12, 0.3, 0.55], cost: 0.05 },
    source: "assumed",
    status: "assumed",
    whatZh: "轻、中、重病例经急诊入院的比例，及入院前急诊费用占总费用之比。",
    whatEn:
      "Shares of mild, moderate and severe cases admitted through the emergency room, and its part of the total cost.",
  }),
  "claims.details.transfer": parameter({
    block: "data",
    rule: null,
    titleZh: "转院率",
    titleEn: "Transfers",
    unit: "ratio",
    schema: byLevel(ratio),
    default: { "3": 0.004, "2": 0.015, "1": 0.02 },
    source: "assumed",
    status: "assumed",
    whatZh: "以转院方式离院的比例。",
    whatEn: "Share of stays that end with a transfer.",
  }),
  "claims.details.death": parameter({
    block: "data",
    rule: null,
    titleZh: "院内死亡",
    titleEn: "In-hospital death",
    unit: "ratio",
    schema: z.strictObject({
      withinDays: z.int().min(0).max(90),
      share: ratio,
    }),
    default: { withinDays: 1, share: 0.35 },
    source: "rmhp-2024",
    status: "assumed",
    whatZh:
      "出院日起若干天内死亡的人中，清单记为院内死亡的比例，其余在家中离世；取值使院内死亡率接近公布的 0.09%–0.17%。",
    whatEn:
      "Of those who die within these days of the discharge day, the share whose list says that they died in hospital; others die at home. Chosen so that in-hospital death comes near the published 0.09–0.17 %.",
  }),
};
