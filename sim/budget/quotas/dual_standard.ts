import {
  add,
  compare,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { type Fen, multiplyFen } from "../../base/fen.ts";
import type { QuotaInput } from "./quota_input.ts";

/** An institution's year under dual control. */
export interface DualInput {
  readonly heads: number;
  readonly admissions: number;
  /** Fen. */
  readonly cost: Fen;
  /** Admissions per head (人次人头比标准). */
  readonly vStd: Ratio;
  /** Cost per admission, fen (次均费用标准). */
  readonly aStd: Ratio;
  /** Repeat admissions that are recognised as reasonable. */
  readonly justified: Ratio;
}

/**
 * Cost that dual control allows (双向控制费用标准), fen: heads × min(v, v_std) ×
 * min(a, a_std), where repeat admissions that are recognised leave v and come back as
 * admissions. `R-DUAL`; Lishui 2013, small hospitals 2015.
 *
 * @example EX-20: 8,000 heads at 1.25 and 9,200 yuan; 300 readmissions recognised
 * ```ts
 * import { dualAllowed } from "./dual_standard.ts";
 * import { ratio } from "../../base/ratio.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const year = {
 *   heads: 8000,
 *   admissions: 10400,
 *   cost: 99_840_000_00,
 *   vStd: ratio(5, 4),
 *   aStd: ratio(9200_00),
 * };
 * assertEquals(dualAllowed({ ...year, justified: ratio(0) }), 92_000_000_00);
 * assertEquals(dualAllowed({ ...year, justified: ratio(300) }), 94_760_000_00);
 * ```
 */
export function dualAllowed(
  { heads, admissions, cost, vStd, aStd, justified }: DualInput,
): Fen {
  if (heads === 0 || admissions === 0) return 0;
  const a = smaller(ratio(cost, admissions), aStd);
  const rest = add(ratio(admissions), negative(justified));
  const v = smaller(multiply(rest, ratio(1, heads)), vStd);
  const stays = add(multiply(ratio(heads), v), justified);
  return multiplyFen(1, multiply(stays, a));
}

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

function smaller(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) < 0 ? a : b;
}

function negative({ num, den }: Ratio): Ratio {
  return { num: -num, den };
}
