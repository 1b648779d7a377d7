import type { Ratio } from "../base/ratio.ts";
import { type Claims, type Hospitals, OUT_OF_AREA } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import {
  type BedBalance,
  bedBalance,
  takenTogether,
} from "../points/bed_balance.ts";

/**
 * A year's bed-days of the pool's patients against agreed beds (床位核定), `R-BEDSD`;
 * `null` where it is off. Part of the run: it hands over columns and settings.
 */
export function bedBalanceOf(
  { rows, hospital, los, weight = 1 }: Claims,
  { beds }: Pick<Hospitals, "beds">,
  values: Values,
): BedBalance | null {
  if (!values["supervision.beds.enabled"]) return null;
  const days = new Float64Array(beds.length);
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (h !== OUT_OF_AREA) days[h] = days[h]! + los[i]! * weight;
  }
  return bedBalance(days, beds, {
    maxOccupancy: values["supervision.beds.maxOccupancy"],
    targetOccupancy: values["supervision.beds.targetOccupancy"],
    penalty: values["supervision.beds.penalty"],
    balance: values["supervision.beds.balance"],
  });
}

/** What conduct and beds together take of each hospital's points of the year; `null` where neither does. `R-VIO`: conduct first, one rounding. */
export function takenOf(
  violations: readonly Ratio[] | null,
  beds: BedBalance | null,
): readonly Ratio[] | null {
  if (violations === null || beds === null) {
    return violations ?? beds?.shares ?? null;
  }
  return violations.map((share, h) => takenTogether(share, beds.shares[h]!));
}

/** What bed-days above the limit cost (床位扣减说明). */
export function bedNotes(beds: BedBalance | null): ScenarioResult["notes"] {
  if (beds === null) return [];
  const over = beds.shares.filter(({ num }) => num > 0n).length;
  const needed = Math.round(beds.needed);
  return [{
    zh:
      `床位供需平衡：全市协议床位 ${beds.beds} 张，按床日需要约 ${needed} 张；${over} 家机构因床日超限下调年度分值。床日只计本统筹区参保人；写法为本模型。`,
    en:
      `Beds against need: ${beds.beds} agreed beds in the pool, about ${needed} needed for its bed-days; bed-days above the limit lower the year's points of ${over} institutions. Only the pool's own insured are counted; the form is this model's.`,
  }];
}
