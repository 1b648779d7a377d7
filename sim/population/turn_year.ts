import { drawAlias } from "../base/distributions.ts";
import { type Key, purposeKey, threefry } from "../base/streams.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES } from "./ages.ts";
import { frailTilt } from "./mortality.ts";
import type { PersonTables } from "./person_tables.ts";
import { BORN, JOB, MONTH_CELLS, RESIDENT_JOINS } from "./turn_months.ts";
import { BOTTOM, type TurnTables } from "./turn_tables.ts";

/**
 * Words of luck that a person has for life: sex and help, age, county, five of
 * chronic states, frailty with retirement and study.
 */
export const LUCK = 9;

/** A block between two years: who holds each place. */
export interface Block {
  /** (age × 2 + sex) × 2 + scheme, one number so that a turn touches little memory. */
  readonly cell: Uint16Array;
  readonly county: Uint8Array;
  readonly person: Uint32Array;
  /** {@linkcode LUCK} words a place, exchanged with the person. */
  readonly luck: Uint32Array;
  /** First day of the year on which the person is insured in the scheme. */
  readonly joins: Uint16Array;
  /** 1 = until then insured in the other scheme. */
  readonly switched: Uint8Array;
}

/** The first cell of the oldest age, which nobody grows out of. */
const OLDEST = (AGES - 1) * 4;

const pair = new Int32Array(2);

/** Bits of the states whose 16-bit luck is below its threshold. */
export function statesOf(
  below: Int32Array,
  at: number,
  luck: Uint32Array,
  w: number,
): number {
  // Written out: a loop over the ten states takes twice as long, for every person and year.
  const a = luck[w + 3]!, b = luck[w + 4]!, c = luck[w + 5]!;
  const d = luck[w + 6]!, e = luck[w + 7]!;
  return ((a & 0xffff) - below[at]!) >>> 31 |
    (((a >>> 16) - below[at + 1]!) >>> 31) << 1 |
    (((b & 0xffff) - below[at + 2]!) >>> 31) << 2 |
    (((b >>> 16) - below[at + 3]!) >>> 31) << 3 |
    (((c & 0xffff) - below[at + 4]!) >>> 31) << 4 |
    (((c >>> 16) - below[at + 5]!) >>> 31) << 5 |
    (((d & 0xffff) - below[at + 6]!) >>> 31) << 6 |
    (((d >>> 16) - below[at + 7]!) >>> 31) << 7 |
    (((e & 0xffff) - below[at + 8]!) >>> 31) << 8 |
    (((e >>> 16) - below[at + 9]!) >>> 31) << 9;
}

/** Places of a block of `size` from `first` on that are drawn in a city of `persons`. */
export function placesOf(
  persons: number,
  first: number,
  size: number,
  oneIn: number,
): number {
  return Math.ceil(Math.max(0, Math.min(size, persons - first)) / oneIn);
}

/**
 * Takes a block from one year to the next (年度更替): everyone grows a year older;
 * some die, leave, move or change the scheme; free places are filled. Who is new,
 * or new in the scheme, is insured there from a month of the next year.
 *
 * @param lot a random word a place for this year
 * @returns places of the block in the next year
 */
export function turnYear(
  tables: PersonTables,
  turn: TurnTables,
  key: Key,
  first: number,
  rows: number,
  lot: Int32Array,
  room: Block,
): number {
  const { cell, county, person, luck, joins, switched } = room;
  const { mayDieBelow, leaveFrom, moveFrom, flipFrom, comes } = turn;
  const arrivals = purposeKey(key, "arrival", turn.year);
  const { oneIn } = tables;
  const places = placesOf(turn.personsAfter, first, cell.length, oneIn);
  const stay = Math.min(rows, places);
  joins.fill(0);
  switched.fill(0);
  for (let i = 0; i < stay; i++) {
    const word = lot[i]!, c = cell[i]!;
    cell[i] = c < OLDEST ? c + 4 : c;
    if (word < mayDieBelow[c]!) {
      if (dies(tables, turn, c >> 1, word, luck, i * LUCK)) {
        fill(tables, turn, arrivals, i, room);
      }
    } else if (word >= flipFrom[c]!) {
      if (word < moveFrom[c]!) {
        cell[i] = cell[i]! ^ 1;
        const on = comes[JOB * MONTH_CELLS + (word & (MONTH_CELLS - 1))]!;
        joins[i] = on;
        switched[i] = on > 0 ? 1 : 0;
      } else if (word >= leaveFrom[c]!) {
        fill(tables, turn, arrivals, i, room);
      } else {
        threefry(arrivals.k0, arrivals.k1, person[i]!, -1, pair);
        county[i] = drawAlias(tables.county, c & 1, pair[0]! >>> 0);
      }
    }
  }
  // Places above the first year's are new: whoever comes has joined or been born.
  for (let i = rows; i < places; i++) fill(tables, turn, arrivals, i, room);
  // A place that is given up and filled again later holds another person.
  for (let i = places; i < rows; i++) {
    person[i] = person[i]! + tables.stride;
  }
  return places;
}

function dies(
  tables: PersonTables,
  turn: TurnTables,
  cell: number,
  word: number,
  luck: Uint32Array,
  w: number,
): boolean {
  const { chronicBelow, deathTilt } = tables, { frailty, frailtyDeath } = turn;
  const bits = statesOf(chronicBelow, cell * CHRONIC.length, luck, w);
  const tilt = deathTilt[bits]! *
    frailTilt(frailty[luck[w + 8]! >>> 21]!, frailtyDeath);
  return word - BOTTOM < turn.diesPerTilt[cell]! * tilt;
}

/** Someone new in a place, with luck of their own. */
function fill(
  tables: PersonTables,
  turn: TurnTables,
  key: Key,
  i: number,
  room: Block,
): void {
  const { cell, county, person, luck, joins } = room, w = i * LUCK;
  const number = person[i]! + tables.stride;
  person[i] = number;
  for (let j = 0; j < LUCK; j += 2) {
    threefry(key.k0, key.k1, number, j, pair);
    luck[w + j] = pair[0]!;
    // The last word of the pairs is over, and decides who it is.
    if (j + 1 < LUCK) luck[w + j + 1] = pair[1]!;
  }
  const who = pair[1]!;
  const born = who < turn.newbornBelow;
  const s = !born && who < turn.joiningBelow ? 0 : 1;
  const a = born ? 0 : drawAlias(tables.joinerAge, s, luck[w + 1]!);
  const months = born ? BORN : s === 0 ? JOB : RESIDENT_JOINS;
  joins[i] = turn.comes[months * MONTH_CELLS + (who & (MONTH_CELLS - 1))]!;
  const sex = ((luck[w]! & 0xffff) - tables.femaleBelow[a]!) >>> 31;
  cell[i] = (a * 2 + sex) * 2 + s;
  county[i] = drawAlias(tables.county, s, luck[w + 2]!);
}
