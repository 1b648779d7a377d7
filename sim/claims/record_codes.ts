import { type AliasTables, drawAlias } from "../base/distributions.ts";
import { type Key, threefry } from "../base/streams.ts";
import { OUT_OF_AREA } from "../model/ledger.ts";
import {
  type Episodes,
  MARK,
  type Persons,
  type Stays,
} from "../model/world.ts";
import { type CodingSkill, noticesSlip } from "./coding_skill.ts";

/** How coders err without meaning to, ready for the loop. */
export interface CodingTables {
  /** 16-bit thresholds of a wrong main diagnosis, by level 3, 2, 1. */
  readonly wrongBelow: Int32Array;
  /** Code within the disease, by disease. */
  readonly code: AliasTables;
  readonly firstCode: Uint16Array;
  /** Operations by disease: codes run through them within each subcategory. */
  readonly operations: Uint16Array;
  /** Codes by disease. */
  readonly count: Uint16Array;
}

/** Prepares the settings of {@linkcode recordCodes}. */
export function codingTables(
  codes: {
    readonly disease: Uint16Array;
    readonly first: Uint16Array;
    readonly count: Uint16Array;
    readonly book: { readonly diagnosis: readonly string[] };
  },
  code: AliasTables,
  wrong: Readonly<Record<"3" | "2" | "1", number>>,
): CodingTables {
  const { first, count, book } = codes;
  return {
    wrongBelow: Int32Array.from(
      [wrong["3"], wrong["2"], wrong["1"]],
      (share) => Math.round(share * 65536),
    ),
    code,
    firstCode: first,
    count,
    operations: Uint16Array.from(first, (from) => {
      let n = 1;
      while (book.diagnosis[from + n] === book.diagnosis[from]) n++;
      return n;
    }),
  };
}

const luck = new Int32Array(2);

/**
 * Honest coding noise (编码差错): some main diagnoses are recorded as another
 * subcategory of the same category, the commoner the likelier, with the
 * operation left as it was. Nobody gains by it on purpose; the truth keeps the
 * right code. Institutions that have learned to code let fewer slips pass that
 * cost them money.
 *
 * @param skill how much they have learned; `null` where nobody has
 */
export function recordCodes(
  tables: CodingTables,
  key: Key,
  levelOf: Uint8Array,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  skill: CodingSkill | null = null,
): void {
  const { wrongBelow, code, firstCode, operations, count } = tables;
  if (wrongBelow.every((below) => below === 0)) return;
  for (let i = 0; i < stays.rows; i++) {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    // What a hospital chose on purpose is no error.
    if ((stays.marks[i]! & MARK.upcoded) !== 0) continue;
    threefry(
      key.k0,
      key.k1,
      persons.person[p]!,
      episodes.serial[e]!,
      luck,
    );
    const hospital = stays.hospital[i]!;
    const level = hospital === OUT_OF_AREA ? 0 : 3 - levelOf[hospital]!;
    if (luck[0]! >>> 16 >= wrongBelow[level]!) continue;
    const d = episodes.disease[e]!, n = operations[d]!;
    const other = drawAlias(code, d, luck[1]! >>> 0);
    const own = stays.code[i]! - firstCode[d]!, operation = own % n;
    let subcategory = other - other % n;
    // Drawn the right one: the next in the list is as near as any.
    if (subcategory === own - operation) subcategory += n;
    if (subcategory >= count[d]!) subcategory = 0;
    const slip = firstCode[d]! + subcategory + operation;
    if (
      skill !== null &&
      noticesSlip(
        skill,
        stays,
        i,
        slip,
        persons.person[p]!,
        episodes.serial[e]!,
      )
    ) continue;
    stays.code[i] = slip;
  }
}
