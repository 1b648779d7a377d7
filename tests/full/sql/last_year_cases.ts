import { METHODS, NO_GROUP } from "../../../sim/model/ledger.ts";
import type { ExplainedRun } from "../../../sim/study/explain/explained_run.ts";

/**
 * Group, hospital and cost of last year's cases that reference means count, one
 * by one: paid by points, with a cost, of a usual stay, in a group.
 */
export function* lastYearCases({ base, rules, through }: ExplainedRun) {
  if (base === null) return;
  const { claims } = base.history.at(-1)!, methods = base.methods.at(-1)!;
  const dip = METHODS.indexOf("dip"), { groupOfCode } = rules.catalogue;
  const losMin = through.start["grouping.clean.losMin"];
  const losMax = through.start["grouping.clean.losMax"] ?? Infinity;
  for (let i = 0; i < claims.rows; i++) {
    const cost = claims.cost[i]!, los = claims.los[i]!;
    const group = groupOfCode[claims.code[i]!]!;
    if (methods[i] !== dip || cost <= 0 || group === NO_GROUP) continue;
    if (los < losMin || los > losMax) continue;
    yield [group, claims.hospital[i]!, cost];
  }
}
