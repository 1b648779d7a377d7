import { drawAlias } from "../base/distributions.ts";
import { mulDiv, SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import {
  type ClaimDetails,
  NO_SECONDARY,
  OUT_OF_AREA,
} from "../model/ledger.ts";
import {
  type Episodes,
  MOST_STARTS,
  type Persons,
  type Stays,
  STAYS_ALIVE,
} from "../model/world.ts";
import { type CodingSkill, skillOf } from "./coding_skill.ts";
import type { DetailTables } from "./detail_tables.ts";

/** Rows of `OUTCOMES`. */
const HOME = 0, TRANSFER = 1, DEATH = 2;

/** Ages at which a person counts as an adult and as old. */
const ADULT = 18, OLD = 65;

/** Sets further words of luck of a stay apart from the first ones. */
const SECOND = 256, THIRD = 512, DOCTOR = 768;

/** Lightest newborn and the range above, grams: of those born too light, and of others. */
const LIGHT = 900, LIGHT_RANGE = 1600, GRAMS = 2500, RANGE = 1900;

/** The most days in intensive care that a list can say. */
const MOST_DAYS = 255;

const a = new Int32Array(2), b = new Int32Array(2), c = new Int32Array(2);
const who = new Int32Array(2);

/** Room for the details of `rows` claims; columns of later layers stay 0. */
export function detailsRoom(rows: number): ClaimDetails {
  return {
    age: new Uint8Array(rows),
    sex: new Uint8Array(rows),
    category: new Uint8Array(rows),
    special: new Uint8Array(rows),
    doctor: new Uint16Array(rows),
    secondary: new Uint16Array(rows),
    complication: new Uint8Array(rows),
    charlson: new Uint8Array(rows),
    icuDays: new Uint8Array(rows),
    birthWeight: new Uint16Array(rows),
    outcome: new Uint8Array(rows),
    planned: new Uint8Array(rows),
    emergency: new Int32Array(rows),
    drugs: new Uint16Array(rows),
    consumables: new Uint16Array(rows),
    services: new Uint16Array(rows),
    tests: new Uint16Array(rows),
    supplement: new Int32Array(rows),
    aid: new Int32Array(rows),
    commercial: new Int32Array(rows),
    screened: new Uint8Array(rows),
    screenedAmount: new Int32Array(rows),
  };
}

/**
 * Fills in the rest of the settlement list (结算清单其他项目) for the stays of one
 * block: who the patient is, secondary diagnoses, intensive care, outcome, and
 * what the cost was for. It looks at the illness as the doctor does; what leaves
 * is what a list says, with secondary diagnoses left out here and there.
 *
 * @param start row of the block's first stay in `room`
 * @param skill how much better secondary diagnoses are recorded than usual; `null` where they are not
 */
export function describe(
  tables: DetailTables,
  key: Key,
  levelOf: Uint8Array,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  room: ClaimDetails,
  start: number,
  skill: CodingSkill | null = null,
): void {
  for (let i = 0, row = start; i < stays.rows; i++, row++) {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    const number = persons.person[p]!, serial = episodes.serial[e]!;
    threefry(key.k0, key.k1, number, serial, a);
    threefry(key.k0, key.k1, number, serial + SECOND, b);
    threefry(key.k0, key.k1, number, serial + THIRD, c);
    const d = episodes.disease[e]!, hospital = stays.hospital[i]!;
    const far = hospital === OUT_OF_AREA;
    const level = far ? 0 : 3 - levelOf[hospital]!;
    const newborn = persons.band[p] === 0 ? tables.newborn[d]! : 0;
    room.age[row] = newborn > 0 ? 0 : persons.age[p]!;
    room.sex[row] = persons.sex[p]!;
    room.category[row] = persons.category[p]!;
    room.special[row] = persons.aid[p]!;
    room.doctor[row] = far
      ? 0
      : doctorOf(key, number, serial, tables.doctors[hospital]!);
    room.birthWeight[row] = newborn === 0
      ? 0
      : newborn === 2
      ? LIGHT + (LIGHT_RANGE * (b[1]! >>> 16) >>> 16)
      // Mean of two draws: most are near the middle.
      : GRAMS + (RANGE * ((b[1]! >>> 16) + (b[1]! & 0xffff)) >>> 17);
    const missing = skill === null
      ? tables.missingBelow[level]!
      : tables.missingBelow[level]! * (1 - skillOf(skill, stays, i));
    illness(
      tables,
      persons,
      episodes,
      e,
      p,
      missing,
      stays.code[i]!,
      room,
      row,
    );
    const at = (d * 3 + episodes.severity[e]!) * 3 + level;
    room.icuDays[row] = (b[0]! & 0xffff) < tables.icuBelow[at]!
      ? Math.min(
        MOST_DAYS,
        1 + ((stays.los[i]! - 1) * ((b[0]! >>> 16) & 0x7fff) >>> 15),
      )
      : 0;
    const planned = tables.planned[d]!;
    room.planned[row] = planned;
    const urgent = (c[0]! & 0xffff) < tables.emergencyBelow[
          episodes.severity[e]!
        ]! && planned === 0;
    room.emergency[row] = urgent
      ? mulDiv(stays.billed[i]!, tables.emergencyCost, SCALE)
      : 0;
    const leaves = persons.leaves[p]!;
    // Of several stays that end within days of death only the last can be it.
    const last = i + 1 === stays.rows ||
      episodes.person[stays.episode[i + 1]!] !== p;
    room.outcome[row] = last && leaves < STAYS_ALIVE &&
        leaves - stays.day[i]! <= tables.deathWithinDays &&
        (b[1]! & 0xffff) < tables.deathBelow
      ? DEATH
      : c[0]! >>> 16 < tables.transferBelow[level]!
      ? TRANSFER
      : HOME;
    divide(tables, stays.code[i]!, c[1]!, room, row);
  }
}

/** Who treats; luck of its own, as the doctor must tell nothing of the cost. A course has one doctor. */
function doctorOf(
  key: Key,
  number: number,
  serial: number,
  doctors: number,
): number {
  threefry(key.k0, key.k1, number, serial % MOST_STARTS + DOCTOR, who);
  return (who[0]! >>> 0) % doctors;
}

/** Secondary diagnosis, complication level and Charlson index as recorded; below `missing` none is. */
function illness(
  tables: DetailTables,
  persons: Persons,
  episodes: Episodes,
  e: number,
  p: number,
  missing: number,
  code: number,
  room: ClaimDetails,
  row: number,
): void {
  room.secondary[row] = NO_SECONDARY;
  room.complication[row] = room.charlson[row] = 0;
  if (a[0]! >>> 16 < missing) return;
  const severity = episodes.severity[e]!, own = tables.category[code]!;
  const luck = a[0]! & 0xffff, bits = persons.chronic[p]!;
  let secondary = NO_SECONDARY, charlson = tables.charlsonOfStates[bits]!;
  if (luck < tables.ccBelow[severity]!) {
    const age = persons.age[p]!;
    const table = (luck < tables.mccBelow[severity]! ? 3 : 0) +
      (age < ADULT ? 0 : age < OLD ? 1 : 2);
    secondary = drawAlias(tables.secondary, table, a[1]! >>> 0);
    // The main diagnosis is not its own complication.
    if (tables.categoryOf[secondary] === own) secondary = NO_SECONDARY;
    else charlson += tables.charlsonOf[secondary]!;
  }
  const state = tables.ofStates[bits]!;
  if (
    state !== NO_SECONDARY && tables.categoryOf[state] !== own &&
    (secondary === NO_SECONDARY ||
      tables.complicationOf[state]! > tables.complicationOf[secondary]!)
  ) secondary = state;
  room.secondary[row] = secondary;
  room.charlson[row] = charlson;
  if (secondary !== NO_SECONDARY) {
    room.complication[row] = tables.complicationOf[secondary]!;
  }
}

/** Divides the cost: each part a fifth more or less than usual, tests take the rest. */
function divide(
  tables: DetailTables,
  code: number,
  luck: number,
  room: ClaimDetails,
  row: number,
): void {
  const { parts } = tables, at = code * 3;
  const tests = SCALE - parts[at]! - parts[at + 1]! - parts[at + 2]!;
  const drugs = parts[at]! * (205 + (luck & 0x7f));
  const consumables = parts[at + 1]! * (205 + (luck >>> 7 & 0x7f));
  const services = parts[at + 2]! * (205 + (luck >>> 14 & 0x7f));
  const sum = drugs + consumables + services +
    tests * (205 + (luck >>> 21 & 0x7f));
  room.drugs[row] = drugs * SCALE / sum;
  room.consumables[row] = consumables * SCALE / sum;
  room.services[row] = services * SCALE / sum;
  room.tests[row] = SCALE - room.drugs[row]! - room.consumables[row]! -
    room.services[row]!;
}
