import { fromNumber, type Ratio } from "../../base/ratio.ts";
import type { ClearingOptions } from "./clearing_options.ts";

/** Overspend shares as integers over one denominator: share = weight ÷ den fen. */
export interface OverspendShares {
  readonly weights: readonly bigint[];
  readonly den: bigint;
}

/**
 * What each hospital asks of the reserve (超支分担), exactly: reasonable part ×
 * Σ over the steps of share × the part of J between `from`·D and `up`·D. One
 * denominator for all, so that the shares can serve as weights of an exact
 * split. A hospital with D = 0 asks for nothing.
 *
 * `R-CLR`, `clr.steps` and `clr.reasonable` (合理超支).
 */
export function overspendShares(
  standard: Float64Array,
  booked: Float64Array,
  { steps, reasonable }: Pick<ClearingOptions, "steps" | "reasonable">,
): OverspendShares {
  const from = steps.map((step) => fromNumber(step.from));
  const up = steps.map((step) => fromNumber(step.up));
  const share = steps.map((step) => fromNumber(step.share));
  const part = Array.from(
    standard,
    (_, h) =>
      fromNumber(typeof reasonable === "number" ? reasonable : reasonable[h]!),
  );
  const edges = commonDenominator([...from, ...up]);
  const shares = commonDenominator(share);
  const parts = commonDenominator(part);
  const weights = Array.from(standard, (amount, h) => {
    const d = BigInt(amount), j = BigInt(booked[h]!);
    if (j <= d) return 0n;
    let weight = 0n;
    for (let s = 0; s < steps.length; s++) {
      const top = min(j * edges, over(up[s]!, edges) * d);
      const above = top - over(from[s]!, edges) * d;
      if (above > 0n) weight += above * over(share[s]!, shares);
    }
    return weight * over(part[h]!, parts);
  });
  return { weights, den: edges * shares * parts };
}

function commonDenominator(ratios: readonly Ratio[]): bigint {
  return ratios.reduce((lcm, { den }) => lcm / gcd(lcm, den) * den, 1n);
}

/** Numerator of the ratio over a multiple of its denominator. */
function over({ num, den }: Ratio, common: bigint): bigint {
  return num * (common / den);
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
