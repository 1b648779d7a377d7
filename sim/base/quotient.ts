/**
 * a ÷ b, or nothing where there is nothing to divide by (商): a rate of an
 * institution without cases is not 0, it is not there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quotient } from "./quotient.ts";
 *
 * assertEquals(quotient(98, 100), 0.98);
 * assertEquals(quotient(0, 0), null);
 * ```
 */
export function quotient(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}
