import { drawAlias, POISSON_STEPS, QUANTILES } from "../base/distributions.ts";
import { fillWords, type Key } from "../base/streams.ts";
import type { Episodes, Persons } from "../model/world.ts";
import type { NeedTables } from "./need_tables.ts";

/** Random words an episode takes. */
const WORDS = 6;

/** The most episodes a person has in a year. */
const MOST = 24;

/** Room for the episodes of one block of `persons` persons. */
export function episodesRoom(persons: number): Episodes {
  const rows = persons * 4;
  return {
    rows: 0,
    person: new Uint32Array(rows),
    serial: new Uint8Array(rows),
    day: new Uint16Array(rows),
    disease: new Uint16Array(rows),
    code: new Uint16Array(rows),
    severity: new Uint8Array(rows),
    need: new Float32Array(rows),
    stay: new Float32Array(rows),
  };
}

const BANDS = 19;
let words = new Uint32Array(0);

/**
 * Draws the episodes of one block in one year (疾病事件): how many stays each
 * person needs, for what, when, how severe, how costly and how long relative to
 * the mean. Rows are ordered by person, then by day. No policy is known here.
 *
 * @param count stream of the numbers of episodes, `detail` of what they are
 */
export function drawEpisodes(
  tables: NeedTables,
  count: Key,
  detail: Key,
  block: number,
  persons: Persons,
  room: Episodes,
): Episodes {
  const rows = countEpisodes(tables, count, block, persons, room);
  if (words.length < rows * WORDS) words = new Uint32Array(rows * WORDS * 2);
  const drawn = words.subarray(0, rows * WORDS);
  fillWords(detail, block, drawn);
  const { person, day, disease, code, severity, need, stay } = room;
  const { spread, severityCost, severityStay, season, firstCode } = tables;
  for (let e = 0, w = 0; e < rows; e++, w += WORDS) {
    const p = person[e]!;
    const cell = (persons.scheme[p]! * BANDS + persons.band[p]!) * 2 +
      persons.sex[p]!;
    const d = drawAlias(tables.disease, cell, drawn[w]!);
    const luck = drawn[w + 3]! & 0xffff;
    const s = luck < tables.severeBelow
      ? 2
      : luck < tables.moderateBelow
      ? 1
      : 0;
    const costCell = drawn[w + 4]! >>> 21;
    disease[e] = d;
    day[e] = drawAlias(tables.day, season[d]!, drawn[w + 1]!);
    code[e] = firstCode[d]! + drawAlias(tables.code, d, drawn[w + 2]!);
    severity[e] = s;
    need[e] = spread[tables.costSpread[d]! * QUANTILES + costCell]! *
      severityCost[s]!;
    stay[e] = spread[tables.tiedStaySpread[d]! * QUANTILES + costCell]! *
      spread[tables.freeStaySpread[d]! * QUANTILES + (drawn[w + 5]! >>> 21)]! *
      severityStay[s]!;
  }
  sortByDay(room, rows);
  room.rows = rows;
  return room;
}

/** Poisson counts by inversion, from one word a person; fills person and serial. */
function countEpisodes(
  tables: NeedTables,
  key: Key,
  block: number,
  persons: Persons,
  room: Episodes,
): number {
  const n = persons.rows;
  if (words.length < n) words = new Uint32Array(n * WORDS);
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
    let p = poissonZero[step]!, u = drawn[i]! / 4294967296;
    if (u < p) continue;
    const lambda = step / POISSON_STEPS;
    let k = 0;
    do {
      u -= p;
      k++;
      p *= lambda / k;
    } while (u >= p && k < MOST);
    for (let serial = 0; serial < k; serial++, rows++) {
      room.person[rows] = i;
      room.serial[rows] = serial;
    }
  }
  return rows;
}

/** Insertion sort of each person's few episodes by day; the serial moves along as the key of later luck. */
function sortByDay(room: Episodes, rows: number): void {
  const { person, day } = room;
  for (let e = 1; e < rows; e++) {
    for (
      let at = e;
      at > 0 && person[at - 1] === person[at] && day[at - 1]! > day[at]!;
      at--
    ) {
      swap(room, at, at - 1);
    }
  }
}

function swap(room: Episodes, a: number, b: number): void {
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
