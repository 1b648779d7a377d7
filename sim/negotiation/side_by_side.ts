import { sum } from "../base/sum.ts";
import {
  type Division,
  DIVISION_RULES,
  type DivisionRule,
} from "../model/negotiation.ts";
import { divide } from "./divide.ts";
import type { DivisionProblem } from "./division_problem.ts";
import { divideWithin, groupProblem } from "./group_problem.ts";
import type { Grouped } from "./group_hospitals.ts";
import { objections } from "./objections.ts";

/**
 * The eight rules and the mixed forecast on one envelope (八种规则并列): first among
 * the groups, then by the same rule within each. A rule by shares of which there
 * are none, such as points where nobody had any, is left out.
 *
 * @param problem all institutions, with the envelope
 * @param accepted the least that each group accepts, fen
 */
export function sideBySide(
  problem: DivisionProblem,
  groups: readonly Grouped[],
  accepted: Float64Array,
): Division[] {
  const among = groupProblem(problem, groups);
  return rulesThatDivide(among).map((rule) => {
    const awards = divide(rule, among);
    return {
      rule,
      groups: awards,
      hospitals: amongHospitals(rule, problem, groups, awards),
      objections: objections(rule, among, awards, accepted),
    };
  });
}

/** The eight rules and the mixed forecast, less those by shares of which there are none (可用规则). */
export function rulesThatDivide(problem: DivisionProblem): DivisionRule[] {
  return [...DIVISION_RULES, "mixed" as const].filter((rule) =>
    (rule !== "lastYear" && rule !== "points") ||
    sum([...Array.from(problem[rule])]) > 0
  );
}

/** Awards of groups among their institutions (机构所得), fen by institution; those in no group have none. */
export function amongHospitals(
  rule: DivisionRule,
  problem: DivisionProblem,
  groups: readonly Grouped[],
  awards: Float64Array,
): Float64Array {
  const out = new Float64Array(problem.claims.length);
  groups.forEach(({ members }, k) => {
    const parts = divideWithin(rule, problem, members, awards[k]!);
    members.forEach((row, i) => out[row] = parts[i]!);
  });
  return out;
}
