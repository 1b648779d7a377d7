import { clearYear } from "./clear_year.ts";
import type { ClearingOptions } from "./clearing_options.ts";

/** What clearing makes of one more fen (清算边际), by hospital. */
export interface MarginalPay {
  /** ∂pay ÷ ∂D: of a fen more that points are worth. */
  readonly onStandard: Float64Array;
  /** ∂pay ÷ ∂J: of a fen more that is booked. */
  readonly onBooked: Float64Array;
}

/** By how much D and J are tried above what they were: wide enough for whole fen, narrow enough for one band. */
const STEP = 0.001;

/**
 * What a hospital gains at the margin under the clearing as it stands (清算边际支付):
 * the clearing is asked again with D and with J a thousandth higher. Where a
 * saving is not kept, what is booked is paid and points bring nothing; inside
 * the band points bring all and bills nothing; above it, part of the bill is
 * shared. A jump in the rule is no slope: within a thousandth of one the band
 * above counts.
 *
 * `R-CLR`; DIP technical specification 3.0, 7.3.
 *
 * @param lambda part of the shares asked that is paid, 0–1
 *
 * @example Inside the band points count, above it half of the overspend is shared
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { marginalPay } from "./marginal_pay.ts";
 *
 * const { onStandard, onBooked } = marginalPay(
 *   Float64Array.of(100_000_000, 100_000_000),
 *   Float64Array.of(90_000_000, 105_000_000),
 *   1,
 *   {
 *     lo: 0.8,
 *     kappa: 0,
 *     steps: [{ from: 1, up: 1.1, share: 0.5 }],
 *     recycle: false,
 *     retention: 1,
 *     reasonable: 1,
 *   },
 * );
 * assertAlmostEquals(onStandard[0]!, 1, 1e-6);
 * assertAlmostEquals(onBooked[0]!, 0, 1e-6);
 * assertAlmostEquals(onStandard[1]!, 0.5, 1e-6);
 * assertAlmostEquals(onBooked[1]!, 0.5, 1e-6);
 * ```
 */
export function marginalPay(
  standard: Float64Array,
  booked: Float64Array,
  lambda: number,
  options: ClearingOptions,
): MarginalPay {
  const pay = (d: Float64Array, j: Float64Array) => {
    const { clear, share } = clearYear(
      { standard: d, booked: j, reserve: 0, epsilon: 0 },
      options,
    );
    return clear.map((amount, h) => {
      const { num, den } = share[h]!;
      return amount + lambda * Number(num) / Number(den);
    });
  };
  const up = (amounts: Float64Array) =>
    amounts.map((fen) => Math.round(fen * (1 + STEP)));
  const more = up(standard), billed = up(booked);
  const here = pay(standard, booked);
  const slope = (
    there: Float64Array,
    from: Float64Array,
    to: Float64Array,
  ) =>
    there.map((amount, h) => {
      const step = to[h]! - from[h]!;
      const rise = step === 0 ? 0 : (amount - here[h]!) / step;
      return Math.min(1, Math.max(0, rise));
    });
  return {
    onStandard: slope(pay(more, booked), standard, more),
    onBooked: slope(pay(standard, billed), booked, billed),
  };
}
