import type { Constraint } from "./constraints.ts";

/** What the parameters of a point value must keep (点值参数约束): bounds, intervals, and what an elastic value stands on. */
export const valueConstraints: readonly Constraint[] = [
  {
    id: "value.bounds",
    keys: ["settlement.value.floor", "settlement.value.cap"],
    holds: (v) =>
      (v["settlement.value.floor"] ?? 0) <=
        (v["settlement.value.cap"] ?? Infinity),
    zh: "结算点值下限不能高于上限",
    en: "the floor of the value must not exceed its cap",
  },
  {
    id: "value.floats",
    keys: [
      "settlement.value.mode",
      "settlement.value.floor",
      "settlement.value.cap",
      "settlement.value.trim",
    ],
    holds: (v) =>
      v["settlement.value.mode"] === "floating" ||
      (v["settlement.value.floor"] === null &&
        v["settlement.value.cap"] === null &&
        v["settlement.value.trim"] === null),
    zh:
      "点值上下限和区间法只用于浮动费率；弹性费率的上限写 settlement.elastic.cap",
    en:
      "bounds and intervals belong to a floating value; an elastic one has settlement.elastic.cap",
  },
  {
    id: "value.quantiles",
    keys: ["budget.value.quantiles"],
    holds: (v) =>
      v["budget.value.quantiles"][0] < v["budget.value.quantiles"][1],
    zh: "下分位应小于上分位",
    en: "the lower quantile must lie below the upper one",
  },
  {
    id: "elastic.severe",
    keys: [
      "settlement.value.mode",
      "settlement.elastic.form",
      "settlement.elastic.severeBy",
      "settlement.elastic.severeDiseases",
      "points.auxiliary.enabled",
    ],
    holds: (v) =>
      v["settlement.value.mode"] !== "elastic" ||
      v["settlement.elastic.form"] !== "severity" ||
      (v["settlement.elastic.severeBy"] === "list"
        ? v["settlement.elastic.severeDiseases"].length > 0
        : v["points.auxiliary.enabled"]),
    zh:
      "按疾病严重程度的弹性点值要么启用辅助分型（points.auxiliary.enabled），要么给出重症病种清单",
    en:
      "an elastic value by severity needs auxiliary types (points.auxiliary.enabled) or a list of severe diseases",
  },
  {
    id: "elastic.last",
    keys: [
      "settlement.value.mode",
      "settlement.elastic.form",
      "settlement.elastic.f",
      "settlement.elastic.lastPoints",
      "intake.files.claims",
    ],
    holds: (v) =>
      v["settlement.value.mode"] !== "elastic" ||
      v["intake.files.claims"] === null ||
      v["settlement.elastic.lastPoints"] !== null ||
      v["settlement.elastic.form"] === "cost" ||
      (v["settlement.elastic.form"] === "severity" &&
        v["settlement.elastic.f"] !== null),
    zh: "读入病例时没有上年病例，弹性点值应给出上年合理分值",
    en:
      "claims that are read have no year before them: an elastic value needs last year's reasonable points",
  },
];
