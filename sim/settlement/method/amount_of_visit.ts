import { type Fen, multiplyFen } from "../../base/fen.ts";
import {
  add,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toNumber,
} from "../../base/ratio.ts";

/** A chronic disease that is paid an amount a visit (门诊慢特病病种定额). */
export interface ChronicDisease {
  /** Its part of all chronic visits. */
  readonly share: number;
  /** Total cost allowed for a visit, yuan. */
  readonly yuan: number;
}

/** Visits that are paid by disease. */
export interface VisitAmount {
  /** Their part of all chronic visits. */
  readonly part: number;
  /** Amount of one of them, fen: the mean of the diseases by their shares. */
  readonly quota: Fen;
}

/**
 * Amount of a chronic visit (门诊按病种付费): Σ share × amount ÷ Σ share, as outpatient
 * totals name no disease and every institution sees the same mix. `R-QUO`; Zibo
 * lets outpatient payment by disease be explored.
 *
 * @example Half of the visits at 200 yuan, a quarter at 500
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { amountOfVisit } from "./amount_of_visit.ts";
 *
 * const of = [{ share: 0.5, yuan: 200 }, { share: 0.25, yuan: 500 }];
 * assertEquals(amountOfVisit(of), { part: 0.75, quota: 300_00 });
 * ```
 */
export function amountOfVisit(
  diseases: readonly ChronicDisease[],
): VisitAmount {
  let part: Ratio = ratio(0), worth: Ratio = ratio(0);
  for (const { share, yuan } of diseases) {
    const own = fromNumber(share);
    part = add(part, own);
    worth = add(worth, multiply(own, fromNumber(yuan)));
  }
  if (part.num === 0n) return { part: 0, quota: 0 };
  return { part: toNumber(part), quota: multiplyFen(100, divide(worth, part)) };
}
