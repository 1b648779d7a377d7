import {
  type ClaimDetails,
  type Claims,
  NO_SECONDARY,
  SEVERITIES,
} from "../../model/ledger.ts";
import { ASKS, type DrgKernel } from "./compile_drg.ts";

const LEVELS = SEVERITIES.length;

/**
 * Groups claims (DRG 入组), a slot a claim: severity by main and secondary diagnosis,
 * then the look-up of the code, and, where the code asks for more, its decision
 * rows one after the other. No object a case. `R-DRG`.
 *
 * Without settlement lists nothing that they say is fulfilled, and no case has a
 * complication.
 *
 * @param room column to write into, where one is to be used again
 */
export function groupDrg(
  kernel: DrgKernel,
  claims: Claims,
  details: ClaimDetails | null,
  room: Uint16Array = new Uint16Array(claims.rows),
): Uint16Array {
  const { plain } = kernel, { rows, code } = claims;
  if (details !== null) {
    severities(kernel, claims, details, room);
  } else room.fill(0);
  for (let i = 0; i < rows; i++) {
    const slot = plain[code[i]! * LEVELS + room[i]!]!;
    room[i] = slot === ASKS
      ? decided(kernel, claims, details, i, room[i]!)
      : slot;
  }
  return room;
}

/** Row in SEVERITIES of every claim. */
function severities(
  { classOf, severity, secondaries }: DrgKernel,
  { rows, code }: Claims,
  { secondary }: ClaimDetails,
  room: Uint16Array,
): void {
  for (let i = 0; i < rows; i++) {
    const own = secondary[i]!;
    room[i] = own === NO_SECONDARY
      ? 0
      : severity[classOf[code[i]!]! * secondaries + own]!;
  }
}

/** The slot of the first decision row that a claim fulfils; the last of a code asks nothing. */
function decided(
  { start, rows, secondaries }: DrgKernel,
  claims: Claims,
  details: ClaimDetails | null,
  i: number,
  level: number,
): number {
  const c = claims.code[i]!, los = claims.los[i]!, last = start[c + 1]!;
  const known = details === null ? 0 : 1;
  const age = known === 1 ? details!.age[i]! : 0;
  const sex = known === 1 ? details!.sex[i]! : 0;
  const weight = known === 1 ? details!.birthWeight[i]! : 0;
  const end = known === 1 ? details!.outcome[i]! : 0;
  const other = known === 1 ? details!.secondary[i]! : NO_SECONDARY;
  for (let r = start[c]!; r < last; r++) {
    if ((rows.severities[r]! >> level & 1) === 0) continue;
    if (los < rows.losFrom[r]! || los >= rows.losBelow[r]!) continue;
    if (rows.asksList[r] === 0) return rows.slot[r]!;
    if (known === 0) continue;
    if ((rows.sexes[r]! >> sex & 1) === 0) continue;
    if (age < rows.ageFrom[r]! || age >= rows.ageBelow[r]!) continue;
    if ((rows.newborn[r]! | rows.weighed[r]!) === 1 && weight === 0) continue;
    if (weight < rows.weightFrom[r]! || weight >= rows.weightBelow[r]!) {
      continue;
    }
    if ((rows.outcomes[r]! >> end & 1) === 0) continue;
    const set = rows.set[r]!;
    if (
      set >= 0 &&
      (other === NO_SECONDARY ||
        rows.secondary[set * secondaries + other] === 0)
    ) continue;
    return rows.slot[r]!;
  }
  throw new RangeError(`Cannot group claim ${i}: no decision row holds`);
}
