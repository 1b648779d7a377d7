import { meanOne } from "../../base/mean_one.ts";
import type { LeaveTerms, Levers } from "../../model/levers.ts";
import {
  ageOdds,
  COST_STEPS,
  costStep,
  DECADES,
  leaveRatio,
  SEVERITIES,
  writeLeaveOdds,
} from "./conduct/leave_odds.ts";
import { exitChance } from "./conduct/exit_door.ts";
import type { ConductOptions } from "./conduct_options.ts";

/** Who leaves payment by case, ready for the loop; plain data. */
export interface Leaving {
  /** Cost relative to the mean of its code and level from which a case may leave. */
  readonly from: number;
  /** Odds relative to the usual costly case, by (hospital × severities + severity) × steps of cost. */
  readonly odds: Float32Array;
  /** The same by decade of age. */
  readonly age: Float32Array;
  /** Chance of the usual costly case that the lever moves towards, by hospital. */
  readonly usual: Float64Array;
}

/**
 * Tables of who leaves; `null` where no institution has any case leave.
 *
 * @param by what leaving brings each institution; where left out, a price that covers the mean and nothing above it
 */
export function leavingOf(
  { exit }: Pick<Levers, "exit">,
  { door, leaving, severityCost, severityShares }: Pick<
    ConductOptions,
    "door" | "leaving" | "severityCost" | "severityShares"
  >,
  by: LeaveTerms | null,
): Leaving | null {
  if (exit.every((pulled) => pulled <= 0)) return null;
  const hospitals = exit.length / 12, row = SEVERITIES * COST_STEPS;
  const odds = new Float32Array(hospitals * row);
  const usual = new Float64Array(hospitals);
  const relative = meanOne(severityCost, severityShares);
  const plain = exitChance(
    { paid: door.paid, perCost: 0, cost: 0, review: 0 },
    { ...door, open: true, most: 1 },
    leaving,
  );
  for (let h = 0; h < hospitals; h++) {
    const stake = by === null ? door.paid : by.stake[h]!;
    writeLeaveOdds(odds, h * row, stake, relative, leaving);
    usual[h] = by === null ? plain : by.usual[h]!;
  }
  return { from: door.from, odds, age: ageOdds(leaving), usual };
}

/**
 * Chance that a case leaves (个案退出概率): its own, as far as the lever has come.
 *
 * @param lever chance of the usual costly case, on its way
 * @param ratio its bill relative to the mean of its code and level
 */
export function leavesBy(
  { from, odds, age, usual }: Leaving,
  lever: number,
  hospital: number,
  severity: number,
  years: number,
  ratio: number,
): number {
  if (lever <= 0 || ratio < from) return 0;
  const decade = Math.floor(years / 10);
  const own = odds[
    (hospital * SEVERITIES + severity) * COST_STEPS + costStep(ratio)
  ]! * age[decade < DECADES ? decade : DECADES - 1]!;
  return lever * leaveRatio(usual[hospital]!, own);
}
