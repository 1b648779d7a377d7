import { drawAlias } from "../base/distributions.ts";
import { fillWords, type Key, purposeKey } from "../base/streams.ts";
import { CHRONIC, type Persons, STAYS_ALIVE } from "../model/world.ts";
import { AGES, bandOf } from "./ages.ts";
import { frailTilt } from "./mortality.ts";
import type { PersonTables } from "./person_tables.ts";
import { JOB_ENDS, MONTH_CELLS } from "./turn_months.ts";
import { BOTTOM } from "./turn_tables.ts";
import { type Block, LUCK, placesOf, statesOf, turnYear } from "./turn_year.ts";

/** Persons whose luck comes from one stream; not a matter of scheduling. */
export const BLOCK = 4096;

/** Bits of `AID`. */
const DESTITUTE = 1, SUBSISTENCE = 2, VETERAN = 4;

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
    joins: new Uint16Array(BLOCK),
    until: new Uint16Array(BLOCK),
    switched: new Uint8Array(BLOCK),
    band: new Uint8Array(BLOCK),
    sex: new Uint8Array(BLOCK),
    scheme: new Uint8Array(BLOCK),
    retired: new Uint8Array(BLOCK),
    county: new Uint8Array(BLOCK),
    chronic: new Uint16Array(BLOCK),
    frailty: new Float32Array(BLOCK),
  };
}

const luck = new Uint32Array(BLOCK * LUCK);
const cells = new Uint16Array(BLOCK);
const lotWords = new Uint32Array(BLOCK);
const lot = new Int32Array(lotWords.buffer);
const BAND_OF = Uint8Array.from({ length: AGES }, (_, age) => bandOf(age));

/**
 * Draws the insured persons of one block in one year (参保人): the same block and
 * year, the same persons, whoever draws them and whatever the scenario pays.
 *
 * The first year is drawn from census and age table; then the block lives
 * through the years up to the one that is wanted. A place holds one person at a
 * time; who dies or leaves is followed by a newborn or someone who joins. What a
 * person is (retired, chronically ill, known to be, in need of help) follows
 * from age, scheme and the person's own luck, which stays for life.
 *
 * Of a sample the first places of each block are drawn. They hold the persons
 * who are there in the whole city; only in a block that is not full may a place
 * be filled in another year.
 */
export function drawPersons(
  tables: PersonTables,
  key: Key,
  block: number,
  room: Persons,
): Persons {
  const first = block * BLOCK, { turns, oneIn } = tables;
  const lots = lotWords.subarray(0, BLOCK / oneIn);
  const { county, person, joins, switched } = room;
  const places = { cell: cells, county, person, luck, joins, switched };
  let rows = startBlock(tables, key, first, places);
  for (let t = 0; t < turns.length - 1; t++) {
    fillWords(purposeKey(key, "lot", turns[t]!.year), block, lots);
    rows = turnYear(tables, turns[t]!, key, first, rows, lot, places);
  }
  fillWords(purposeKey(key, "lot", turns.at(-1)!.year), block, lots);
  derive(tables, rows, room);
  return { ...room, rows, first };
}

/** The persons of the first year: scheme, age, sex, county. */
function startBlock(
  tables: PersonTables,
  key: Key,
  first: number,
  { cell, county, person, luck, joins, switched }: Block,
): number {
  joins.fill(0);
  switched.fill(0);
  const { firstPersons, firstEmployees, femaleBelow, oneIn } = tables;
  const rows = placesOf(firstPersons, first, BLOCK, oneIn);
  fillWords(key, first / BLOCK, luck.subarray(0, BLOCK / oneIn * LUCK));
  let rest = first * firstEmployees % firstPersons;
  for (let i = 0, w = 0; i < rows; i++, w += LUCK) {
    // Employees are spread evenly over the places, so that there are exactly as many as were given.
    rest += firstEmployees;
    const s = rest >= firstPersons ? 0 : 1;
    if (s === 0) rest -= firstPersons;
    const a = drawAlias(tables.age, s, luck[w + 1]!);
    person[i] = first + i;
    const sex = ((luck[w]! & 0xffff) - femaleBelow[a]!) >>> 31;
    cell[i] = (a * 2 + sex) * 2 + s;
    county[i] = drawAlias(tables.county, s, luck[w + 2]!);
  }
  // Places that are filled later have been filled for the first time then.
  for (let i = rows; i < BLOCK; i++) person[i] = first + i;
  return rows;
}

/** All that follows from age, sex, scheme, county and luck; and who dies or goes away this year. */
function derive(tables: PersonTables, rows: number, room: Persons): void {
  const { age, sex, scheme, county, band, chronic, frailty } = room;
  const { retired, category, aid, known, leaves, joins, until } = room;
  const { chronicBelow, knownBelow, hidden, retiredBelow, aidBelow } = tables;
  const { studentBelow, categoryOf, turns } = tables;
  const { mayDieBelow, diesPerTilt, mayLeaveFrom, leaveFrom, goes } = turns
    .at(-1)!;
  until.fill(STAYS_ALIVE);
  const states = CHRONIC.length;
  for (let i = 0, w = 0; i < rows; i++, w += LUCK) {
    const c = cells[i]!, s = c & 1, cell = c >> 1, a = c >> 2;
    age[i] = a;
    sex[i] = cell & 1;
    scheme[i] = s;
    const bits = statesOf(chronicBelow, cell * states, luck, w);
    const last = luck[w + 8]!, own = last & 0xffff;
    const frail = tables.frailty[last >>> 21]!;
    band[i] = BAND_OF[a]!;
    chronic[i] = bits;
    known[i] = (bits & hidden) === 0
      ? bits
      : statesOf(knownBelow, cell * states, luck, w);
    frailty[i] = frail;
    retired[i] = (s ^ 1) & ((own - retiredBelow[cell]!) >>> 31);
    category[i] = s === 0
      ? retired[i]!
      : categoryOf[a]! + (((own - studentBelow[a]!) >>> 31) << 1);
    const help = luck[w]! >>> 16, at = (county[i]! * AGES + a) * 3;
    aid[i] = help >= aidBelow[at + 1]!
      ? help >= aidBelow[at + 2]! ? VETERAN : 0
      : s === 0
      ? 0
      : help < aidBelow[at]!
      ? DESTITUTE
      : SUBSISTENCE;
    leaves[i] = STAYS_ALIVE;
    if (lot[i]! < mayDieBelow[c]!) {
      const dies = diesPerTilt[cell]! * tables.deathTilt[bits]! *
        frailTilt(frail, tables.frailtyDeath);
      const word = lot[i]! - BOTTOM;
      if (word < dies) {
        const from = joins[i]!, span = STAYS_ALIVE - from;
        leaves[i] = from + Math.min(span - 1, word / dies * span);
      }
    } else if (lot[i]! >= mayLeaveFrom && s === 0 && lot[i]! >= leaveFrom[c]!) {
      // Residents have paid for the year, employees by the month.
      const end = goes[JOB_ENDS * MONTH_CELLS + (lot[i]! & (MONTH_CELLS - 1))]!;
      if (end > joins[i]!) until[i] = end;
    }
  }
}
