import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import {
  fromNumber,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import type { ClearingOptions } from "./clearing_options.ts";
import { overspendShares } from "./overspend_shares.ts";

/** A scheme-year to be cleared; vectors by hospital, fen. */
export interface ClearingInput {
  /** D, or D′ (`clearingAmounts`). */
  readonly standard: Float64Array;
  /** J, or J′. */
  readonly booked: Float64Array;
  /** R, reserve of the scheme before clearing. */
  readonly reserve: Fen;
  /** ε as it is charged to the reserve; 0 where a negative one goes back to the fund. */
  readonly epsilon: Fen;
}

/** A cleared scheme-year; vectors by hospital. */
export interface ClearingResult {
  /** r = J/D, `null` where D = 0. */
  readonly ratio: readonly (Ratio | null)[];
  /** Before sharing, whole fen. */
  readonly clear: Float64Array;
  /** Overspend share before scaling, fen, not rounded. */
  readonly share: readonly Ratio[];
  /** Σ share, rounded to the fen for the sheet. */
  readonly shareAsked: Fen;
  readonly reserveAvailable: Fen;
  /** λ, part of the asked share that the reserve can bear, 0–1. */
  readonly lambda: Ratio;
  /** λ·share, whole fen. */
  readonly shared: Float64Array;
  /** clear + shared. */
  readonly pay: Float64Array;
}

/**
 * Clears a scheme-year (年度清算): what each hospital keeps of its saving and
 * what the reserve bears of its overspending (结余留用、合理超支分担).
 *
 * Below `lo` a hospital is paid J + κ(D − J), from `lo` to 1 inclusive
 * J + σ(D − J), above 1 it is paid D and asks for its share of the steps. If
 * the shares asked exceed the reserve, the reserve is split by them with the
 * residual rule; otherwise each pay is rounded on its own.
 *
 * `R-CLR`; DIP technical specification 3.0, 7.3; 经办规程 2025 art. 32–33, which
 * leave bands, ratios and intervals to the city. `R-NUM-ZERO`: D = 0 pays 0.
 */
export function clearYear(
  input: ClearingInput,
  options: ClearingOptions,
): ClearingResult {
  const { standard, booked, reserve, epsilon } = input;
  const clear = clearBands(standard, booked, options);
  let saved = 0;
  for (let h = 0; h < clear.length; h++) {
    if (booked[h]! <= standard[h]!) saved += standard[h]! - clear[h]!;
  }
  const reserveAvailable = Math.max(
    0,
    reserve - epsilon + (options.recycle ? saved : 0),
  );
  const { weights, den } = overspendShares(standard, booked, options);
  const asked = weights.reduce((sum, weight) => sum + weight, 0n);
  const scarce = asked > BigInt(reserveAvailable) * den;
  const shared = scarce
    ? shareExactly(reserveAvailable, weights)
    : Float64Array.from(weights, (weight) => Number(roundHalfUp(weight, den)));
  const pay = clear.map((amount, h) => amount + shared[h]!);
  return {
    ratio: Array.from(
      standard,
      (d, h) => d === 0 ? null : ratio(booked[h]!, d),
    ),
    clear,
    share: weights.map((weight) => ratio(weight, den)),
    shareAsked: Number(roundHalfUp(asked, den)),
    reserveAvailable,
    lambda: scarce ? ratio(BigInt(reserveAvailable) * den, asked) : ratio(1),
    shared,
    pay,
  };
}

/** Whole fen before sharing; the jump at r = lo is part of the rule. */
function clearBands(
  standard: Float64Array,
  booked: Float64Array,
  options: ClearingOptions,
): Float64Array {
  const lo = fromNumber(options.lo);
  const kappa = fromNumber(options.kappa);
  const retention = fromNumber(options.retention);
  return standard.map((d, h) => {
    const j = booked[h]!;
    if (d === 0 || j > d) return d;
    const below = BigInt(j) * lo.den < lo.num * BigInt(d);
    return j + multiplyFen(d - j, below ? kappa : retention);
  });
}
