import { drawAlias, QUANTILES } from "../base/distributions.ts";
import { type Key, purposeKey, threefry } from "../base/streams.ts";
import { type Episodes, type Persons, STAYS_ALIVE } from "../model/world.ts";
import { rankedCell } from "./cost_rank.ts";
import { countStays } from "./count_stays.ts";
import { drawFollowUps } from "./draw_follow_ups.ts";
import type { NeedTables } from "./need_tables.ts";
import { orderEpisodes } from "./order_episodes.ts";

/** Pairs of random words that a first stay takes: the step between the counters of two stays. */
const PAIRS = 3;

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

/** Days before death into which the stays of a person's last year fall. */
const LAST_DAYS = 45;

const BANDS = 19;
const what = new Int32Array(2), when = new Int32Array(2);
const how = new Int32Array(2);
let starts = { person: new Uint32Array(0), serial: new Uint8Array(0) };

/**
 * Draws the episodes of one block in one year (疾病事件): how many stays each
 * person needs, for what, when, how severe, how costly and how long relative to
 * the mean, and what follows from them. Rows are ordered by person, then by
 * day; nobody needs a stay after the own death. No policy is known here. What a
 * stay is, is keyed by the person's own number and the stay's: a scenario that
 * insures other people changes nothing for those whom both insure.
 *
 * @param count stream of the numbers of first stays, `detail` of what they are
 */
export function drawEpisodes(
  tables: NeedTables,
  count: Key,
  detail: Key,
  block: number,
  persons: Persons,
  room: Episodes,
): Episodes {
  if (starts.person.length < room.person.length) {
    const n = room.person.length;
    starts = { person: new Uint32Array(n), serial: new Uint8Array(n) };
  }
  const n = countStays(tables, count, block, persons, starts);
  const after = purposeKey(detail, "need/after", 0);
  const { disease, day, code, severity, need, stay } = room;
  const { spread, severityCost, severityStay, season, firstCode } = tables;
  const { below } = tables.followUps;
  const { k0, k1 } = detail;
  let row = 0;
  for (let e = 0; e < n; e++) {
    const p = starts.person[e]!, number = persons.person[p]!;
    const counter = starts.serial[e]! * PAIRS;
    threefry(k0, k1, number, counter, what);
    threefry(k0, k1, number, counter + 1, when);
    threefry(k0, k1, number, counter + 2, how);
    const cell = (persons.scheme[p]! * BANDS + persons.band[p]!) * 2 +
      persons.sex[p]!;
    const d = drawAlias(tables.disease, cell, what[0]! >>> 0);
    const on = drawAlias(tables.day, season[d]!, when[0]! >>> 0);
    const luck = when[1]! & 0xffff;
    const s = luck < tables.severeBelow
      ? 2
      : luck < tables.moderateBelow
      ? 1
      : 0;
    const own = how[0]! >>> 21;
    const costCell = (how[0]! & 0xffff) < tables.rankedBelow
      ? rankedCell(tables.costRank, persons.frailty[p]!, own)
      : own;
    room.person[row] = p;
    room.serial[row] = starts.serial[e]!;
    disease[row] = d;
    day[row] = on;
    code[row] = firstCode[d]! + drawAlias(tables.code, d, what[1]! >>> 0);
    severity[row] = s;
    need[row] = spread[tables.costSpread[d]! * QUANTILES + costCell]! *
      severityCost[s]!;
    stay[row] = spread[tables.tiedStaySpread[d]! * QUANTILES + costCell]! *
      spread[tables.freeStaySpread[d]! * QUANTILES + (how[1]! >>> 21)]! *
      severityStay[s]!;
    row++;
    if (when[1]! >>> 16 < below[d]!) {
      row = drawFollowUps(tables, after, number, room, row);
    }
  }
  whileInsured(room, 0, row, persons);
  orderEpisodes(
    room,
    row,
    persons,
    tables.meanStay,
    tables.apartBelow,
    after,
  );
  room.rows = row;
  return room;
}

/**
 * Those who die in the year have their stays of the year in the months before,
 * the last ones most; those who come or go within the year have them while they
 * are insured. Rows `from` up to `rows` are moved so.
 */
export function whileInsured(
  room: Episodes,
  from: number,
  rows: number,
  persons: Persons,
): void {
  const { person, day } = room, { leaves, joins, until } = persons;
  for (let e = from; e < rows; e++) {
    const p = person[e]!, end = leaves[p]!, first = joins[p]!;
    if (end !== STAYS_ALIVE) {
      const own = end - first;
      const span = (own < LAST_DAYS ? own : LAST_DAYS) + 1;
      day[e] = end - ((day[e]! * span / STAYS_ALIVE) | 0);
    } else if (first > 0 || until[p]! < STAYS_ALIVE) {
      day[e] = first + ((day[e]! * (until[p]! - first) / STAYS_ALIVE) | 0);
    }
  }
}
