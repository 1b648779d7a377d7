import type { Issue } from "../../base/issues.ts";
import { articleOf, type Key, REGISTRY } from "../../model/policy/mod.ts";
import type { ScenarioResult } from "../../model/result.ts";
import type { Mixture } from "./mixture.ts";

/** Most codes that a message names. */
const SHOWN = 5;

/**
 * Diseases that the rules name and the city's catalogue does not have (缺少的病种): a
 * rule about them would be passed over in silence. Asked after the play, as the
 * catalogue is made of the city's own cases.
 */
export function missingGroups(
  { provisions, rules, days, mixed }: Mixture,
  { catalogueFile, city }: Pick<ScenarioResult, "catalogueFile" | "city">,
): Issue[] {
  const last = mixed(days.at(-1)!), known = new Set(catalogueFile.group);
  const lists: readonly (readonly [Key, boolean, readonly string[]])[] = [
    [
      "grouping.basic.groups",
      last["grouping.basic.select"] === "listed",
      last["grouping.basic.groups"],
    ],
    [
      "settlement.elastic.severeDiseases",
      last["settlement.value.mode"] === "elastic" &&
      last["settlement.elastic.severeBy"] === "list",
      last["settlement.elastic.severeDiseases"],
    ],
    [
      "points.weight.external",
      last["points.weight.externalWeight"] > 0,
      Object.keys(last["points.weight.external"]),
    ],
  ];
  return lists.flatMap(([key, used, codes]): Issue[] => {
    const missing = codes.filter((code) => !known.has(code));
    if (
      !used || missing.length === 0 || !provisions.includes(articleOf(key).id)
    ) return [];
    const { titleZh, titleEn } = REGISTRY[key];
    const shown = missing.slice(0, SHOWN).join(", ") +
      (missing.length > SHOWN ? " …" : "");
    return [{
      code: "cannot-swap",
      key,
      given: shown,
      hint: {
        zh:
          `${rules.titleZh}的“${titleZh}”有 ${missing.length} 个病种不在 ${city} 的目录里：${shown}`,
        en:
          `“${titleEn}” of ${rules.titleEn} names ${missing.length} disease(s) that the catalogue of ${city} does not have: ${shown}`,
      },
    }];
  });
}
