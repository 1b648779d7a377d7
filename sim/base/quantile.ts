import { fromNumber } from "./ratio.ts";

/**
 * A quantile of whole numbers in rising order (分位数), and the whole numbers on both
 * sides of it: it lies on (n − 1)·p, between two numbers by the share of the way.
 * Exact; there must be a number.
 *
 * @example Half way between two costs
 * ```ts
 * import { quantile } from "./quantile.ts";
 *
 * const { floor, ceiling } = quantile([100, 103], 0.5);
 * console.assert(floor === 101 && ceiling === 102);
 * ```
 */
export function quantile(
  rising: ArrayLike<number>,
  p: number,
): { readonly floor: number; readonly ceiling: number } {
  const { num, den } = fromNumber(p);
  const place = BigInt(rising.length - 1) * num;
  const at = Number(place / den), rest = place % den;
  const lower = BigInt(rising[at]!);
  const step = rest === 0n ? 0n : (BigInt(rising[at + 1]!) - lower) * rest;
  const floor = Number(lower + step / den);
  return { floor, ceiling: step % den === 0n ? floor : floor + 1 };
}
