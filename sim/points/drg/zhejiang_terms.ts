import { SCALE } from "../../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
  toNumber,
} from "../../base/ratio.ts";
import { hasTag } from "../../model/ledger.ts";
import { ceiling, type DrgTerms, floor } from "./case_table.ts";
import type { ZhejiangOptions } from "./drg_options.ts";
import type { DrgScoring } from "./score_drg.ts";
import { highMult, type ZhejiangCase, zhejiangCase } from "./zhejiang_case.ts";

/** What a case is by Zhejiang's points, but for its cost, with its edges. */
export function zhejiangTermsOf(
  { catalogue, coefficients, drg }: DrgScoring,
  { bands, low }: Pick<ZhejiangOptions, "bands" | "low">,
  group: number,
  hospital: number,
):
  & Pick<ZhejiangCase, "BP" | "mean" | "K">
  & { readonly high: Ratio; readonly low: Ratio } {
  const { points, tags } = catalogue, BP = ratio(points[group]!, SCALE);
  const day = tags !== undefined && hasTag(tags[group]!, "day");
  return {
    BP,
    // A group that limits or opinions gave points without history costs what they say.
    mean: drg.means[group] ??
      divide(multiply(BP, drg.base), ratio(HUNDRED)),
    K: ratio(coefficients[hospital]!, SCALE),
    high: highMult(BP, bands),
    low: day ? ratio(0) : fromNumber(low),
  };
}

/** Base points of a group whose cases cost as all cases do. */
const HUNDRED = 100;

/** Terms of Zhejiang's points, `R-ZJ`. */
export function zhejiangTerms(
  year: DrgScoring,
  options: ZhejiangOptions,
): DrgTerms {
  const scale = ratio(SCALE);
  const reasonable = subtract(ratio(1), fromNumber(options.unreasonable));
  return {
    of(group, hospital) {
      const { BP, mean, K, high, low } = zhejiangTermsOf(
        year,
        options,
        group,
        hospital,
      );
      const normal = multiply(multiply(BP, K), scale);
      const perFen = multiply(divide(BP, mean), scale);
      const highPlus = subtract(normal, multiply(multiply(BP, high), scale));
      return {
        lowest: ceiling(multiply(low, mean)),
        highest: floor(multiply(high, mean)),
        points: Number(roundHalfUp(normal.num, normal.den)),
        pay: 0,
        highPay: 0,
        lowPerFen: toNumber(perFen),
        // Where part of a bill is not reasonable what is added may be nothing: the exact function says.
        highPerFen: options.unreasonable === 0
          ? toNumber(multiply(perFen, reasonable))
          : NaN,
        highPlus: toNumber(highPlus),
      };
    },
    exact(group, hospital, _, cost) {
      const { high, low, ...own } = zhejiangTermsOf(
        year,
        options,
        group,
        hospital,
      );
      const C = ratio(cost);
      const unreasonable = multiply(C, fromNumber(options.unreasonable));
      return zhejiangCase({ ...own, C, unreasonable }, { high, low }).points;
    },
  };
}
