import { drawAlias } from "../base/distributions.ts";
import { fillWords, type Key } from "../base/streams.ts";
import { CHRONIC, type Persons } from "../model/world.ts";
import type { PersonTables } from "./person_tables.ts";

/** Persons whose luck comes from one stream; not a matter of scheduling. */
export const BLOCK = 4096;

/** Random words a person takes. */
const WORDS = 9;

/** Room for the persons of one block, to be drawn into again and again. */
export function personsRoom(): Persons {
  return {
    rows: 0,
    first: 0,
    band: new Uint8Array(BLOCK),
    sex: new Uint8Array(BLOCK),
    scheme: new Uint8Array(BLOCK),
    retired: new Uint8Array(BLOCK),
    county: new Uint8Array(BLOCK),
    chronic: new Uint16Array(BLOCK),
    frailty: new Float32Array(BLOCK),
  };
}

const words = new Uint32Array(BLOCK * WORDS);

/**
 * Draws the insured persons of one block (参保人): the same block, the same
 * persons, whoever draws them and whatever the scenario pays.
 *
 * People stand still here: the age structure is the same every year, and a
 * person keeps county, scheme, states and frailty (turnover comes with the
 * city's own work).
 */
export function drawPersons(
  tables: PersonTables,
  key: Key,
  block: number,
  room: Persons,
): Persons {
  const rows = Math.min(BLOCK, tables.persons - block * BLOCK);
  const { band, sex, scheme, retired, county, chronic, frailty } = room;
  const { femaleBelow, chronicBelow, retiredBelow } = tables;
  const { persons, employees } = tables, first = block * BLOCK;
  const states = CHRONIC.length;
  fillWords(key, block, words);
  let before = Math.floor(first * employees / persons);
  for (let i = 0, w = 0; i < rows; i++, w += WORDS) {
    // Employees are spread evenly over the numbers, so that there are exactly as many as were given.
    const upTo = Math.floor((first + i + 1) * employees / persons);
    const s = upTo > before ? 0 : 1;
    before = upTo;
    const b = drawAlias(tables.band, s, words[w + 1]!);
    const x = (words[w]! & 0xffff) < femaleBelow[b]! ? 1 : 0;
    const cell = b * 2 + x, at = cell * states;
    let bits = 0;
    for (let k = 0; k < states; k++) {
      const half = words[w + 3 + (k >> 1)]! >>> (k & 1 ? 16 : 0) & 0xffff;
      if (half < chronicBelow[at + k]!) bits |= 1 << k;
    }
    const last = words[w + 8]!;
    scheme[i] = s;
    band[i] = b;
    sex[i] = x;
    county[i] = drawAlias(tables.county, s, words[w + 2]!);
    chronic[i] = bits;
    frailty[i] = tables.frailty[last >>> 21]!;
    retired[i] = s === 0 && (last & 0xffff) < retiredBelow[cell]! ? 1 : 0;
  }
  return { ...room, rows, first };
}
