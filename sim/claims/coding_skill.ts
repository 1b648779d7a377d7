import type { Key } from "../base/streams.ts";
import { threefry } from "../base/streams.ts";
import { MONTH_OF_DAY } from "../base/calendar.ts";
import { OUT_OF_AREA } from "../model/ledger.ts";
import type { Stays } from "../model/world.ts";

/** How much better institutions code than under the old method (编码能力); plain data. */
export interface CodingSkill {
  /** Share of cases that are recorded more fully, by hospital × 12 + month. */
  readonly coding: Float32Array;
  /** Mean cost relative to the disease's, by code: what a slip is worth. */
  readonly costRatio: Float64Array;
  readonly key: Key;
}

/** Share of cases of a stay's hospital and month that are recorded more fully; 0 out of the area. */
export function skillOf({ coding }: CodingSkill, stays: Stays, i: number) {
  const hospital = stays.hospital[i]!;
  return hospital === OUT_OF_AREA
    ? 0
    : coding[hospital * 12 + MONTH_OF_DAY[stays.day[i]!]!]!;
}

const luck = new Int32Array(2);

/**
 * Whether a slip is noticed before it is sent (编码复核): only one that would cost the
 * institution money is looked for.
 *
 * @param slip the code that would be recorded by mistake
 */
export function noticesSlip(
  skill: CodingSkill,
  stays: Stays,
  i: number,
  slip: number,
  person: number,
  serial: number,
): boolean {
  const { costRatio, key } = skill;
  if (costRatio[slip]! >= costRatio[stays.code[i]!]!) return false;
  const share = skillOf(skill, stays, i);
  if (share <= 0) return false;
  threefry(key.k0, key.k1, person, serial, luck);
  return luck[0]! >>> 16 < share * 65536;
}
