import {
  INSPECTION_WAYS,
  type InspectionWay,
  type Inspector,
  INSPECTORS,
} from "../../model/ledger.ts";

/** `supervision.inspect.<who>` of the registry. */
export interface Team {
  readonly days: number;
  readonly casesPerDay: number;
  readonly hit: number;
  /** Yuan a day. */
  readonly cost: number;
}

/** `supervision.inspect.*` of the registry: who inspects, and how. */
export interface InspectionPlan {
  readonly teams: Readonly<Record<Inspector, Team>>;
  /** All days are multiplied by this. */
  readonly effort: number;
  readonly ways: Readonly<Record<InspectionWay, number>>;
  readonly visit: {
    readonly cases: number;
    readonly unsuspected: number;
    readonly hidden: number;
    readonly strangers: number;
    readonly travel: number;
  };
}

/** Days of a team (检查人日), whole ones. */
export function teamDays(
  { teams, effort }: InspectionPlan,
  who: Inspector,
): number {
  return Math.floor(teams[who].days * effort);
}

/** Cases that a team can look at in a year, in rows of a sample in which each stands for `weight` cases. */
export function teamCapacity(
  plan: InspectionPlan,
  who: Inspector,
  weight: number,
): number {
  return Math.floor(
    teamDays(plan, who) * plan.teams[who].casesPerDay / weight,
  );
}

/** Chance that a team finds what is there, by the way it looks (命中率). */
export function hitOf(
  { teams, visit }: InspectionPlan,
  who: Inspector,
  way: InspectionWay,
): number {
  const { hit } = teams[who];
  return way === "announced"
    ? hit * (1 - visit.hidden)
    : way === "crossArea"
    ? Math.min(1, hit * visit.strangers)
    : hit;
}

/**
 * What an institution expects of a plan (预期被查): the share of a year's cases that
 * is looked at, and the chance that what is there is found.
 *
 * @param cases cases of a year
 *
 * @example A thousand days of ten cases each, on a hundred thousand cases
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expectedWatch } from "./teams.ts";
 *
 * const nobody = { days: 0, casesPerDay: 0, hit: 0, cost: 0 };
 * const { audit, detection } = expectedWatch({
 *   teams: {
 *     agency: { days: 1000, casesPerDay: 10, hit: 0.5, cost: 500 },
 *     insurer: nobody,
 *     social: nobody,
 *     thirdParty: nobody,
 *     enforcement: nobody,
 *   },
 *   effort: 1,
 *   ways: { sampled: 1, targeted: 0, announced: 0, unannounced: 0, crossArea: 0, herbs: 0, dental: 0 },
 *   visit: { cases: 200, unsuspected: 0.5, hidden: 0.3, strangers: 1.2, travel: 1.5 },
 * }, 100_000);
 * assertEquals([audit, detection], [0.1, 0.5]);
 * ```
 */
export function expectedWatch(
  plan: InspectionPlan,
  cases: number,
): { readonly audit: number; readonly detection: number } {
  let looked = 0, found = 0;
  for (const who of INSPECTORS) {
    const capacity = teamCapacity(plan, who, 1);
    for (const way of INSPECTION_WAYS) {
      const part = capacity * plan.ways[way];
      looked += part;
      found += part * hitOf(plan, who, way);
    }
  }
  return looked === 0 || cases === 0 ? { audit: 0, detection: 0 } : {
    audit: Math.min(1, looked / cases),
    detection: found / looked,
  };
}
