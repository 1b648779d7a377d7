import { formatMoney, type Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import type { CaseExample } from "../model/case_example.ts";
import { AUXILIARY_TYPES } from "../model/ledger.ts";

const LAYERS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  exclusion: { zh: "排除", en: "exclusion" },
  pregroup: { zh: "先期分组", en: "pre-group" },
  merge: { zh: "并项", en: "merged" },
  dxAux: { zh: "诊断辅助细分", en: "diagnosis-auxiliary" },
  basic: { zh: "核心病种", en: "core" },
  comprehensive: { zh: "综合病种", en: "comprehensive" },
};
const ZONES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  normal: { zh: "正常", en: "normal" },
  low: { zh: "费用超低", en: "low cost" },
  high: { zh: "费用超高", en: "high cost" },
  extreme: { zh: "极端异常", en: "extreme" },
  blank: { zh: "无分值", en: "no score" },
  none: { zh: "不计分", en: "not scored" },
};

/** Heads and cells of the examples of a year's cases (病例示例), for a terminal. */
export function exampleTable(
  examples: readonly CaseExample[],
  lang: Lang,
): [string[], string[][]] {
  const zh = lang === "zh";
  const typeName = (id: string) => {
    const type = AUXILIARY_TYPES.find((one) => one.id === id);
    return type === undefined ? id : zh ? type.nameZh : type.nameEn;
  };
  return [
    zh
      ? [
        "分组层次",
        "费用",
        "辅助分型",
        "病种",
        "机构",
        "编号",
        "总费用",
        "分值",
      ]
      : [
        "Layer",
        "Cost",
        "Auxiliary type",
        "Group",
        "Institution",
        "Case",
        "Total cost",
        "Points",
      ],
    examples.map((e) => [
      e.layer === null ? "–" : LAYERS[e.layer]![lang],
      ZONES[e.zone]![lang],
      typeName(e.type),
      e.group === "" ? "–" : e.group,
      e.hospital,
      String(e.case),
      formatMoney(e.cost, { unit: "yuan", lang }),
      (e.points / SCALE).toFixed(4),
    ]),
  ];
}
