import { type Key, threefry } from "../base/streams.ts";
import { type Episodes, MOST_STARTS, type Persons } from "../model/world.ts";

/** A stay is kept free of the one before it with this margin, as levels differ in how long they keep a patient. */
const MARGIN = 1.15;

/** Days after the earlier discharge at which a stay that is put off begins: more than a month. */
const LATER = 31, RANGE = 90;

/** The last day of a year, and what sets this luck apart from that of follow-ups. */
const LAST = 364, MOVED = 512;

/** Stays of a person that may be put off into the beginning of the year. */
const MOST_WRAPS = 8;

const luck = new Int32Array(2);

/**
 * Orders each person's episodes by day and keeps them apart (住院不重叠): nobody
 * is in two beds at once, and of separate illnesses that would begin within 30
 * days of a discharge a part is put off, as who comes back soon was drawn as a
 * follow-up. What is put off begins one to four months later, over the turn of
 * the year if need be, so that no season gains.
 *
 * @param apartBelow 16-bit threshold of putting off a separate illness
 */
export function orderEpisodes(
  room: Episodes,
  rows: number,
  persons: Persons,
  meanStay: Float32Array,
  apartBelow: number,
  key: Key,
): void {
  const { person, day, stay, code, serial } = room;
  for (let e = 1; e < rows; e++) sink(room, e);
  let wraps = 0;
  for (let e = 1; e < rows; e++) {
    const p = person[e]!;
    if (person[e - 1] !== p) {
      wraps = 0;
      continue;
    }
    const before = day[e - 1]!;
    const days = Math.ceil(meanStay[code[e]!]! * stay[e]! * MARGIN);
    const gap = day[e]! - days - before;
    if (gap >= LATER || gap >= 0 && serial[e]! >= MOST_STARTS) continue;
    threefry(key.k0, key.k1, persons.person[p]!, serial[e]! + MOVED, luck);
    if (gap >= 0 && (wraps >= MOST_WRAPS || luck[0]! >>> 16 >= apartBelow)) {
      continue;
    }
    const first = persons.joins[p]!;
    const last = Math.min(LAST, persons.leaves[p]!, persons.until[p]! - 1);
    const late = before + days + LATER + (luck[1]! >>> 8) % RANGE;
    if (late <= last) {
      day[e] = late;
      // The next in order is looked at again, in this row.
      if (rise(room, e, rows) > e) e--;
    } else if (wraps < MOST_WRAPS) {
      wraps++;
      day[e] = first + (late - first) % (last + 1 - first);
      const at = sink(room, e);
      e = at === 0 || person[at - 1] !== p ? at : at - 1;
    } else {
      e = layOut(room, e, rows, first, last, meanStay) - 1;
    }
  }
}

/**
 * Lays out a year that is full of stays (住满一年的病人): what would begin too
 * early follows the stay before it directly, and what then ends after the last
 * day is moved forward with those before it. Only where the days of all stays
 * are more than there are is each cut in proportion.
 *
 * @param at any row of the person
 * @returns the row after the person's last
 */
function layOut(
  { person, day, stay, code }: Episodes,
  at: number,
  rows: number,
  first: number,
  last: number,
  meanStay: Float32Array,
): number {
  const daysOf = (e: number) =>
    Math.ceil(meanStay[code[e]!]! * stay[e]! * MARGIN);
  let from = at, to = at + 1, needed = 0;
  while (from > 0 && person[from - 1] === person[at]) from--;
  while (to < rows && person[to] === person[at]) to++;
  // The first stay may have begun before the first day.
  for (let e = from + 1; e < to; e++) needed += daysOf(e);
  if (needed > last - first) {
    day[from] = first;
    for (let e = from + 1; e < to; e++) {
      const days = Math.floor(daysOf(e) * (last - first) / needed);
      stay[e] = Math.max(1, days) / (meanStay[code[e]!]! * MARGIN);
      day[e] = day[e - 1]! + days;
    }
    return to;
  }
  for (let e = from + 1; e < to; e++) {
    day[e] = Math.max(day[e]!, day[e - 1]! + daysOf(e));
  }
  let latest = last;
  for (let e = to - 1; e >= from; e--) {
    day[e] = Math.min(day[e]!, latest);
    latest = day[e]! - daysOf(e);
  }
  return to;
}

/** Moves a row before those of the same person with a later day; gives its new place. */
function sink(room: Episodes, from: number): number {
  const { person, day } = room;
  let at = from;
  while (at > 0 && person[at - 1] === person[at] && day[at - 1]! > day[at]!) {
    swapEpisodes(room, at, at - 1);
    at--;
  }
  return at;
}

/** Moves a row behind those of the same person with an earlier day; gives its new place. */
function rise(room: Episodes, from: number, rows: number): number {
  const { person, day } = room;
  let at = from;
  while (
    at + 1 < rows && person[at + 1] === person[at] && day[at + 1]! < day[at]!
  ) {
    swapEpisodes(room, at, at + 1);
    at++;
  }
  return at;
}

/** Changes the places of two episodes of one person. */
export function swapEpisodes(room: Episodes, a: number, b: number): void {
  const { serial, day, disease, code, severity, need, stay } = room;
  let t: number;
  t = serial[a]!, serial[a] = serial[b]!, serial[b] = t;
  t = day[a]!, day[a] = day[b]!, day[b] = t;
  t = disease[a]!, disease[a] = disease[b]!, disease[b] = t;
  t = code[a]!, code[a] = code[b]!, code[b] = t;
  t = severity[a]!, severity[a] = severity[b]!, severity[b] = t;
  t = need[a]!, need[a] = need[b]!, need[b] = t;
  t = stay[a]!, stay[a] = stay[b]!, stay[b] = t;
}
