import type { Fen } from "../../base/fen.ts";
import { fromNumber, multiply, type Ratio, ratio } from "../../base/ratio.ts";

/** How far the fund shares what lies above an amount (合理超支分担). */
export interface ExcessTerms {
  /** k, the fund's share. */
  readonly share: number;
  /** Shared up to this part of the amount. */
  readonly interval: number;
}

/**
 * The fund's share of an excess, fen, not rounded: k × min(over, interval × base).
 * `R-CAP`, `R-QUO`, `R-DUAL`.
 *
 * @example Half of up to 10 % of 100: of 8 it is 4, of 30 it is 5
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { toNumber } from "../../base/ratio.ts";
 * import { sharedExcess } from "./shared_excess.ts";
 *
 * const terms = { share: 0.5, interval: 0.1 };
 * assertEquals([8, 30].map((over) => toNumber(sharedExcess(over, 100, terms))), [4, 5]);
 * ```
 */
export function sharedExcess(
  over: Fen,
  base: Fen,
  { share, interval }: ExcessTerms,
): Ratio {
  const limit = multiply(ratio(base), fromNumber(interval)), own = ratio(over);
  const within = own.num * limit.den > limit.num ? limit : own;
  return multiply(within, fromNumber(share));
}
