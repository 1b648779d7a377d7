import {
  add,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { multiplyFen } from "../../base/fen.ts";
import { dualAllowed } from "../../model/dual_control.ts";
import type { QuotaInput } from "./quota_input.ts";

/**
 * Lishui's dual standards as quotas (双控标准额度), fen: what last year would have been
 * allowed under the level's mean admissions per head and mean cost per admission, each
 * with its growth, times the institution's fund ratio. A small one has part of its
 * repeat admissions recognised. That standards are means of the level is `[D]`; what
 * the allowed cost then pays is the settlement's.
 */
export function dualStandards(
  { services, level, options }: QuotaInput,
): Float64Array {
  const { heads, admissions, cost, fund } = services;
  const { volume, cost: price, reliefHeads, reliefShare } = options.dual;
  const grown = (mean: Ratio, rate: number) =>
    multiply(mean, add(ratio(1), fromNumber(rate)));
  const ofLevel = (column: Float64Array, h: number) =>
    column.reduce((sum, n, row) => level[row] === level[h] ? sum + n : sum, 0);
  return heads.map((own, h) => {
    if (own === 0) return 0;
    const stays = ofLevel(admissions, h);
    const again = ratio(admissions[h]! - own);
    const allowed = dualAllowed({
      heads: own,
      admissions: admissions[h]!,
      cost: cost[h]!,
      vStd: grown(ratio(stays, ofLevel(heads, h)), volume),
      aStd: grown(ratio(ofLevel(cost, h), stays), price),
      justified: own < reliefHeads
        ? multiply(again, fromNumber(reliefShare))
        : ratio(0),
    });
    return cost[h] === 0 ? 0 : multiplyFen(allowed, ratio(fund[h]!, cost[h]!));
  });
}
