import { MONTH_OF_DAY } from "../../base/calendar.ts";
import {
  type Episodes,
  MARK,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { CareTables } from "../care_tables.ts";
import type { ConductTerms } from "./conduct_terms.ts";
import { leavesBy } from "./leaving.ts";
import { DECISION, drawDecision } from "./response_luck.ts";
import { splitStay } from "./split_stay.ts";

/** Parts of a whole, as bills have off-list shares. */
const SCALE = 10_000;
const luck = new Int32Array(2);

/**
 * What is put on paper otherwise (费用行为): a case is recorded as a heavier one,
 * less readily a severe one; a long stay is billed as two; a bill below the
 * lower line of deviation is lifted to it, one that is expected to gain by it is
 * put forward to be paid otherwise, and off-list items are added. What is spent
 * stays.
 *
 * @param month of the discharge
 * @param next day on which the person's next stay begins
 * @param row last row of `out`; the second bill of a split stay is added behind it
 */
export function recordOtherwise(
  terms: ConductTerms,
  care: CareTables,
  persons: Persons,
  episodes: Episodes,
  month: number,
  next: number,
  out: Stays,
  row: number,
): void {
  const e = out.episode[row]!;
  drawDecision(terms.key, persons, episodes, e, DECISION.record, luck);
  upcode(terms, episodes.severity[e]!, month, out, row);
  splitStay(terms, persons, episodes, month, next, out, row);
  for (let r = row; r < out.rows; r++) {
    changeBill(terms, care, persons, episodes, out, r);
  }
}

/** Records a case as a heavier one; its cost stays what it was. */
function upcode(
  { levers, moves, upcodeSeverity }: ConductTerms,
  severity: number,
  month: number,
  out: Stays,
  row: number,
): void {
  const lever = levers.upcoding[out.hospital[row]! * 12 + month]!;
  const heavier = moves.upcoded[out.code[row]!]!;
  if (lever <= 0 || heavier === out.code[row]) return;
  if (luck[0]! >>> 16 >= lever * upcodeSeverity[severity]! * 65536) return;
  out.code[row] = heavier;
  out.marks[row] = out.marks[row]! | MARK.upcoded;
}

function changeBill(
  terms: ConductTerms,
  care: CareTables,
  { scheme, age }: Persons,
  { person, severity }: Episodes,
  out: Stays,
  row: number,
): void {
  const { levers, leaving } = terms, hospital = out.hospital[row]!;
  const at = hospital * 12 + MONTH_OF_DAY[out.day[row]!]!;
  const padding = levers.padding[at]!, exit = levers.exit[at]!;
  const shift = levers.shift[at]!;
  if (shift !== 0) {
    out.offList[row] = Math.round(shift * SCALE);
    if (shift > 0) out.marks[row] = out.marks[row]! | MARK.shifted;
  }
  if (padding <= 0 && exit <= 0) return;
  const level = terms.level[hospital]!;
  const e = out.episode[row]!, p = person[e]!;
  const mean = care.cost[(out.code[row]! * 2 + scheme[p]!) * 3 + level]!;
  const { line, over } = terms.padding, billed = out.billed[row]!;
  if (billed < line * mean && luck[1]! >>> 16 < padding * 65536) {
    const lifted = Math.ceil(line * mean * (1 + over));
    out.billed[row] = lifted < care.cap ? lifted : care.cap;
    out.marks[row] = out.marks[row]! | MARK.padded;
  } else if (
    leaving !== null &&
    (luck[1]! & 0xffff) < 65536 * leavesBy(
          leaving,
          exit,
          hospital,
          severity[e]!,
          age[p]!,
          billed / mean,
        )
  ) {
    out.marks[row] = out.marks[row]! | MARK.exit;
  }
}
