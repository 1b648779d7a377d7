import { MONTH_OF_DAY } from "../base/calendar.ts";
import { SCALE } from "../base/points.ts";
import { fromNumber, type Ratio, roundHalfUp } from "../base/ratio.ts";
import { weigh } from "../base/weigh.ts";
import {
  type Cases,
  type Catalogue,
  cell,
  type ClaimDetails,
  type Claims,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";

/** Last year's cases, grouped by this year's catalogue. */
export interface RigidYear {
  readonly claims: Claims;
  readonly cases: Cases;
  /** `null` where that year has no settlement lists. */
  readonly details: ClaimDetails | null;
}

/**
 * Base cost k of every disease (病种基础成本), whole fen: the mean of drugs and
 * consumables over last year's cases with settlement lists; without lists an
 * assumed share of the disease's standard cost S × b. 0 for a disease without
 * cases. `R-PVE`, form `cost`.
 *
 * @param share part of the standard cost that drugs and consumables make
 */
export function rigidCosts(
  year: RigidYear | null,
  { group, points }: Catalogue,
  b: Ratio | null,
  share: number,
): Float64Array {
  if (year !== null && year.details !== null) {
    return listedCosts(year, year.details, group.length);
  }
  const part = fromNumber(share);
  return points.map((S) =>
    b === null ? 0 : Number(roundHalfUp(
      BigInt(S) * b.num * part.num,
      BigInt(SCALE) * b.den * part.den,
    ))
  );
}

function listedCosts(
  { claims, cases }: RigidYear,
  { drugs, consumables }: ClaimDetails,
  groups: number,
): Float64Array {
  const sums = new Float64Array(groups), n = new Float64Array(groups);
  const { method, group } = cases, dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    const g = group[i]!;
    if (method[i] !== dip || g === NO_GROUP) continue;
    n[g]!++;
    // Whole numbers of 1/10000 fen, below 2^53 for a thousand million yuan.
    sums[g]! += claims.cost[i]! * (drugs[i]! + consumables[i]!);
  }
  return sums.map((sum, g) =>
    n[g] === 0 ? 0 : Number(roundHalfUp(BigInt(sum), BigInt(n[g]! * SCALE)))
  );
}

/**
 * Σ n·k by hospital, scheme and month of discharge (基础成本合计), fen: the base cost of
 * the diseases of this year's DIP cases. `R-PVE`, form `cost`.
 *
 * @param costs k by group and scheme, fen
 */
export function rigidTotals(
  claims: Claims,
  { method, group }: Cases,
  hospitalCount: number,
  costs: readonly Float64Array[],
): Float64Array {
  const sums = new Float64Array(cell(hospitalCount, 0, 0));
  const { rows, hospital, scheme, day } = claims;
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < rows; i++) {
    const g = group[i]!;
    if (method[i] !== dip || g === NO_GROUP) continue;
    const s = scheme[i]!;
    const k = cell(hospital[i]!, s, MONTH_OF_DAY[day[i]!]!);
    sums[k] = sums[k]! + costs[s]![g]!;
  }
  weigh(claims.weight, sums);
  return sums;
}
