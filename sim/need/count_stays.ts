import { POISSON_STEPS } from "../base/distributions.ts";
import { fillWords, type Key } from "../base/streams.ts";
import { MOST_STARTS, type Persons } from "../model/world.ts";
import type { NeedTables } from "./need_tables.ts";

const BANDS = 19;

/** Takes a word to as many parts as a mean of 1 has steps. */
const WORD_TO_STEP = 32 - Math.log2(POISSON_STEPS);
let words = new Uint32Array(0);

/**
 * Draws how many illnesses of the year begin with a stay, by person
 * (发病次数): Poisson counts by inversion, from one word a person.
 *
 * @param into row of the person and number within the person's year
 * @returns rows filled
 */
export function countStays(
  tables: NeedTables,
  key: Key,
  block: number,
  persons: Persons,
  into: { readonly person: Uint32Array; readonly serial: Uint8Array },
): number {
  const n = persons.rows;
  if (words.length < n) words = new Uint32Array(n);
  const drawn = words.subarray(0, n);
  fillWords(key, block, drawn);
  const { rate, chronicMultiplier, poissonZero } = tables;
  const { scheme, band, sex, chronic, frailty } = persons;
  const top = poissonZero.length - 1;
  let rows = 0;
  for (let i = 0; i < n; i++) {
    const cell = (scheme[i]! * BANDS + band[i]!) * 2 + sex[i]!;
    const mean = rate[cell]! * chronicMultiplier[chronic[i]!]! * frailty[i]!;
    let step = (mean * POISSON_STEPS + 0.5) | 0;
    if (step > top) step = top;
    // e^−λ is more than 1 − λ: most need no look at the table.
    if ((drawn[i]! >>> WORD_TO_STEP) + step < POISSON_STEPS) continue;
    let p = poissonZero[step]!, u = drawn[i]! / 4294967296;
    if (u < p) continue;
    const lambda = step / POISSON_STEPS;
    let k = 0;
    do {
      u -= p;
      k++;
      p *= lambda / k;
    } while (u >= p && k < MOST_STARTS);
    for (let serial = 0; serial < k; serial++, rows++) {
      into.person[rows] = i;
      into.serial[rows] = serial;
    }
  }
  return rows;
}
