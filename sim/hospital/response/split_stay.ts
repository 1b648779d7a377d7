import {
  type Episodes,
  MARK,
  type Persons,
  type Stays,
} from "../../model/world.ts";
import type { ConductTerms } from "./conduct_terms.ts";
import { DECISION, drawDecision } from "./response_luck.ts";
import { copyStay } from "./stay_rows.ts";

/** Last day of a year. */
const LAST = 364;
const luck = new Int32Array(2);

/**
 * Bills a long stay as two (分解住院): the patient is discharged half way and comes
 * back when the rule that looks at readmissions has stopped looking, most on the
 * first day after. The second half has no operation to record. Nobody is split
 * who would have to lie in two beds, come back in the next year or after the
 * insurance has ended.
 *
 * @param month of the discharge
 * @param next day on which the person's next stay begins
 * @param row last row of `out`; the second half is added behind it
 */
export function splitStay(
  { key, levers, split, moves }: ConductTerms,
  persons: Persons,
  episodes: Episodes,
  month: number,
  next: number,
  out: Stays,
  row: number,
): void {
  const lever = levers.split[out.hospital[row]! * 12 + month]!;
  const days = out.los[row]!, code = out.code[row]!;
  if (lever <= 0 || days < split.from || moves.splittable[code] === 0) return;
  const e = out.episode[row]!, p = episodes.person[e]!;
  drawDecision(key, persons, episodes, e, DECISION.split, luck);
  if (luck[0]! >>> 16 >= lever * 65536) return;
  // The product of two draws: most come back on the first day that is safe.
  const u = (luck[1]! >>> 16) * (luck[1]! & 0xffff) / 2 ** 32;
  const gap = split.window + 1 + Math.floor(u * split.spread);
  const second = days >> 1, end = out.day[row]! + gap;
  const last = Math.min(next, LAST, persons.leaves[p]!, persons.until[p]! - 1);
  const discharge = out.day[row]! - second;
  if (end > last || discharge < persons.joins[p]!) return;
  out.marks[row] = out.marks[row]! | MARK.split;
  const other = out.rows++;
  copyStay(out, row, out, other);
  out.day[row] = discharge;
  out.day[other] = end;
  out.los[row] = days - second;
  out.los[other] = second;
  out.code[other] = moves.plain[code]!;
  const cost = Math.round(out.cost[row]! * second / days);
  out.cost[other] = out.billed[other] = cost;
  out.cost[row] = out.billed[row] = out.cost[row]! - cost;
}
