import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  NO_GROUP,
  TAGS,
} from "../model/ledger.ts";

/** What an ordinary case needs to know of its group and its hospital. */
export interface OrdinaryTerms {
  /** S in 1/10000, by group. */
  readonly points: Float64Array;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** Place of the level, by hospital; a group has `levels` rows. */
  readonly levelOf: Uint8Array;
  readonly levels: number;
  /** 1 ÷ B by group and level; 0 where its cases are not ordinary, so that r is 0. */
  readonly inverse: Float64Array;
  /** Edges of r, see `DeviationOptions`. */
  readonly low: number;
  readonly high: number;
  /** A of every case, 1/10000; only cases with 1 are ordinary. `null` = all have it. */
  readonly auxiliary: Uint32Array | null;
}

/** Tags that change how a case is scored. */
const SCORED = 1 << TAGS.indexOf("basic") | 1 << TAGS.indexOf("day");

/** Products of S and H below this are rounded by a multiplication. */
const SMALL = 1e13;

/** Distance from an edge at which doubles cannot err about the side. */
const EDGE = 1e-9;

/**
 * The first pass over the cases of a year (费用正常病例): those whose cost is
 * surely between the edges get S × H, all others of DIP are left, in order. Nine
 * in ten cases are ordinary; a loop that knows nothing else takes half the time.
 *
 * S × H is a whole number below 1e13, so S × H ÷ 10000 is a multiple of 0.0001.
 * As a product with 1e-4 it errs by less than 1e-6, and half of a ten-thousandth
 * on top of the half of the rounding keeps it from every whole number that it
 * could be taken across: the floor is the value rounded half up.
 *
 * @param room for points, one element a claim; those of the left are untouched
 * @returns rows of the claims that are left
 */
export function ordinaryPoints(
  claims: Claims,
  cases: Cases,
  terms: OrdinaryTerms,
  zone: { readonly column: Uint8Array; readonly normal: number },
  room: Float64Array,
): Uint32Array {
  const { points: S, coefficients: H, inverse, levelOf, levels } = terms;
  const { auxiliary } = terms;
  const low = terms.low + EDGE, high = terms.high - EDGE;
  const dip = METHODS.indexOf("dip"), { column, normal } = zone;
  const { rows, hospital, cost } = claims, { method, group } = cases;
  const left = new Uint32Array(rows);
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const g = group[i]!;
    if (g !== NO_GROUP && (auxiliary === null || auxiliary[i] === SCALE)) {
      const h = hospital[i]!;
      const r = cost[i]! * inverse[g * levels + levelOf[h]!]!;
      const product = S[g]! * H[h]!;
      if (r > low && r < high && product < SMALL) {
        room[i] = Math.floor(product * 1e-4 + (0.5 + 0.5 / SCALE));
        column[i] = normal;
        continue;
      }
    }
    left[kept++] = i;
  }
  return left.subarray(0, kept);
}

/**
 * 1 ÷ B for {@linkcode ordinaryPoints}: of the groups and levels that have a mean
 * of their own, points, and no tag that scores them otherwise.
 *
 * @param tags by group; `null` where tags change nothing
 * @param ordinary by group, 0 = its edges are its own; left out: all have the same
 */
export function inverseMeans(
  value: Float64Array,
  timesBase: Uint8Array,
  points: Float64Array,
  levels: number,
  tags: Uint8Array | null = null,
  ordinary: Float64Array | undefined = undefined,
): Float64Array {
  const inverse = new Float64Array(value.length);
  for (let g = 0, row = 0; g < points.length; g++) {
    for (let l = 0; l < levels; l++, row++) {
      const own = points[g]! > 0 && timesBase[row] === 0 && value[row]! > 0 &&
        (tags === null || (tags[g]! & SCORED) === 0) && ordinary?.[g] !== 0;
      if (own) inverse[row] = 1 / value[row]!;
    }
  }
  return inverse;
}
