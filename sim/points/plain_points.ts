import { mulDiv, mulDiv3, SCALE } from "../base/points.ts";
import { plus } from "../base/plus.ts";
import { sum } from "../base/sum.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  coefficientAt,
  type DiseaseCoefficients,
  NO_GROUP,
  TAGS,
} from "../model/ledger.ts";
import type { CostLimits } from "./cost_limits.ts";
import type { AssignedTypes } from "./auxiliary/assign_types.ts";

/** A year of history in the unit of the new year's points. */
export interface PlainPoints {
  /** Points in 1/10000, employees then residents. */
  readonly points: readonly [number, number];
  /** C of the same cases, fen. */
  readonly cost: readonly [number, number];
  /** J of the same cases, fen. */
  readonly fund: readonly [number, number];
  /** Points and cost by hospital, one column a scheme. */
  readonly hospitalPoints: readonly [Float64Array, Float64Array];
  readonly hospitalCost: readonly [Float64Array, Float64Array];
}

/** What else history is rescored with. */
export interface PlainOptions {
  /** Mean A by group in 1/10000, for cases without a list; `null` where there are no types. */
  readonly mean: Uint32Array | null;
  /** A of this year's cases; `null` where it has no lists. */
  readonly types: AssignedTypes | null;
  /** Coefficient of primary-care diseases. */
  readonly basicCoefficient: number;
  /** H of single diseases; none where left out. */
  readonly diseases?: DiseaseCoefficients | null;
  /** Cases of other costs are left out, one interval a scheme; all stay where it is left out. */
  readonly limits?: readonly CostLimits[];
}

const BASIC = 1 << TAGS.indexOf("basic");

/**
 * Scores a year of history under the new year's points and coefficients with
 * F = 1 (历史病例重新计分): S × A × H a case, rounded to four decimals, for the
 * year-start value (`R-PVB`, specification 3.0 (draft), 5.4). A case without a
 * list takes the mean A of its disease, so that years with and without lists
 * are worth the same.
 *
 * Cases without a group are left out with their cost: their points are cost ÷ b,
 * so they would give back whatever b the other cases have.
 *
 * @param cases the year, regrouped with this catalogue
 * @param coefficients H in 1/10000, by hospital
 */
export function plainPoints(
  claims: Claims,
  cases: Cases,
  { points: S, tags }: Catalogue,
  coefficients: Float64Array,
  options: PlainOptions = NOTHING_ELSE,
): PlainPoints {
  const { mean, types, basicCoefficient, limits, diseases = null } = options;
  const basic = Math.round(basicCoefficient * SCALE), n = coefficients.length;
  // Points, C and J of a hospital's scheme lie side by side, so that a case touches one line of memory.
  const sums = new Float64Array(n * 6), auxiliary = types?.auxiliary ?? null;
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!;
    if (g === NO_GROUP || S[g] === 0) continue;
    const h = claims.hospital[i]!, c = claims.cost[i]!;
    const scheme = claims.scheme[i]!;
    if (limits !== undefined) {
      const { lo, hi } = limits[scheme]!;
      if (c < lo || c > hi) continue;
    }
    const own = tags !== undefined && (tags[g]! & BASIC) !== 0;
    const k = own ? basic : coefficientAt(coefficients, diseases, g, h);
    const a = auxiliary !== null
      ? auxiliary[i]!
      : mean !== null
      ? mean[g]!
      : SCALE;
    const p = a === SCALE
      ? mulDiv(S[g]!, k, SCALE)
      : mulDiv3(S[g]!, a, k, SCALE * SCALE);
    const at = h * 6 + scheme * 3;
    sums[at] = plus(sums[at]!, p);
    sums[at + 1] = plus(sums[at + 1]!, c);
    sums[at + 2] = plus(sums[at + 2]!, claims.fund[i]!);
  }
  weigh(claims.weight, sums);
  const column = (scheme: number, of: number) =>
    Float64Array.from({ length: n }, (_, h) => sums[h * 6 + scheme * 3 + of]!);
  const both = (of: number) => [column(0, of), column(1, of)] as const;
  const whole = (of: number) =>
    [sum(column(0, of)), sum(column(1, of))] as const;
  return {
    points: whole(0),
    cost: whole(1),
    fund: whole(2),
    hospitalPoints: both(0),
    hospitalCost: both(1),
  };
}

const NOTHING_ELSE: PlainOptions = {
  mean: null,
  types: null,
  basicCoefficient: 1,
};
