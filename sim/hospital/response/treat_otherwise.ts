import {
  type Episodes,
  MARK,
  type MovedCare,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { CareTables } from "../care_tables.ts";
import type { ConductTerms } from "./conduct_terms.ts";
import { moveOut } from "./moved_care.ts";
import { DECISION, drawDecision } from "./response_luck.ts";

/** Longest stay that is billed in one piece, days. */
const LONGEST = 365;
const luck = new Int32Array(2);

/**
 * What is really done to a case (治疗行为): the next heavier or lighter treatment
 * of its disease, more or less spent, longer or shorter, a part of it as
 * outpatient care. Days are whole, so the luck decides which stays gain one.
 *
 * @param at hospital × 12 + month
 */
export function treatOtherwise(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  at: number,
  out: Stays,
  row: number,
  moved: MovedCare,
): void {
  const { levers, moves, dayCost } = terms;
  const treatment = levers.treatment[at]!, stay = levers.stay[at]!;
  const outpatient = levers.outpatient[at]!;
  let cost = 1 + levers.intensity[at]!, days = 1 + stay;
  if (treatment === 0 && cost === 1 && stay === 0 && outpatient <= 0) return;
  const e = out.episode[row]!, hospital = out.hospital[row]!;
  const s = persons.scheme[episodes.person[e]!]!, code = out.code[row]!;
  drawDecision(terms.key, persons, episodes, e, DECISION.treat, luck);
  const other = (treatment > 0 ? moves.heavier : moves.lighter)[code]!;
  const share = treatment > 0 ? treatment : -treatment;
  if (other !== code && luck[0]! >>> 16 < share * 65536) {
    const level = terms.level[hospital]!;
    cost *= care.cost[(other * 2 + s) * 3 + level]! /
      care.cost[(code * 2 + s) * 3 + level]!;
    days *= care.los[other * 2 + s]! / care.los[code * 2 + s]!;
    out.code[row] = other;
    out.marks[row] = out.marks[row]! | MARK.otherTreatment;
  }
  cost *= 1 + dayCost * stay;
  const spent = Math.round(out.cost[row]! * cost);
  out.cost[row] = spent < 1 ? 1 : spent < care.cap ? spent : care.cap;
  const part = (luck[0]! & 0xffff) / 65536;
  const whole = Math.floor(out.los[row]! * days + part);
  out.los[row] = whole < 1 ? 1 : whole < LONGEST ? whole : LONGEST;
  if (outpatient > 0) {
    const away = Math.min(
      out.cost[row]! - 1,
      Math.round(out.cost[row]! * outpatient),
    );
    if (away > 0) {
      out.cost[row] = out.cost[row]! - away;
      out.marks[row] = out.marks[row]! | MARK.movedOut;
      moveOut(moved, hospital, out.day[row]!, s, away);
    }
  }
  out.billed[row] = out.cost[row]!;
}
