import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of a negotiation (谈判约束). */
export const NEGOTIATION_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "negotiation.power",
    keys: ["negotiation.power.levels"],
    holds: (v) =>
      isOne(
        v["negotiation.power.levels"]["3"] +
          v["negotiation.power.levels"]["2"] +
          v["negotiation.power.levels"]["1"],
      ),
    zh: "各级医院谈判力合计应为 1",
    en: "the power of the levels must sum to 1",
  },
  {
    id: "negotiation.default",
    keys: ["negotiation.default.shares"],
    holds: (v) =>
      isOne(
        v["negotiation.default.shares"].fund +
          v["negotiation.default.shares"].hospitals,
      ),
    zh: "行政裁定的双方份额合计应为 1",
    en: "the shares that the administration decides must sum to 1",
  },
  {
    id: "negotiation.groups",
    keys: ["negotiation.groups.own"],
    holds: (v) => distinct(v["negotiation.groups.own"].map(({ id }) => id)),
    zh: "自定协商组的编号不能重复",
    en: "ids of groups must be distinct",
  },
  {
    id: "negotiation.members",
    keys: ["negotiation.groups.own"],
    holds: (v) =>
      distinct(v["negotiation.groups.own"].flatMap((own) => own.hospitals)),
    zh: "一家机构只能列入一个自定协商组一次",
    en: "an institution may stand in one group of one's own, once",
  },
];

function isOne(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9;
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
