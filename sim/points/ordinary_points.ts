import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Claims,
  type DiseaseCoefficients,
  TAGS,
} from "../model/ledger.ts";
import type { DeviationOptions } from "./case_points.ts";

/** Which costs are ordinary (费用正常病例), by row = group × levels + place of the level. */
export interface OrdinaryCosts {
  /** Lowest and highest cost that is surely between the edges, fen. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  /** S in 1/10000, by group. */
  readonly points: Float64Array;
  readonly levels: number;
}

/** What an ordinary case needs to know of its hospital and itself besides. */
export interface OrdinaryTerms extends OrdinaryCosts {
  /** H in 1/10000, by hospital, with an element for every value of the column. */
  readonly coefficients: Float64Array;
  /** Place of the level, likewise. */
  readonly levelOf: Uint16Array;
  /** C of every case, fen; below 0 for one that is not ordinary whatever it costs. */
  readonly cost: Int32Array;
}

/** Groups, levels and the means that costs are compared with. */
export interface ComparedGroups {
  readonly value: Float64Array;
  readonly timesBase: Uint8Array;
  /** S in 1/10000, by group. */
  readonly points: Float64Array;
  readonly levels: number;
  /** By group; `null` where tags change nothing. */
  readonly tags: Uint8Array | null;
  /** High edge by group; `null` where all have the same. */
  readonly highs: Float64Array | null;
  /** H of single diseases; none where left out. */
  readonly diseases?: DiseaseCoefficients | null;
}

/** Tags that change how a case is scored. */
const SCORED = 1 << TAGS.indexOf("basic") | 1 << TAGS.indexOf("day");

/** Products of S and H below this are rounded by a multiplication. */
const SMALL = 1e13;

/** Distance from an edge at which doubles cannot err about the side. */
const EDGE = 1e-9;

/** The largest amount that a column of costs can hold, fen. */
const COST_LIMIT = 0x7fffffff;

/**
 * The first pass over the cases of a block (费用正常病例): those whose cost is
 * surely between the edges get S × H, the others are left, in order: cases of
 * another cost, type or tag, and those without a group, among which are all
 * outside DIP. Nearly nine in ten cases are ordinary; a loop that knows nothing
 * else and never branches takes half the time. What it writes for a case that is
 * left is overwritten.
 *
 * S × H is a whole number below 1e13, so S × H ÷ 10000 is a multiple of 0.0001.
 * As a product with 1e-4 it errs by less than 1e-6, and half of a ten-thousandth
 * on top of the half of the rounding keeps it from every whole number that it
 * could be taken across: the floor is the value rounded half up.
 *
 * @param room for points, one element a claim
 * @param left takes the rows of the claims that are left
 * @returns how many are left
 */
export function ordinaryPoints(
  { hospital }: Claims,
  { group }: Cases,
  terms: OrdinaryTerms,
  from: number,
  to: number,
  room: Float64Array,
  left: Uint32Array,
): number {
  const { lowest, highest, points: S, coefficients: H, levelOf } = terms;
  const { levels, cost } = terms, none = S.length - 1;
  let kept = 0;
  for (let i = from; i < to; i++) {
    const g = Math.min(group[i]!, none), h = hospital[i]!, c = cost[i]!;
    const row = g * levels + levelOf[h]!;
    room[i] = Math.floor(S[g]! * H[h]! * 1e-4 + (0.5 + 0.5 / SCALE));
    left[kept] = i;
    // Below 0 in one of them is the sign of an unusual case.
    kept += (c | c - lowest[row]! | highest[row]! - c) >>> 31;
  }
  return kept;
}

/** The costs that {@linkcode ordinaryPoints} sees: those of cases with a type are −1. */
export function plainCosts(
  cost: Int32Array,
  auxiliary: Uint32Array | null,
): Int32Array {
  if (auxiliary === null) return cost;
  const plain = cost.slice();
  for (let i = 0; i < plain.length; i++) {
    if (auxiliary[i] !== SCALE) plain[i] = -1;
  }
  return plain;
}

/**
 * The costs of {@linkcode ordinaryPoints}: of groups and levels that have a mean
 * of their own, points, and no tag that scores them otherwise; no cost is
 * ordinary elsewhere. The last group stands for none.
 *
 * @param coefficients H in 1/10000, by hospital
 */
export function ordinaryCosts(
  groups: ComparedGroups,
  coefficients: Float64Array,
  { low, high }: DeviationOptions,
): OrdinaryCosts {
  const { value, timesBase, points, levels, tags, highs } = groups;
  const own = ownCoefficient(groups);
  const lowest = new Int32Array(value.length + levels).fill(1);
  const highest = new Int32Array(value.length + levels).fill(-1);
  const most = SMALL / coefficients.reduce((a, b) => Math.max(a, b), 0);
  for (let row = 0; row < value.length; row++) {
    const g = Math.floor(row / levels), mean = value[row]!;
    const first = Math.ceil((low + EDGE) * mean);
    if (
      mean > 0 && timesBase[row] === 0 && first <= COST_LIMIT &&
      points[g]! > 0 && points[g]! < most &&
      (tags === null || (tags[g]! & SCORED) === 0) && own[g] === 0
    ) {
      lowest[row] = first;
      const last = Math.floor(((highs?.[g] ?? high) - EDGE) * mean);
      highest[row] = Math.min(COST_LIMIT, last);
    }
  }
  const padded = new Float64Array(points.length + 1);
  padded.set(points);
  return { lowest, highest, points: padded, levels };
}

/** 1 = a disease with a coefficient of its own somewhere, so not scored by the institution's alone. */
function ownCoefficient(
  { points, diseases = null }: Pick<ComparedGroups, "points" | "diseases">,
): Uint8Array {
  const own = new Uint8Array(points.length);
  diseases?.value.forEach((H, k) => {
    if (H > 0) own[Math.floor(k / diseases.cells)] = 1;
  });
  return own;
}
