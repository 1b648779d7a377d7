import { compare, fromNumber, multiply, ratio } from "../base/ratio.ts";
import type { CodeBook } from "../model/ledger.ts";
import type { CodeTally } from "./tally.ts";
import { totalsByCode } from "./totals_by_code.ts";

/** Cases by code as thresholds count them (门槛病例数): whole numbers, `unit` of which are a case. */
export interface CoreCounts {
  readonly counts: Float64Array;
  readonly unit: number;
}

/** A weight of a year has at most so many decimals. */
const FINE = 1e6;

/**
 * Cases of the base period by code as the threshold of core diseases counts them
 * (加权病例数): as they are, or each year by its weight, scaled so that equal weights
 * change nothing: Σ w·n × years ÷ Σ w.
 *
 * `R-CAT-3`, `catalogue.weightedCounts`.
 *
 * @param weights of the years, oldest first; `null` = every case counts alike
 */
export function coreCounts(
  codes: Pick<CodeBook, "diagnosis">,
  tallies: readonly CodeTally[],
  weights: readonly number[] | null,
): CoreCounts {
  if (weights === null) {
    return { counts: totalsByCode(codes, tallies).n, unit: 1 };
  }
  const own = weights.slice(-tallies.length)
    .map((weight) => Math.round(weight * FINE));
  const counts = new Float64Array(codes.diagnosis.length);
  tallies.forEach((tally, y) => {
    totalsByCode(codes, [tally]).n.forEach((n, c) =>
      counts[c]! += n * own[y]! * tallies.length
    );
  });
  return { counts, unit: own.reduce((a, b) => a + b, 0) };
}

/** Which national diseases become core below the threshold (国家病种例外). */
export interface LowerCore {
  /** Codes of the national catalogue. */
  readonly keys: ReadonlySet<string>;
  readonly minCases: number;
  /** Largest coefficient of variation of their cost. */
  readonly maxCv: number;
}

/** Cases of a key: their number, cost in fen, and Σ of squared costs in yuan². */
export interface KeySums {
  readonly cases: number;
  readonly total: number;
  readonly squares: number;
}

/**
 * Whether a key of fewer cases than the threshold is core all the same (地方例外): it
 * is on the national list, has some cases, and their cost differs little.
 *
 * `R-CAT-3`, `core.allowLower`: specification 3.0 (draft), 3.1 二(三). What "differs
 * little" means is not said there; here it is the coefficient of variation.
 */
export function isLowerCore(
  code: string,
  { cases, total, squares }: KeySums,
  { keys, minCases, maxCv }: LowerCore,
): boolean {
  if (!keys.has(code) || cases < minCases || total === 0) return false;
  // CV² = n·Σx² ÷ (Σx)² − 1, exact in what was added up.
  const sum = ratio(total, 100), cv = fromNumber(maxCv);
  const left = multiply(ratio(cases), fromNumber(squares));
  const most = multiply(
    multiply(sum, sum),
    { num: cv.num * cv.num + cv.den * cv.den, den: cv.den * cv.den },
  );
  return compare(left, most) <= 0;
}
