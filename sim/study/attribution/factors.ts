import type { Factor } from "../../model/split.ts";
import {
  type Key,
  KEYS,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";

/** The rules of a case's worth in the order of the calculation; what no pattern names is money. */
const GROUPS: readonly (Omit<Factor, "keys"> & { readonly of: RegExp })[] = [
  {
    id: "grouping",
    zh: "目录与分组",
    en: "catalogue and grouping",
    of: /^grouping\./,
  },
  {
    id: "deviation",
    zh: "费用偏离规则",
    en: "deviation rule",
    of: /^points\.deviation\./,
  },
  {
    id: "coefficients",
    zh: "医疗机构系数",
    en: "institution coefficients",
    of: /^points\.coefficient\./,
  },
  { id: "points", zh: "病种分值", en: "points of diseases", of: /^points\./ },
  { id: "money", zh: "预算与结算", en: "budget and settlement", of: /./ },
];

/** Order in which factors are shown. */
const ORDER = ["grouping", "points", "deviation", "coefficients", "money"];

/**
 * The groups of rules that a change is split among (变化因素), with the parameters
 * in which two scenarios differ: grouping, points, deviation rule and
 * coefficients make what a case is worth and are always named, even where they
 * are the same; everything else is budget and settlement. A parameter counts if
 * it differs on any of the days.
 *
 * @param days settings of both scenarios on the days on which either may change
 */
export function factorsOf(
  days: readonly (readonly [Values, Values])[],
): Factor[] {
  const differing = KEYS.filter((key) =>
    REGISTRY[key].block === "policy" &&
    days.some(([a, b]) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
  );
  const groupOf = (key: Key) => GROUPS.find(({ of }) => of.test(key))!.id;
  return ORDER.flatMap((id) => {
    const keys = differing.filter((key) => groupOf(key) === id);
    if (keys.length === 0 && id === "money") return [];
    const { zh, en } = GROUPS.find((group) => group.id === id)!;
    return [{ id, zh, en, keys }];
  });
}
