import { NO_GROUP } from "../../../sim/model/ledger.ts";
import type { ExplainedRun } from "../../../sim/study/explain/explained_run.ts";

/** Group, hospital and cost of last year's cases that reference means count, one by one. */
export function* lastYearCases({ lastYear }: ExplainedRun) {
  if (lastYear === null) return;
  const { claims, counted, group } = lastYear;
  for (let i = 0; i < claims.rows; i++) {
    if (counted[i] !== 1 || group[i] === NO_GROUP) continue;
    yield [group[i]!, claims.hospital[i]!, claims.cost[i]!];
  }
}
