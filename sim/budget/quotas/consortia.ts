import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { fromNumber, ratio, subtract } from "../../base/ratio.ts";
import type { QuotaInput } from "./quota_input.ts";

/** What a consortium's total is made of. */
export interface ConsortiumInput {
  readonly persons: number;
  /** Fen a person. */
  readonly perCapita: Fen;
  /** 0–1. */
  readonly reserve: number;
  /** Fen a person. */
  readonly bigPremium: Fen;
  /** Fen. */
  readonly provincial: Fen;
}

/**
 * G of a county consortium (医共体总额), fen: persons × amount a head, less the
 * reserve, the premium of catastrophic insurance and provincial items; 0 at least.
 * `R-MC`.
 *
 * @example EX-22
 * ```ts
 * import { consortiumTotal } from "./consortia.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const total = consortiumTotal({
 *   persons: 420_000,
 *   perCapita: 900_00,
 *   reserve: 0.08,
 *   bigPremium: 70_00,
 *   provincial: 0,
 * });
 * assertEquals(total, 318_360_000_00);
 * ```
 */
export function consortiumTotal(
  { persons, perCapita, reserve, bigPremium, provincial }: ConsortiumInput,
): Fen {
  const kept = multiplyFen(
    persons * perCapita,
    subtract(ratio(1), fromNumber(reserve)),
  );
  return Math.max(0, kept - persons * bigPremium - provincial);
}

/**
 * The line by consortia (按医共体包干), fen: to counties by their G, or by their insured
 * where all get alike a head, and inside a county to its institutions by last year's D.
 * A county without institutions that had a D has no part, as its people are treated
 * elsewhere. `R-MC`; Ganzhou names the total for consortia, no amounts.
 */
export function byConsortium(
  { amount, county, standard, insured, options }: QuotaInput,
): Float64Array {
  const parts = new Float64Array(standard.length);
  const counties = insured.length / 3;
  const totals = Array.from({ length: counties }, (_, c) => {
    if (!standard.some((fen, h) => county[h] === c && fen > 0)) return 0;
    const persons = insured[c * 3]! + insured[c * 3 + 1]! + insured[c * 3 + 2]!;
    return options.perCapita === null ? persons : consortiumTotal({
      persons,
      perCapita: options.perCapita[c]!,
      ...options.consortium,
      provincial: 0,
    });
  });
  shareExactly(amount, totals).forEach((money, c) => {
    if (money === 0) return;
    const own = standard.map((fen, h) => county[h] === c ? fen : 0);
    shareExactly(money, own).forEach((fen, h) => parts[h] = parts[h]! + fen);
  });
  return parts;
}
