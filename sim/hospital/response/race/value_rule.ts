/** How the value of a point follows from the points of all (点值规则), last year's value = 1. */
export interface ValueRule {
  /** `floating`: budget ÷ points; `fixed`: the price is known and the deficit is somebody else's. */
  readonly form: "floating" | "fixed";
  /** B: money for all points of the pool, in prices of the year before. */
  readonly budget: number;
  /** Lowest value that is paid; 0 = none. */
  readonly floor: number;
  /** Highest value that is paid; `Infinity` = none. */
  readonly ceiling: number;
  /** The value in form `fixed`. */
  readonly fixed: number;
}

/** A value that floats without bounds (浮动点值). */
export function floatingValue(budget: number): ValueRule {
  return { form: "floating", budget, floor: 0, ceiling: Infinity, fixed: 1 };
}

/**
 * The value of a point (点值 v) at the points of all: clip(B ÷ P, floor, ceiling), or
 * the fixed price.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { floatingValue, valueAt } from "./value_rule.ts";
 *
 * const floating = floatingValue(90);
 * assertEquals(valueAt(floating, 100), 0.9);
 * assertEquals(valueAt({ ...floating, floor: 0.95 }, 100), 0.95);
 * assertEquals(valueAt({ ...floating, form: "fixed", fixed: 1.02 }, 100), 1.02);
 * ```
 */
export function valueAt(rule: ValueRule, points: number): number {
  if (rule.form === "fixed") return rule.fixed;
  const value = rule.budget / points;
  return value < rule.floor
    ? rule.floor
    : value > rule.ceiling
    ? rule.ceiling
    : value;
}

/**
 * Whether one more point lowers the value (摊薄): not where the price is fixed, nor
 * where a floor or ceiling holds it.
 */
export function dilutes(rule: ValueRule, points: number): boolean {
  if (rule.form === "fixed") return false;
  const value = rule.budget / points;
  return value > rule.floor && value < rule.ceiling;
}
