import { drawAlias } from "../../base/distributions.ts";
import { OUT_OF_AREA } from "../../model/ledger.ts";
import {
  type Episodes,
  MARK,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { CareTables } from "../care_tables.ts";
import type { ConductTerms } from "./conduct_terms.ts";
import { DECISION, drawDecision } from "./response_luck.ts";

const SEVERE = 2, LOWEST = 2;
const luck = new Int32Array(2);

/**
 * Sends a case to another institution (转诊与推诿): one refused, severe or costly,
 * a level up, and from the highest level out of the area; any case up by
 * referral; one that is not severe down. Where it goes it is treated as it is
 * there. The patient's own county comes first, a consortium being one.
 *
 * @param month of the discharge
 */
export function sendElsewhere(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  month: number,
  out: Stays,
  row: number,
): void {
  const { refusal, referralUp, referralDown } = terms.levers;
  const hospital = out.hospital[row]!, at = hospital * 12 + month;
  const refuse = refusal[at]!, up = referralUp[at]!, down = referralDown[at]!;
  if (refuse <= 0 && up <= 0 && down <= 0) return;
  const e = out.episode[row]!, level = terms.level[hospital]!;
  drawDecision(terms.key, persons, episodes, e, DECISION.send, luck);
  const s = persons.scheme[episodes.person[e]!]!;
  const mean = care.cost[(out.code[row]! * 2 + s) * 3 + level]!;
  const severe = episodes.severity[e] === SEVERE;
  if (
    luck[0]! >>> 16 < refuse * 65536 &&
    (severe || out.cost[row]! >= terms.dearFrom * mean)
  ) {
    out.marks[row] = out.marks[row]! | MARK.refused;
    if (level === 0) leaveArea(care, s, out, row);
    else moveTo(terms, care, persons, episodes, level - 1, out, row);
  } else if (level > 0 && (luck[0]! & 0xffff) < up * 65536) {
    out.marks[row] = out.marks[row]! | MARK.referred;
    moveTo(terms, care, persons, episodes, level - 1, out, row);
  } else if (level < LOWEST && !severe && luck[1]! >>> 16 < down * 65536) {
    out.marks[row] = out.marks[row]! | MARK.referred;
    moveTo(terms, care, persons, episodes, level + 1, out, row);
  }
}

/** To a hospital of another level, drawn as patients draw it. */
function moveTo(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  level: number,
  out: Stays,
  row: number,
): void {
  const e = out.episode[row]!, p = episodes.person[e]!;
  const old = out.hospital[row]!, s = persons.scheme[p]!;
  const part = care.periodOfDay[out.day[row]!]! * care.classes +
    care.classOf[episodes.disease[e]!]!;
  const table = (part * care.counties + persons.county[p]!) * 3 + level;
  drawDecision(terms.key, persons, episodes, e, DECISION.choose, luck);
  const chosen = drawAlias(terms.near, table, luck[0]! >>> 0);
  const hospital = terms.nearRow[level * terms.near.size + chosen]!;
  const at = (out.code[row]! * 2 + s) * 3;
  const ratio = care.cost[at + level]! / care.cost[at + terms.level[old]!]!;
  const stay = care.stayFactor[hospital]! / care.stayFactor[old]!;
  out.hospital[row] = hospital;
  changeCost(care, ratio, out, row);
  out.los[row] = Math.max(1, Math.round(out.los[row]! * stay));
}

/** Out of the area, to the province's own hospitals. */
function leaveArea(
  care: CareTables,
  scheme: number,
  out: Stays,
  row: number,
): void {
  out.hospital[row] = OUT_OF_AREA;
  out.destination[row] = 1;
  changeCost(care, care.remoteCost[scheme * 2]!, out, row);
}

function changeCost(
  { cap }: CareTables,
  factor: number,
  out: Stays,
  row: number,
): void {
  const cost = Math.round(out.cost[row]! * factor);
  out.cost[row] = out.billed[row] = cost < cap ? cost : cap;
}
