import {
  FINDING_OUTCOMES,
  type Findings,
  type InspectionUse,
  INSPECTORS,
} from "../../model/ledger.ts";
import type { Looks } from "./look_at_cases.ts";
import { type InspectionPlan, teamDays } from "./teams.ts";

const CONFIRMED = FINDING_OUTCOMES.indexOf("confirmed");

/** What each team did with its days (检查力量使用). */
export function inspectionUse(
  { reveals, cost }: Pick<Looks, "reveals" | "cost">,
  plan: InspectionPlan,
  findings: Findings,
  weight: number,
): InspectionUse[] {
  return INSPECTORS.map((inspector, team) => {
    let found = 0, recovered = 0, fined = 0;
    for (let row = 0; row < findings.rows; row++) {
      if (findings.inspector[row] !== team) continue;
      if (findings.outcome[row] === CONFIRMED) {
        // A claim counts once, however many rules suspected it.
        if (findings.claim[row] !== findings.claim[row - 1]) found++;
        recovered += findings.loss[row]!;
        fined += findings.fine[row]!;
      }
    }
    const { casesPerDay } = plan.teams[inspector];
    const seen = reveals[team]! * weight;
    return {
      inspector,
      days: teamDays(plan, inspector),
      used: seen === 0 ? 0 : seen / casesPerDay,
      reveals: seen,
      found: found * weight,
      cost: cost[team]!,
      recovered,
      fined,
    };
  });
}
