/**
 * Exact products of points and coefficients (精确取整, `R-NUM`), for the loop over
 * cases. Plain doubles do all the work wherever they can be proved right; only
 * beside a half, where they cannot, is the product taken again in BigInt.
 *
 * Two cases are proved, with u = 2^-53 the error of one operation:
 *
 * - The product p and the divisor d together are below 2^51, so n = 2p + d and
 *   2d are exact and only their division is rounded. A quotient below a whole
 *   number w is at least 1/(2d) away from it; the division errs by at most u·w,
 *   which is less, as w·2d ≤ n + 2d < 2^53. So it cannot reach w, and the floor
 *   of the quotient is the floor of p/d + 1/2.
 * - Otherwise two or three operations err by less than 4u = 4.5e-16 of the
 *   quotient q. If q is further than 1e-9 + 1e-15·q from the half, the true
 *   value lies on the same side of it.
 *
 * The error may also carry q over a whole number; both sides of a whole number
 * round to it, so that does no harm.
 *
 * @module
 */
import { plus } from "./plus.ts";

/** Points and coefficients are whole numbers of 1/10000. */
export const SCALE = 10000;

/** 2^51: twice a product and three times its divisor stay below 2^53. */
const EXACT = 2251799813685248;

/**
 * a × b ÷ d rounded half up (四舍五入), exact.
 *
 * The numbers are whole, below 2^53, a and b at least 0 and d above 0; this is
 * not checked, as the loop over cases calls it for every one of them.
 */
export function mulDiv(a: number, b: number, d: number): number {
  const p = a * b, near = roundedQuotient(p, d);
  return near >= 0 ? near : quotient(BigInt(a) * BigInt(b), BigInt(d));
}

/** a × b × c ÷ d rounded half up, exact, on the terms of {@linkcode mulDiv}. */
export function mulDiv3(a: number, b: number, c: number, d: number): number {
  const p = a * b * c, near = roundedQuotient(p, d);
  return near >= 0
    ? near
    : quotient(BigInt(a) * BigInt(b) * BigInt(c), BigInt(d));
}

/** Whether a product and its divisor, all whole, are divided without a doubt (`mulDiv`). */
export function fitsDoubles(product: number, divisor: number): boolean {
  return plus(product, divisor) < EXACT;
}

/** p ÷ d rounded half up, or −1 where doubles cannot tell. */
function roundedQuotient(p: number, d: number): number {
  if (fitsDoubles(p, d)) return Math.floor(plus(2 * p, d) / (2 * d));
  const q = p / d, beside = q - Math.floor(q) - 0.5;
  return Math.abs(beside) > 1e-9 + q * 1e-15 ? Math.floor(q + 0.5) : -1;
}

function quotient(product: bigint, d: bigint): number {
  return Number((2n * product + d) / (2n * d));
}

/**
 * Numbers of 1/10000 rounded half up to fewer decimals; the same column where
 * nothing is to round.
 *
 * @example
 * ```ts
 * import { toDecimals } from "./points.ts";
 *
 * const [a, b] = toDecimals(Float64Array.of(12_3450, 12_3449), 2);
 * console.assert(a === 12_3500 && b === 12_3400);
 * ```
 */
export function toDecimals(
  column: Float64Array,
  decimals: number,
): Float64Array {
  const unit = 10 ** (4 - decimals);
  if (unit === 1) return column;
  return column.map((value) => Math.floor(value / unit + 0.5) * unit);
}
