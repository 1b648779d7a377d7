import { formatMoney, type Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import type { CaseExample } from "../model/case_example.ts";
import { LAYER_WORDS, ZONE_WORDS } from "../model/case_words.ts";
import { AUXILIARY_TYPES } from "../model/ledger.ts";

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
      e.layer === null ? "–" : LAYER_WORDS[e.layer][lang],
      ZONE_WORDS[e.zone][lang],
      typeName(e.type),
      e.group === "" ? "–" : e.group,
      e.hospital,
      String(e.case),
      formatMoney(e.cost, { unit: "yuan", lang }),
      (e.points / SCALE).toFixed(4),
    ]),
  ];
}
