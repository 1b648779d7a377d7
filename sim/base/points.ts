/**
 * Exact products of points and coefficients (精确取整). A product is first taken
 * in doubles; where its fraction lies so close to one half that the double
 * cannot be trusted, it is taken again in BigInt.
 *
 * @module
 */

/** Points and coefficients are whole numbers of 1/10000. */
export const SCALE = 10000;

/** round_half_up(a × b ÷ d), exact, for whole numbers a, b ≥ 0 and d > 0. */
export function mulDiv(a: number, b: number, d: number): number {
  const q = a * b / d;
  const floor = Math.floor(q), edge = q - floor - 0.5;
  // The double is off by less than two parts in 2^52; well beside the edge it rounds right.
  const slack = 1e-9 + q * 1e-15;
  if ((edge > slack || edge < -slack) && q < 1e15) {
    // Just above a whole number the true value may lie just below it: both round alike.
    return edge > 0 ? floor + 1 : floor;
  }
  return Number((2n * BigInt(a) * BigInt(b) + BigInt(d)) / (2n * BigInt(d)));
}

/** round_half_up(a × b × c ÷ d), exact, likewise. */
export function mulDiv3(a: number, b: number, c: number, d: number): number {
  const q = a * b * c / d;
  const floor = Math.floor(q), edge = q - floor - 0.5;
  const slack = 1e-9 + q * 2e-15;
  if ((edge > slack || edge < -slack) && q < 1e15) {
    return edge > 0 ? floor + 1 : floor;
  }
  const product = BigInt(a) * BigInt(b) * BigInt(c);
  return Number((2n * product + BigInt(d)) / (2n * BigInt(d)));
}
