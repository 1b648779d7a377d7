import { articleOf, ARTICLES, type Key } from "../../model/policy/mod.ts";
import type { Factor } from "../../model/split.ts";

/** Groups of provisions in the order of the calculation; what no other names is money. */
const STAGES: readonly (Omit<Factor, "keys"> & {
  readonly articles: readonly string[];
})[] = [
  {
    id: "grouping",
    zh: "目录与分组",
    en: "catalogue and grouping",
    articles: ["routing", "catalogue"],
  },
  {
    id: "scoring",
    zh: "病例计分",
    en: "points of cases",
    articles: [
      ...["deviation", "auxiliary", "review", "violation", "special"],
      "points",
    ],
  },
  {
    id: "coefficients",
    zh: "医疗机构系数",
    en: "institution coefficients",
    articles: ["coefficient"],
  },
  {
    id: "benefits",
    zh: "待遇",
    en: "benefits",
    articles: ["benefit", "clinics"],
  },
  { id: "money", zh: "预算与结算", en: "budget and settlement", articles: [] },
];

/**
 * The provisions in which two scenarios differ (不同的条款), in the order of a
 * payment year, each with the parameters that differ.
 *
 * @example
 * ```ts
 * import { provisions } from "./factors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const found = provisions([
 *   "points.deviation.high",
 *   "settlement.month.deposit",
 *   "points.deviation.low",
 * ]);
 * assertEquals(found.map(({ id }) => id), ["deviation", "deposit"]);
 * assertEquals(found[0]!.keys, ["points.deviation.high", "points.deviation.low"]);
 * ```
 */
export function provisions(differing: readonly Key[]): Factor[] {
  return ARTICLES.flatMap(({ id, zh, en }) => {
    const keys = differing.filter((key) => articleOf(key).id === id);
    return keys.length === 0 ? [] : [{ id, zh, en, keys }];
  });
}

/**
 * The same by stage of the calculation (按环节): what a case is worth, and the
 * money; five groups at most, for two scenarios that differ in many provisions.
 */
export function stages(differing: readonly Key[]): Factor[] {
  const stageOf = (key: Key) => {
    const article = articleOf(key).id;
    return (STAGES.find(({ articles }) => articles.includes(article)) ??
      STAGES.at(-1)!).id;
  };
  return STAGES.flatMap(({ id, zh, en }) => {
    const keys = differing.filter((key) => stageOf(key) === id);
    return keys.length === 0 ? [] : [{ id, zh, en, keys }];
  });
}
