import { drawAlias } from "../base/distributions.ts";
import { fillWords, type Key } from "../base/streams.ts";
import { CHRONIC, type Persons, STAYS_ALIVE } from "../model/world.ts";
import type { PersonTables } from "./person_tables.ts";

/** Persons whose luck comes from one stream; not a matter of scheduling. */
export const BLOCK = 4096;

/** Rows of `CATEGORIES` for residents, and the band from which they count as adults. */
const ADULT = 2, CHILD = 3, SCHOOL_END = 4;

/** Random words a person takes. */
const WORDS = 9;

/** Room for the persons of one block, to be drawn into again and again. */
export function personsRoom(): Persons {
  return {
    rows: 0,
    first: 0,
    person: new Uint32Array(BLOCK),
    age: new Uint8Array(BLOCK),
    category: new Uint8Array(BLOCK),
    aid: new Uint8Array(BLOCK),
    known: new Uint16Array(BLOCK),
    leaves: new Uint16Array(BLOCK),
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
  let rest = first * employees % persons;
  for (let i = 0, w = 0; i < rows; i++, w += WORDS) {
    // Employees are spread evenly over the numbers, so that there are exactly as many as were given.
    rest += employees;
    const s = rest >= persons ? 0 : 1;
    if (s === 0) rest -= persons;
    const b = drawAlias(tables.band, s, words[w + 1]!);
    const x = ((words[w]! & 0xffff) - femaleBelow[b]!) >>> 31;
    const cell = b * 2 + x, at = cell * states;
    let bits = 0;
    for (let k = 0; k < states; k += 2) {
      const word = words[w + 3 + (k >> 1)]!;
      bits |= (((word & 0xffff) - chronicBelow[at + k]!) >>> 31) << k;
      bits |= (((word >>> 16) - chronicBelow[at + k + 1]!) >>> 31) << (k + 1);
    }
    const last = words[w + 8]!;
    scheme[i] = s;
    band[i] = b;
    sex[i] = x;
    county[i] = drawAlias(tables.county, s, words[w + 2]!);
    chronic[i] = bits;
    frailty[i] = tables.frailty[last >>> 21]!;
    room.person[i] = first + i;
    room.age[i] = b * 5 + 2;
    room.known[i] = bits;
    room.leaves[i] = STAYS_ALIVE;
    retired[i] = (s ^ 1) & (((last & 0xffff) - retiredBelow[cell]!) >>> 31);
    room.category[i] = s === 0 ? retired[i]! : b < SCHOOL_END ? CHILD : ADULT;
  }
  return { ...room, rows, first };
}
