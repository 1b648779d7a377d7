import { AGES, bandOf, BANDS } from "./ages.ts";
import type { Selection } from "./selection.ts";
import { CLASSES } from "./traits.ts";

/**
 * How often those who are still there are admitted, relative to people of their
 * age, sex and frailty before deaths took the ill and the frail (生存者住院倾向),
 * by (band × 2 + sex) × classes of frailty. Without it the admission rate would
 * sink from year to year, as the same traits bring people into hospital and
 * into the grave.
 *
 * @param expected persons of the year by (age × 2 + sex) × 2 + scheme
 */
export function survivorRates(
  { stays }: Selection,
  expected: Float64Array,
): Float64Array {
  const people = new Float64Array(BANDS * 2);
  const kept = new Float64Array(people.length * CLASSES);
  for (let cell = 0; cell < AGES * 2; cell++) {
    const n = expected[cell * 2]! + expected[cell * 2 + 1]!;
    const at = bandOf(cell >> 1) * 2 + (cell & 1);
    people[at] = people[at]! + n;
    for (let j = 0; j < CLASSES; j++) {
      const i = at * CLASSES + j;
      kept[i] = kept[i]! + n * stays[cell * CLASSES + j]!;
    }
  }
  return kept.map((n, i) => {
    const all = people[Math.floor(i / CLASSES)]!;
    return all > 0 ? n / all : 1;
  });
}
