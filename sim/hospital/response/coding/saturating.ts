/**
 * Share of what could be done that is done (饱和函数): none below a gain of 0, half
 * at `spread`, all at the limit.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { saturating } from "./saturating.ts";
 *
 * assertEquals([-1, 0, 0.25, 0.75].map((gain) => saturating(gain, 0.25)), [0, 0, 0.5, 0.75]);
 * ```
 */
export function saturating(gain: number, spread: number): number {
  return gain > 0 ? gain / (gain + spread) : 0;
}
