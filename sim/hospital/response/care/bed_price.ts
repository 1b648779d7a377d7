/**
 * Shadow price of a bed (床位影子价格) at an occupancy, as a share of the price of
 * a mean case: 0 up to the line, then rising to `price` at a full house and on.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { bedPrice } from "./bed_price.ts";
 *
 * const beds = { line: 0.85, price: 0.3 };
 * assertEquals(bedPrice(0.85, beds), 0);
 * assertAlmostEquals(bedPrice(0.925, beds), 0.15, 1e-12);
 * assertAlmostEquals(bedPrice(1, beds), 0.3, 1e-12);
 * ```
 */
export function bedPrice(
  occupancy: number,
  { line, price }: { readonly line: number; readonly price: number },
): number {
  return occupancy <= line ? 0 : price * (occupancy - line) / (1 - line);
}
