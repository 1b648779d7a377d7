import type { ChronicFact, Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES, bandOf, BANDS, massByAge } from "./ages.ts";

/**
 * P(state | age, sex) by (age × 2 + sex) × states (慢性病患病率).
 *
 * The survey gives ranges of ten years. Within a range the share rises in a
 * straight line about the survey's value, so that nobody falls ill of a
 * birthday; and it never falls with age: nobody gets well. Where the survey
 * falls (the ill die sooner), the last higher value is kept.
 */
export function chronicByAge(facts: Facts): Float64Array {
  const out = new Float64Array(AGES * 2 * CHRONIC.length);
  CHRONIC.forEach((state, k) => {
    const ranges = facts.chronic.filter((f) => f.state === state)
      .sort((a, b) => a.ageFrom - b.ageFrom);
    const highest = [0, 0];
    for (let age = 0; age < AGES; age++) {
      const r = ranges.findIndex((f) => f.ageFrom <= age && age <= f.ageTo);
      const women = womenAt(facts, age);
      const { maleTilt } = ranges[r] ?? { maleTilt: 1 };
      const p = r < 0 ? 0 : withinRange(ranges, r, age);
      // p = women·pw + (1 − women)·pm with pm = tilt·pw.
      const atWomen = p / (women + (1 - women) * maleTilt);
      [atWomen * maleTilt, atWomen].forEach((share, sex) => {
        highest[sex] = Math.min(1, Math.max(highest[sex]!, share));
        out[(age * 2 + sex) * CHRONIC.length + k] = highest[sex]!;
      });
    }
  });
  return out;
}

/** The same by band, for people spread over the ages of a band as the census table has them. */
export function chronicByBand(byAge: Float64Array): Float64Array {
  const states = CHRONIC.length;
  const out = new Float64Array(BANDS * 2 * states);
  const mass = massByAge(new Array(BANDS).fill(1));
  for (let age = 0; age < AGES; age++) {
    for (let i = 0; i < 2 * states; i++) {
      const at = bandOf(age) * 2 * states + i;
      out[at] = out[at]! + mass[age]! * byAge[age * 2 * states + i]!;
    }
  }
  return out;
}

/** Share of women among people of an age, from the census. */
export function womenAt(facts: Facts, age: number): number {
  const { male, female } = facts.ageSex[bandOf(age)]!;
  return female / (male + female);
}

/** Straight line about the range's value; its slope overshoots neither neighbour. */
function withinRange(
  ranges: readonly ChronicFact[],
  r: number,
  age: number,
): number {
  const { ageFrom, ageTo, prevalence } = ranges[r]!;
  const next = ranges[r + 1];
  if (!next) return prevalence;
  const width = ageTo - ageFrom + 1;
  const below = prevalence - (ranges[r - 1]?.prevalence ?? 0);
  const above = next.prevalence - prevalence;
  if (below * above <= 0) return prevalence;
  const rise = Math.sign(above) *
    Math.min(
      2 * Math.abs(below),
      2 * Math.abs(above),
      Math.abs(below + above) / 2,
    );
  return prevalence + rise * ((age - ageFrom + 0.5) / width - 0.5);
}
