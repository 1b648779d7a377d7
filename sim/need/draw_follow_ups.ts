import { drawAlias, QUANTILES } from "../base/distributions.ts";
import { type Key, threefry } from "../base/streams.ts";
import { type Episodes, MOST_STARTS } from "../model/world.ts";
import { MOST_FOLLOW_UPS } from "./follow_ups.ts";
import type { NeedTables } from "./need_tables.ts";

/** Days of a year, and within how many a return counts as a readmission. */
const YEAR = 365, SOON = 30;

/** Sets the second word of luck of an episode apart from the first. */
const MORE = 256;

const luck = new Int32Array(2), more = new Int32Array(2);

/**
 * Adds what follows the stay in row `row - 1` (后续住院): sessions at their
 * interval, like the first, or returns within 30 days with luck of their own.
 * The year is a circle: who comes back in January stands for those of last
 * December. Whether there is a first follow-up was decided by the caller.
 *
 * @param number the person's own number, the first key of luck
 * @returns the next free row
 */
export function drawFollowUps(
  tables: NeedTables,
  key: Key,
  number: number,
  room: Episodes,
  row: number,
): number {
  const first = row - 1, d = room.disease[first]!;
  const { below, interval } = tables.followUps, serial = room.serial[first]!;
  for (let j = 1; j <= MOST_FOLLOW_UPS; j++, row++) {
    threefry(key.k0, key.k1, number, serial + MOST_STARTS * j, luck);
    if (j > 1 && luck[0]! >>> 16 >= below[d]!) break;
    const last = row - 1;
    room.person[row] = room.person[first]!;
    // At most 24 × 10 numbers, so that a byte holds them.
    room.serial[row] = serial + MOST_STARTS * j;
    room.disease[row] = d;
    if (interval[d]! > 0) {
      room.code[row] = room.code[first]!;
      room.severity[row] = room.severity[first]!;
      room.need[row] = room.need[first]!;
      room.stay[row] = room.stay[first]!;
      room.day[row] = (room.day[last]! + interval[d]!) % YEAR;
    } else {
      comeBack(tables, key, number, room, row, luck[1]!);
      room.day[row] = (room.day[last]! + gapTo(tables, room, row, luck[0]!)) %
        YEAR;
    }
  }
  return row;
}

/** Days from the discharge before to the end of the return in row `row`, with luck in the low bits of `word`. */
export function gapTo(
  tables: NeedTables,
  room: Episodes,
  row: number,
  word: number,
): number {
  // The smaller of two draws: most come back early.
  const a = word & 0xff, b = word >>> 8 & 0xff;
  const gap = 1 + ((a < b ? a : b) * SOON >> 8);
  const days = Math.round(tables.meanStay[room.code[row]!]! * room.stay[row]!);
  return gap + days;
}

/** What a patient who comes back has: the same disease, all else drawn anew; the code from `word`. */
export function comeBack(
  tables: NeedTables,
  key: Key,
  number: number,
  room: Episodes,
  row: number,
  word: number,
): void {
  const d = room.disease[row]!;
  threefry(key.k0, key.k1, number, room.serial[row]! + MORE, more);
  room.code[row] = tables.firstCode[d]! +
    drawAlias(tables.code, d, word >>> 0);
  const u = more[0]! & 0xffff;
  const s = u < tables.severeBelow ? 2 : u < tables.moderateBelow ? 1 : 0;
  const cost = more[1]! >>> 21, free = more[0]! >>> 21;
  room.severity[row] = s;
  room.need[row] = tables.spread[tables.costSpread[d]! * QUANTILES + cost]! *
    tables.severityCost[s]!;
  room.stay[row] =
    tables.spread[tables.tiedStaySpread[d]! * QUANTILES + cost]! *
    tables.spread[tables.freeStaySpread[d]! * QUANTILES + free]! *
    tables.severityStay[s]!;
}
