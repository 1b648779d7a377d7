import { MONTH_OF_DAY } from "../../base/calendar.ts";
import {
  type Episodes,
  MARK,
  type MovedCare,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { CareTables } from "../care_tables.ts";
import { admissions, admitted, staysAway } from "./admitted.ts";
import type { ConductTerms } from "./conduct_terms.ts";

import { recordOtherwise } from "./record_otherwise.ts";
import { sendElsewhere } from "./send_elsewhere.ts";
import { copyStay, fits, inOrder } from "./stay_rows.ts";
import { treatOtherwise } from "./treat_otherwise.ts";

/** Which rows of a block nobody is admitted for unless a hospital wants it. */
export interface Latent {
  /** Luck from 0 up, by row less `from`: the lever, or the rise of a hazard, above which the stay takes place. */
  readonly luck: Float64Array;
  /** First row of a return, first row of a mild illness; they follow the ordinary rows. */
  readonly from: number;
  readonly margin: number;
}

/** Later than any day. */
const NEVER = 999;

/** Other days that are tried for a stay at the margin, and how far they lie apart. */
const TRIES = 6, LATER = 47;

/**
 * What hospitals do otherwise than under the old method (行为响应): the stays of a
 * block as they would have been, row by row, become those of the levers. A case
 * may not be admitted, be sent elsewhere, treated otherwise, recorded otherwise
 * or split; cases at the margin may be added. Each decision has a luck of its
 * own, keyed by person and stay, and is taken where luck is below the lever:
 * whoever is hit stays hit when it is pulled further, and nobody else is
 * touched. Stays out of the area have no levers.
 *
 * @param stays of all episodes, as `treat` leaves them
 * @param out room for twice as many; rows by person, then day
 * @param moved what becomes outpatient care is added here
 */
export function respond(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  latent: Latent,
  out: Stays,
  moved: MovedCare,
): Stays {
  const { person } = episodes, { from, margin } = latent, all = episodes.rows;
  out.rows = 0;
  let i = 0, a = from, b = margin;
  while (i < from || a < margin || b < all) {
    let p = i < from ? person[i]! : Infinity;
    if (a < margin && person[a]! < p) p = person[a]!;
    if (b < all && person[b]! < p) p = person[b]!;
    const start = out.rows;
    for (; i < from && person[i] === p; i++) {
      if (!admitted(terms, persons, episodes, stays, i, moved)) continue;
      const next = i + 1 < from && person[i + 1] === p
        ? stays.day[i + 1]! - stays.los[i + 1]!
        : NEVER;
      act(terms, care, persons, episodes, stays, i, start, next, out, moved);
    }
    for (; a < margin && person[a] === p; a++) {
      add(terms, care, persons, episodes, stays, latent, a, start, out, moved);
    }
    for (; b < all && person[b] === p; b++) {
      add(terms, care, persons, episodes, stays, latent, b, start, out, moved);
    }
  }
  return out;
}

/**
 * One stay of the old method, with all that its hospital does to it.
 *
 * @param start first row of the person in `out`
 * @param next day on which the person's next stay begins
 */
function act(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  i: number,
  start: number,
  next: number,
  out: Stays,
  moved: MovedCare,
): void {
  const far = terms.level.length, row = out.rows++;
  copyStay(stays, i, out, row);
  if (out.hospital[row]! >= far) return;
  const month = MONTH_OF_DAY[out.day[row]!]!;
  sendElsewhere(terms, care, persons, episodes, month, out, row);
  if (out.hospital[row]! < far) {
    const at = out.hospital[row]! * 12 + month;
    treatOtherwise(terms, care, persons, episodes, at, out, row, moved);
  }
  // A longer stay begins earlier, but not before the last discharge.
  if (row > start && out.los[row]! > stays.los[i]!) {
    const free = out.day[row]! - out.day[row - 1]!;
    if (out.los[row]! > free) {
      out.los[row] = free > stays.los[i]! ? free : stays.los[i]!;
    }
  }
  if (out.hospital[row]! >= far) return;
  recordOtherwise(terms, care, persons, episodes, month, next, out, row);
}

/** A stay at the margin, if the hospital's lever reaches it and the patient is not in a bed already. */
function add(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  { luck, from, margin }: Latent,
  i: number,
  start: number,
  out: Stays,
  moved: MovedCare,
): void {
  const hospital = stays.hospital[i]!;
  if (hospital >= terms.level.length) return;
  const at = hospital * 12 + MONTH_OF_DAY[stays.day[i]!]!;
  const reach = i < margin
    ? terms.returnGain[at]! * terms.returnOdds[episodes.disease[i]!]!
    : admissions(
      terms,
      episodes.code[i]!,
      at,
      persons.scheme[episodes.person[i]!]!,
      hospital,
    );
  if (luck[i - from]! >= reach) return;
  if (staysAway(terms, persons, episodes, i, at)) return;
  const row = out.rows;
  act(terms, care, persons, episodes, stays, i, row, -NEVER, out, moved);
  out.marks[row] = out.marks[row]! |
    (i < margin ? MARK.cameBack : MARK.lowIndication);
  if (!fits(out, start, row)) {
    if (i < margin || !putOff(care, persons, episodes, start, out, row)) {
      out.rows = row;
      return;
    }
  }
  inOrder(out, start, row);
}

/** Tries other days of the year for who is in another bed on the day of the illness; whether there is one. */
function putOff(
  { periodOfDay }: CareTables,
  { joins, leaves, until }: Persons,
  { person }: Episodes,
  start: number,
  out: Stays,
  row: number,
): boolean {
  const p = person[out.episode[row]!]!, first = joins[p]!, day = out.day[row]!;
  const days = Math.min(NEVER, leaves[p]!, until[p]!) - first;
  for (let t = 1; t <= TRIES; t++) {
    const later = first + (day - first + t * LATER) % days;
    // Who treats was chosen among those open at the time.
    if (periodOfDay[later] !== periodOfDay[day]) continue;
    out.day[row] = later;
    if (fits(out, start, row)) return true;
  }
  return false;
}
