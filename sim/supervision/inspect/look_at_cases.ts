import { INSPECTION_WAYS, INSPECTORS, LEADS } from "../../model/ledger.ts";
import { queueOf, type QueueYear } from "./queues.ts";
import { hitOf, type InspectionPlan, teamCapacity, teamDays } from "./teams.ts";
import type { Revealed, Window } from "./window.ts";

/** `rule` of a case that was looked at because a screen suspected it. */
export const BY_SCREEN = -1;

/** A case that was looked at; of several looks the first that found something, else the first. */
export interface Look {
  /** Row in INSPECTORS. */
  readonly team: number;
  /** Row in LEADS, or {@linkcode BY_SCREEN}. */
  readonly lead: number;
  /** Day from 1 January on which it was over. */
  readonly closed: number;
  readonly revealed: Revealed;
}

/** What a year's inspections saw. */
export interface Looks {
  /** By claim, in the order of the looks. */
  readonly cases: ReadonlyMap<number, Look>;
  /** Refusals by rule that were looked at again on appeal, and what was seen. */
  readonly appeals: ReadonlyMap<number, Revealed>;
  /** Looks by row of INSPECTORS. */
  readonly reveals: Float64Array;
  /** What the days cost, fen, by row of INSPECTORS. */
  readonly cost: Float64Array;
}

/** What is asked of a year's inspectors beside their plan. */
export interface LookTerms {
  readonly plan: InspectionPlan;
  /** Refusals by rule that are appealed, in order. */
  readonly appealed: Uint32Array;
  /** Cases that each row stands for in a sample. */
  readonly weight: number;
}

/**
 * Uses the inspectors' days of a year (检查派工): appeals and reports first, out of
 * the agency's days, then each team by its ways. Teams work apart, so that two may
 * look at one case. Nobody looks at more cases than the days allow.
 */
export function lookAtCases(
  year: QueueYear,
  { reveal, tips }: Window,
  { plan, appealed, weight }: LookTerms,
): Looks {
  const cases = new Map<number, Look>(), appeals = new Map<number, Revealed>();
  const reveals = new Float64Array(INSPECTORS.length);
  const cost = new Float64Array(INSPECTORS.length);
  const { day } = year.claims;
  INSPECTORS.forEach((who, team) => {
    const capacity = teamCapacity(plan, who, weight);
    let done = 0;
    const see = (claim: number, hit: number, lead: number) => {
      const revealed = reveal(claim, who, hit);
      // Days pass evenly over the year, and nobody looks before there is a bill.
      const closed = Math.max(
        day[claim]! + 1,
        Math.floor((done + 1) / capacity * DAYS),
      );
      done++;
      const known = cases.get(claim);
      if (known === undefined || !found(known) && found({ revealed })) {
        cases.set(claim, { team, lead, closed, revealed });
      }
    };
    if (who === "agency") {
      for (const claim of appealed.subarray(0, capacity)) {
        appeals.set(claim, reveal(claim, who, 1));
        done++;
      }
      for (const claim of tips.subarray(0, capacity - done)) {
        if (year.open[claim] === 1) see(claim, plan.teams[who].hit, TIP);
      }
    }
    const left = capacity - done;
    let fen = 0, spread = 0;
    for (const way of INSPECTION_WAYS) {
      const most = Math.floor(left * plan.ways[way]);
      const lead = way === "targeted" ? BY_SCREEN : LEADS.indexOf(way);
      const hit = hitOf(plan, who, way);
      for (const claim of queueOf(year, who, way, most, plan.visit)) {
        see(claim, hit, lead);
      }
      const price = plan.teams[who].cost * 100;
      fen += plan.ways[way] * price *
        (way === "crossArea" ? plan.visit.travel : 1);
      spread += plan.ways[way];
    }
    reveals[team] = done;
    cost[team] = Math.round(teamDays(plan, who) * fen / spread);
  });
  return { cases, appeals, reveals, cost };
}

/** Days of a fund year; a year has no 29 February. */
const DAYS = 365;

const TIP = LEADS.indexOf("tipOff");

function found({ revealed }: Pick<Look, "revealed">): boolean {
  return revealed.acts.length > 0;
}
