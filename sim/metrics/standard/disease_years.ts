import { type Cases, type Claims, NO_GROUP } from "../../model/ledger.ts";
import type { DiseaseYears } from "../../model/disease_years.ts";

/** A year in its groups. */
export interface GroupedYear {
  readonly claims: Pick<Claims, "rows" | "cost" | "weight">;
  readonly cases: Pick<Cases, "group">;
}

/**
 * Cases and cost of each disease in this year and the one before, both in this
 * year's groups (各病种同比): indicators B23 and B24. A row a disease that had a case in
 * either, in the order of the catalogue.
 *
 * @param groups number of groups of the catalogue
 *
 * @example Two cases of one disease after one of it and one of another
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { diseaseYears } from "./disease_years.ts";
 *
 * const year = (group: number[], cost: number[]) => ({
 *   claims: { rows: group.length, cost: Int32Array.from(cost) },
 *   cases: { group: Uint16Array.from(group) },
 * });
 * const years = diseaseYears(year([0, 0], [300, 500]), year([0, 2], [200, 90]), 3);
 * assertEquals([...years.group], [0, 2]);
 * assertEquals([...years.cases, ...years.casesBefore], [2, 0, 1, 1]);
 * assertEquals([...years.cost, ...years.costBefore], [800, 0, 200, 90]);
 * ```
 */
export function diseaseYears(
  now: GroupedYear,
  before: GroupedYear,
  groups: number,
): DiseaseYears {
  const own = sumsOf(now, groups), last = sumsOf(before, groups);
  const group = Uint16Array.from(
    [...own.cases.keys()].filter((g) => own.cases[g]! + last.cases[g]! > 0),
  );
  const of = (sums: Float64Array) => Float64Array.from(group, (g) => sums[g]!);
  return {
    rows: group.length,
    group,
    cases: of(own.cases),
    casesBefore: of(last.cases),
    cost: of(own.cost),
    costBefore: of(last.cost),
  };
}

/** Stays that a sample's cases stand for, and what they cost. */
function sumsOf({ claims, cases: { group } }: GroupedYear, groups: number) {
  const cases = new Float64Array(groups), cost = new Float64Array(groups);
  const { rows, weight = 1 } = claims;
  for (let i = 0; i < rows; i++) {
    const g = group[i]!;
    if (g === NO_GROUP) continue;
    cases[g]! += weight;
    cost[g]! += claims.cost[i]! * weight;
  }
  return { cases, cost };
}
