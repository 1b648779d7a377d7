import type { Constraint } from "./constraints.ts";

/** What the parameters of DRG must keep (DRG 参数约束). */
export const DRG_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "drg.generated",
    keys: ["grouping.method", "intake.files.claims", "intake.files.catalogue"],
    holds: (v) =>
      v["grouping.method"] !== "drg" ||
      (v["intake.files.claims"] === null &&
        v["intake.files.catalogue"] === null),
    zh:
      "DRG 权重由历史病例测算：不能用于读入的病例或病种目录，请将 intake.files.claims、intake.files.catalogue 留空",
    en:
      "DRG weights are measured on history, so claims or a catalogue that are read cannot be grouped by it: leave intake.files.claims and intake.files.catalogue empty",
  },
  {
    id: "drg.types",
    keys: ["grouping.method", "points.auxiliary.enabled"],
    holds: (v) =>
      v["grouping.method"] !== "drg" || !v["points.auxiliary.enabled"],
    zh: "DRG 按并发症分组，没有辅助分型：points.auxiliary.enabled 应为 false",
    en:
      "DRG divides by complications and has no auxiliary types: points.auxiliary.enabled must be false",
  },
  {
    id: "drg.rate",
    keys: ["points.drg.rateFrom", "points.drg.rate"],
    holds: (v) =>
      v["points.drg.rateFrom"] !== "given" || v["points.drg.rate"] !== null,
    zh: "费率依据为 given 时应给出 points.drg.rate",
    en: "a given rate needs points.drg.rate",
  },
  {
    id: "drg.caseBasis",
    keys: [
      "settlement.value.basis",
      "grouping.method",
      "points.drg.form",
      "settlement.value.method",
      "settlement.value.mode",
      "settlement.value.floor",
      "settlement.value.cap",
      "settlement.value.trim",
    ],
    holds: (v) =>
      v["settlement.value.basis"] !== "case" ||
      (v["grouping.method"] === "drg" && v["points.drg.form"] === "rate" &&
        v["settlement.value.method"] === "totalMinusIndividual" &&
        v["settlement.value.mode"] === "floating" &&
        v["settlement.value.floor"] === null &&
        v["settlement.value.cap"] === null &&
        v["settlement.value.trim"] === null),
    zh:
      "按病例支付标准清算只用于 DRG 费率法，且结算点值算法为 totalMinusIndividual、浮动、不设上下限和区间（费率由 points.drg.rateFrom 定）",
    en:
      "a standard case by case is for the DRG rate method, with totalMinusIndividual, floating, without bounds or intervals (points.drg.rateFrom says the rate)",
  },
  {
    id: "drg.stays",
    keys: ["grouping.drg.losMin", "grouping.drg.losMax"],
    holds: (v) =>
      (v["grouping.drg.losMin"] ?? 1) <= (v["grouping.drg.losMax"] ?? Infinity),
    zh: "DRG 最短住院日不能大于最长住院日",
    en: "the shortest stay under DRG must not exceed the longest",
  },
  {
    id: "drg.bands",
    keys: ["points.drg.zhejiangMult"],
    holds: (v) =>
      v["points.drg.zhejiangMult"].every(({ upTo }, i, all) =>
        i === all.length - 1
          ? upTo === null
          : upTo !== null && upTo > (all[i - 1]?.upTo ?? -1)
      ),
    zh: "点数法高倍率各档的基准点数应递增，最后一档为空（不限）",
    en: "the bands of base points must rise, and the last have no end (null)",
  },
];
