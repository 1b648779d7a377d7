/**
 * a + b, for sums of whole numbers that are added up case by case (累加).
 *
 * The engine takes additions of whole numbers for exact ones below 2^53 and
 * checks each, which costs more than the addition; a difference goes straight to
 * the processor and is the same number.
 *
 * @example
 * ```ts
 * import { plus } from "./plus.ts";
 *
 * console.assert(plus(2 ** 40, 3) === 2 ** 40 + 3);
 * ```
 */
export function plus(a: number, b: number): number {
  return a - -b;
}
