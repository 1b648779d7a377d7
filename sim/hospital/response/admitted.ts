import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { threefry } from "../../base/streams.ts";
import {
  type Episodes,
  MOST_STARTS,
  type MovedCare,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { ConductTerms } from "./conduct_terms.ts";
import { moveOut } from "./moved_care.ts";
import { DECISION, drawDecision } from "./response_luck.ts";

const WORD = 2 ** 32;
const luck = new Int32Array(2);

/**
 * Whether a stay of the old method takes place (收治与否): a mild case at the margin
 * may be seen as an outpatient where hospitals or patients want fewer stays, a patient need not come
 * back where stays have become longer, and may stay away where costs are shifted.
 */
export function admitted(
  terms: ConductTerms,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  i: number,
  moved: MovedCare,
): boolean {
  const hospital = stays.hospital[i]!;
  if (hospital >= terms.level.length) return true;
  const at = hospital * 12 + MONTH_OF_DAY[stays.day[i]!]!;
  if (
    terms.returnGain[at]! < 0 && episodes.serial[i]! >= MOST_STARTS &&
    terms.returnOdds[episodes.disease[i]!]! > 0 &&
    !comesBack(terms, persons, episodes, i, 1 + terms.returnGain[at]!)
  ) return false;
  const scheme = persons.scheme[episodes.person[i]!]!;
  const fewer = -admissions(terms, episodes.code[i]!, at, scheme, hospital);
  if (fewer > 0 && isMarginal(terms, persons, episodes, i, fewer)) {
    moveOut(
      moved,
      hospital,
      stays.day[i]!,
      scheme,
      terms.visitCost[scheme]!,
    );
    return false;
  }
  return !staysAway(terms, persons, episodes, i, at);
}

/**
 * Relative change of admissions at the margin with this illness (该病种的收治增减): what
 * the hospital wants and what patients do, together.
 *
 * @param at hospital × 12 + month
 */
export function admissions(
  { levers, primary, demand, level }: ConductTerms,
  code: number,
  at: number,
  scheme: number,
  hospital: number,
): number {
  return levers.volume[at]! + (primary[code] === 1 ? levers.mix[at]! : 0) +
    demand[scheme * 3 + level[hospital]!]!;
}

/**
 * Whether a patient does not come because of what it would cost (需求流失).
 *
 * @param at hospital × 12 + month
 */
export function staysAway(
  terms: ConductTerms,
  persons: Persons,
  episodes: Episodes,
  i: number,
  at: number,
): boolean {
  const scheme = persons.scheme[episodes.person[i]!]!;
  const share = terms.walk[at * 2 + scheme]!;
  if (share === 0) return false;
  drawDecision(terms.key, persons, episodes, i, DECISION.admit, luck);
  return (luck[1]! >>> 0) / WORD < share;
}

/** Whether a first stay could as well be none, and is not: mild, nothing done that needs a bed, and the luck of both. */
function isMarginal(
  terms: ConductTerms,
  persons: Persons,
  episodes: Episodes,
  i: number,
  fewer: number,
): boolean {
  const { serial, severity, code } = episodes;
  if (
    serial[i]! >= MOST_STARTS || severity[i] !== 0 ||
    terms.discretionary[code[i]!] === 0
  ) return false;
  drawDecision(terms.key, persons, episodes, i, DECISION.admit, luck);
  return luck[0]! >>> 16 < terms.mildBelow &&
    (luck[0]! & 0xffff) < fewer * 65536;
}

/** Whether the course goes on as far as this stay: who does not come back once does not come back twice. */
function comesBack(
  { key: { k0, k1 } }: ConductTerms,
  persons: Persons,
  { person, serial }: Episodes,
  i: number,
  kept: number,
): boolean {
  const number = persons.person[person[i]!]!;
  for (let s = serial[i]!; s >= MOST_STARTS; s -= MOST_STARTS) {
    threefry(k0, k1, number, s * 8 + DECISION.goBack, luck);
    if ((luck[0]! >>> 0) / WORD >= kept) return false;
  }
  return true;
}
