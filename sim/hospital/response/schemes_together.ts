import type { Margin } from "./sight.ts";

/** Columns of a margin that are shares of a price. */
const SHARES = ["perCase", "perPoint", "perCost", "later", "markup"] as const;

/**
 * What schemes pay at the margin, taken together (两险种合并): an institution feels each
 * by what it bills in it, so that a scheme that pays a tenth of its money is a
 * tenth of what it answers. Where all are the same, the result is the same to
 * the last bit; what is no share of a price is the rules', one for all schemes.
 *
 * @param margins one element a scheme
 * @param billed what each institution bills in it, one element a scheme
 *
 * @example Employees' points are paid, residents' are not; three quarters of the money is residents'
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { capitation, fixedPrice } from "./margins.ts";
 * import { schemesTogether } from "./schemes_together.ts";
 *
 * const { perPoint } = schemesTogether(
 *   [fixedPrice(2), capitation(2)],
 *   [Float64Array.of(25, 0), Float64Array.of(75, 0)],
 * );
 * assertEquals(perPoint, Float64Array.of(0.25, 0.5));
 * ```
 */
export function schemesTogether(
  margins: readonly Margin[],
  billed: readonly Float64Array[],
): Margin {
  const [first, ...others] = margins;
  if (others.length === 0) return first!;
  const mean = (column: typeof SHARES[number]) =>
    first![column].map((own, h) => {
      if (others.every((m) => m[column][h] === own)) return own;
      const all = billed.reduce((sum, money) => sum + money[h]!, 0);
      return margins.reduce(
        (sum, m, s) =>
          sum + m[column][h]! *
            (all === 0 ? 1 / margins.length : billed[s]![h]! / all),
        0,
      );
    });
  return {
    ...first!,
    ...Object.fromEntries(SHARES.map((column) => [column, mean(column)])),
  };
}
