import { mulDiv, SCALE } from "../base/points.ts";
import { type Catalogue, TAGS } from "../model/ledger.ts";

/** How TCM-advantage diseases get their points (中医优势病种分值). */
export interface TcmOptions {
  readonly mode: "bonus" | "equalEfficacy";
  /** S rises by this share. */
  readonly bonus: number;
  /** Share of the western disease's S. */
  readonly ratio: number;
}

const TCM = 1 << TAGS.indexOf("tcm");

/**
 * Points with those of TCM-advantage diseases put right (中医优势病种分值), in 1/10000:
 * a bonus on their own, or a share of the western disease of equal effect, which
 * is the core disease of the same subcategory, without the tag, of most cases.
 * A disease without such a counterpart keeps its own points.
 *
 * `R-SPX-3`: 淄博 2024, 三(二); specification 3.0 (draft), 3.3. Disease points are
 * rounded to four decimals (`R-NUM`).
 *
 * @param points S in 1/10000 by group
 */
export function tcmPoints(
  { group, core, cases, tags }: Catalogue,
  points: Float64Array,
  { mode, bonus, ratio }: TcmOptions,
): Float64Array {
  if (tags === undefined) return points;
  const western = new Map<string, number>();
  group.forEach((code, g) => {
    if (core[g] !== 1 || (tags[g]! & TCM) !== 0) return;
    const dx = subcategoryOf(code), known = western.get(dx);
    if (known === undefined || cases[g]! > cases[known]!) western.set(dx, g);
  });
  return points.map((s, g) => {
    if ((tags[g]! & TCM) === 0) return s;
    if (mode === "bonus") return partOf(s, 1 + bonus);
    const other = western.get(subcategoryOf(group[g]!));
    return other === undefined ? s : partOf(points[other]!, ratio);
  });
}

/**
 * A share of disease points (特殊类分值) in 1/10000, rounded to four decimals:
 * S × 1.10 of a TCM bonus, S × 0.95 of day surgery.
 *
 * @example A tenth more than 600 points
 * ```ts
 * import { partOf } from "./special_points.ts";
 *
 * console.assert(partOf(600_0000, 1.1) === 660_0000);
 * ```
 */
export function partOf(points: number, share: number): number {
  return mulDiv(points, Math.round(share * SCALE), SCALE);
}

function subcategoryOf(code: string): string {
  return code.split("+", 1)[0]!;
}
