import { drawAlias } from "../base/distributions.ts";
import { type Key, threefry } from "../base/streams.ts";
import { OUT_OF_AREA } from "../model/ledger.ts";
import {
  type Episodes,
  MOST_STARTS,
  type Persons,
  type Stays,
} from "../model/world.ts";
import type { CareTables } from "./care_tables.ts";

/** Longest stay that is billed in one piece, days. */
const LONGEST = 365;

/** Room for the stays of one block. */
export function staysRoom(rows: number): Stays {
  const cost = new Int32Array(rows);
  return {
    rows: 0,
    episode: new Uint32Array(rows),
    hospital: new Uint16Array(rows),
    destination: new Uint8Array(rows),
    day: new Uint16Array(rows),
    los: new Uint16Array(rows),
    code: new Uint16Array(rows),
    cost,
    // As long as nobody responds, what is spent is what is billed.
    billed: cost,
    offList: new Int16Array(rows),
    marks: new Uint16Array(rows),
  };
}

const luck = new Int32Array(2);

/**
 * Turns the episodes of one block into stays (住院): the patient goes out of
 * the area or to a level and a hospital there; the hospital treats at its
 * level's cost and records what it sees. Nobody answers incentives here, so all
 * marks are 0; the luck is keyed by person and course of stays and stays the
 * same when a policy changes the outcome. Who has a course of sessions or comes
 * back goes where the first stay was.
 *
 * @param from first episode that is treated, if not all are
 */
export function treat(
  tables: CareTables,
  key: Key,
  persons: Persons,
  episodes: Episodes,
  room: Stays,
  from = 0,
): Stays {
  const { remoteBelow, crossBelow, levelThreeBelow, levelTwoBelow } = tables;
  const { hospital, rowOf, classOf, classes, periodOfDay, counties } = tables;
  const { cost: meanCost, remoteCost, los: meanLos, stayFactor, cap } = tables;
  for (let e = from; e < episodes.rows; e++) {
    const p = episodes.person[e]!, s = persons.scheme[p]!;
    const disease = episodes.disease[e]!, code = episodes.code[e]!;
    const day = episodes.day[e]!;
    const at = disease * 2 + s;
    const course = episodes.serial[e]! % MOST_STARTS;
    threefry(key.k0, key.k1, persons.person[p]!, course, luck);
    const far = luck[0]! >>> 16 < remoteBelow[at]!;
    // Who leaves chooses a province with the bits by which who stays chooses a level.
    const u = luck[0]! & 0xffff;
    const cross = u < crossBelow[at]! ? 1 : 0;
    const level = u < levelThreeBelow[at]! ? 0 : u < levelTwoBelow[at]! ? 1 : 2;
    let row = OUT_OF_AREA, mean: number, stay = 1;
    if (far) {
      mean = meanCost[(code * 2 + s) * 3]! * remoteCost[s * 2 + cross]!;
    } else {
      const part = periodOfDay[day]! * classes + classOf[disease]!;
      const table = (part * counties + persons.county[p]!) * 3 + level;
      const chosen = drawAlias(hospital, table, luck[1]! >>> 0);
      row = rowOf[level * hospital.size + chosen]!;
      mean = meanCost[(code * 2 + s) * 3 + level]!;
      stay = stayFactor[row]!;
    }
    const cost = mean * episodes.need[e]!;
    const days = Math.round(meanLos[code * 2 + s]! * stay * episodes.stay[e]!);
    room.episode[e] = e;
    room.hospital[e] = row;
    room.destination[e] = far ? 1 + cross : 0;
    room.day[e] = day;
    room.cost[e] = cost < cap ? Math.round(cost) : cap;
    room.los[e] = days < 1 ? 1 : days > LONGEST ? LONGEST : days;
    room.code[e] = code;
    room.offList[e] = room.marks[e] = 0;
  }
  room.rows = episodes.rows;
  return room;
}
