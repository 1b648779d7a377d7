import type { CodeBook } from "../model/ledger.ts";

/** A single disease with a fixed amount (单病种定额). */
export interface FixedDisease {
  /** ICD-10 subcategory or category. */
  readonly code: string;
  /** Main operation; `null` = any or none. */
  readonly operation: string | null;
  /** Total cost allowed for a stay, yuan. */
  readonly yuan: number;
}

/**
 * Fixed amount of each code, fen; 0 = none. Of several that fit, the
 * first counts. `R-QUO`; Zibo 四(二).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fixedAmounts } from "./fixed_amounts.ts";
 *
 * const codes = {
 *   diagnosis: ["K80.1", "K80.1", "H25.0"],
 *   category: ["K80", "K80", "H25"],
 *   operations: [["51.2300"], [], ["13.4100"]],
 * };
 * const amounts = fixedAmounts(codes, [
 *   { code: "K80.1", operation: "51.2300", yuan: 12_000 },
 *   { code: "H25", operation: null, yuan: 6500 },
 * ]);
 * assertEquals([...amounts], [12_000_00, 0, 6500_00]);
 * ```
 */
export function fixedAmounts(
  { diagnosis, category, operations }: Pick<
    CodeBook,
    "diagnosis" | "category" | "operations"
  >,
  diseases: readonly FixedDisease[],
): Float64Array {
  return Float64Array.from(diagnosis, (code, c) => {
    const own = diseases.find(({ code: wanted, operation }) =>
      (wanted === code || wanted === category[c]) &&
      (operation === null || operation === operations[c]![0])
    );
    return own === undefined ? 0 : Math.round(own.yuan * 100);
  });
}
