import { sum } from "../../base/sum.ts";
import { mulDiv } from "../../base/points.ts";
import type { Fen } from "../../base/fen.ts";
import type { Ratio } from "../../base/ratio.ts";
import type { ValueResult } from "./value_options.ts";

/** What a scheme-year's cases are due; vectors by hospital. */
export interface CasesDue {
  /** F, fen. */
  readonly fund: Fen;
  /** Σ max(0, pay − patients' part), fen. */
  readonly due: Float64Array;
  /** Points before and after what conduct cost, 1/10000. */
  readonly scored: Float64Array;
  readonly points: Float64Array;
  /** Fen of total cost per unit of weight; `null` if undefined. */
  readonly rate: Ratio | null;
}

/**
 * The year's fund standard as what cases are due (按病例应付的年度支付标准): each case its
 * pay less patients' part, in fen, so D needs no split; the value is the rate.
 * Points that conduct cost come off in the same proportion. The gap to the fund is
 * borne by the reserve, and a saving goes back to the fund as under a fixed value.
 *
 * `R-DRG`: fund = pay − IP of the case, at least 0.
 */
export function caseStandard(
  { fund, due, scored, points, rate }: CasesDue,
): ValueResult {
  const standard = due.map((own, h) =>
    points[h] === scored[h] || scored[h] === 0
      ? own
      : mulDiv(own, points[h]!, scored[h]!)
  );
  const epsilon = sum(standard) - fund;
  return {
    value: rate,
    totalCostValue: rate,
    standard,
    epsilon,
    charged: Math.max(0, epsilon),
    bound: null,
    trimmed: false,
    elastic: null,
  };
}
