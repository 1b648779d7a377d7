import { saturating } from "../coding/saturating.ts";
import type { Motives } from "../motives.ts";

/** What a case brings an institution that may send it on, prices of a mean case. */
export interface ReferralMoney {
  /** Paid for one more case. */
  readonly perCase: number;
  /** What a case costs the institution. */
  readonly cost: number;
  /** Share of a referred case's price that its own budget still bears. */
  readonly elsewhere: number;
  /** Share of the consortium's surplus that it keeps. */
  readonly surplusShare: number;
}

/**
 * Share of cases sent up (上转比例): the cost that is spared, less the pay that is
 * lost and what the own budget still bears elsewhere. Under a lump sum it pays
 * unless the lump sum follows the patient; under payment by case it does not.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { sentUp } from "./refer.ts";
 *
 * const motives = defaults()["hospital.response.referral"];
 * const lump = { perCase: 0, cost: 0.7, elsewhere: 0, surplusShare: 0 };
 * assert(sentUp(lump, motives) > 0);
 * assertEquals(sentUp({ ...lump, elsewhere: 1 }, motives), 0);
 * assertEquals(sentUp({ ...lump, perCase: 0.92 }, motives), 0);
 * ```
 */
export function sentUp(
  { perCase, cost, elsewhere }: ReferralMoney,
  motives: Motives["referral"],
): number {
  const gain = cost - perCase - elsewhere - motives.cost;
  return motives.most * saturating(gain, motives.spread);
}

/**
 * Share of cases sent down inside a consortium (下转比例): the part of the saving
 * that the institution keeps, and the cost that is spared, less the pay lost.
 */
export function sentDown(
  { perCase, cost, surplusShare }: ReferralMoney,
  motives: Motives["referral"],
): number {
  if (surplusShare <= 0) return 0;
  const gain = surplusShare * motives.saving - (perCase - cost) -
    motives.cost;
  return motives.most * saturating(gain, motives.spread);
}
