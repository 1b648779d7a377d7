import type { ConsortiumRow } from "../../model/budget.ts";
import type { ConsortiumTerms } from "./consortium.ts";

/**
 * What a consortium keeps of one more yuan that it does not spend (结余边际留用), 0–1:
 * its score, as long as the surplus is below what may be kept; after an overspend
 * what of it the consortium bears itself. `R-MC`.
 *
 * @example EX-22's surplus, one at the most that may be kept, an overspend that is shared
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keptOfSaving } from "./kept_of_saving.ts";
 *
 * const terms = { maxKeep: 0.1, share: 0.7, interval: 0.05 };
 * const at = (surplus: number, retained: number, over: number) =>
 *   keptOfSaving({ total: 1000, surplus, retained, over }, terms);
 * assertEquals(at(50, 46, 0), 0.92);
 * assertEquals(at(150, 92, 0), 0);
 * assertEquals(at(0, 0, 20), 1 - 0.7);
 * assertEquals(at(0, 0, 80), 1);
 * ```
 */
export function keptOfSaving(
  { total, surplus, retained, over }: Pick<
    ConsortiumRow,
    "total" | "surplus" | "retained" | "over"
  >,
  { maxKeep, share, interval }: Omit<ConsortiumTerms, "split">,
): number {
  if (over > 0) return over < interval * total ? 1 - share : 1;
  if (surplus === 0) return 1;
  return surplus < maxKeep * total ? retained / surplus : 0;
}
