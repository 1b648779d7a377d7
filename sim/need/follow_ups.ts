import type { Facts } from "../model/facts.ts";

/** The most follow-ups of one stay; a course of sessions seldom has more in a year. */
export const MOST_FOLLOW_UPS = 9;

/** What comes after a stay in the same person, by disease. */
export interface FollowUps {
  /** 16-bit threshold of another stay after this one. */
  readonly below: Int32Array;
  /** Days from discharge to discharge of planned sessions; 0 = comes back unplanned. */
  readonly interval: Uint8Array;
  /** Expected stays a first stay brings, itself counted. */
  readonly stays: Float64Array;
}

/**
 * How stays bring further stays (再住院): courses of planned sessions,
 * and patients who come back within 30 days. The disease table gives the rate
 * of readmission for any reason; a part of it is separate illness, which the
 * yearly counts bring by themselves, and only what is above it is drawn here.
 *
 * @param byChance readmissions within 30 days that separate illness brings
 */
export function followUps(facts: Facts, byChance: number): FollowUps {
  const sessions = new Map(
    facts.plannedSessions.map((s) => [s.icd10, s.intervalDays]),
  );
  const interval = Uint8Array.from(
    facts.diseases,
    (d) => sessions.get(d.icd10) ?? 0,
  );
  const below = Int32Array.from(facts.diseases, ({ readmission }, d) => {
    const chance = interval[d]! > 0 ? readmission : readmission - byChance;
    return Math.round(Math.max(0, chance) * 65536);
  });
  return { below, interval, stays: Float64Array.from(below, expectedStays) };
}

/** 1 + p + p² + … up to the most follow-ups, for p = threshold / 65536. */
function expectedStays(below: number): number {
  const p = below / 65536;
  let sum = 1, term = 1;
  for (let i = 0; i < MOST_FOLLOW_UPS; i++) {
    term *= p;
    sum += term;
  }
  return sum;
}
