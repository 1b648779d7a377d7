import type { ScoreOptions } from "../../sim/points/score.ts";
import type { Cases, Catalogue } from "../../sim/model/ledger.ts";
import type { Tally } from "../../sim/points/group_tally.ts";

/** A catalogue of these groups, one code each. */
export function catalogueOf(
  group: readonly string[],
  core: readonly number[] = group.map(() => 1),
  points: readonly number[] = group.map(() => 0),
): Catalogue {
  return {
    id: "test",
    version: "2.0",
    group,
    name: group,
    core: Uint8Array.from(core),
    treatmentClass: new Uint8Array(group.length),
    cases: new Float64Array(group.length),
    points: Float64Array.from(points),
    groupOfCode: Uint16Array.from(group, (_, g) => g),
  };
}

/** A tally of cases of constant cost in yuan, by row and cell; the fund bears half. */
export function tallyOf(
  cells: Tally["cells"],
  rows: readonly (readonly (readonly [n: number, mean: number])[])[],
): Tally {
  const flat = rows.flat();
  return {
    cells,
    n: Float64Array.from(flat, ([n]) => n),
    cost: Float64Array.from(flat, ([n, mean]) => n * mean * 100),
    fund: Float64Array.from(flat, ([n, mean]) => n * mean * 50),
    sq: Float64Array.from(flat, ([n, mean]) => n * mean * mean),
  };
}

/** DIP cases of these groups. */
export function casesOf(groups: readonly number[]): Cases {
  return {
    method: new Uint8Array(groups.length),
    group: Uint16Array.from(groups),
  };
}

/** How edition 2.0 scores, without auxiliary types and special cases. */
export const EDITION_2: ScoreOptions = {
  low: 0.5,
  high: 2,
  extreme: 5,
  highForm: "plusOne",
  applyHToLow: true,
  lowInclusive: false,
  blankDiscount: 1,
};
