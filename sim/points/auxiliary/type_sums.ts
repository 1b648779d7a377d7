import {
  AUXILIARY_TYPES,
  type Cases,
  type Claims,
  METHODS,
  NO_GROUP,
} from "../../model/ledger.ts";
import type { TypeColumns } from "./case_types.ts";

/** What last year's cases add up to by group and type: element group × types + type. */
export interface TypeSums {
  readonly n: Float64Array;
  /** Fen. */
  readonly cost: Float64Array;
  /** Sum of squared costs, yuan². */
  readonly squares: Float64Array;
}

/** Which cases are counted, as for the catalogue (`R-CAT-0`). */
export interface CountedCases {
  /** Shortest and longest stay, days; `null` = no upper limit. */
  readonly losMin: number;
  readonly losMax: number | null;
}

/**
 * Adds a year's DIP cases up by disease and auxiliary type (按分型汇总), leaving out
 * what the catalogue leaves out. In each of the four rows of dimensions every
 * case has one type, so the types of a row add up to the disease.
 */
export function typeSums(
  claims: Claims,
  cases: Cases,
  types: TypeColumns,
  groups: number,
  { losMin, losMax }: CountedCases,
): TypeSums {
  const width = AUXILIARY_TYPES.length, size = groups * width;
  const n = new Float64Array(size), cost = new Float64Array(size);
  const squares = new Float64Array(size);
  const dip = METHODS.indexOf("dip"), longest = losMax ?? Infinity;
  const weight = claims.weight ?? 1;
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!, c = claims.cost[i]!, los = claims.los[i]!;
    if (group === NO_GROUP || cases.method[i] !== dip) continue;
    if (c <= 0 || los < losMin || los > longest) continue;
    const row = group * width, square = (c / 100) * (c / 100);
    for (let column = 0; column < 4; column++) {
      const k = row + types[column]![i]!;
      n[k]! += weight;
      cost[k]! += c * weight;
      squares[k]! += square * weight;
    }
  }
  return { n, cost, squares };
}
