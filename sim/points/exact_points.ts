import { multiply, type Ratio } from "../base/ratio.ts";
import { casePoints, type CaseScore } from "./case_points.ts";
import { standardPoints } from "./payment_standard.ts";
import type { ScoreOptions } from "./score.ts";

/**
 * Points of one case with a group (病例结算分值), exact: compared with its reference
 * mean, or with S × b × H where the disease has none or the rule says so.
 *
 * @param B reference mean, fen; `null` where there is none
 * @param b value of a point, fen of total cost; `null` leaves the cost out of it
 */
export function exactPoints(
  { S, A, H }: { readonly S: Ratio; readonly A: Ratio; readonly H: Ratio },
  C: Ratio,
  B: Ratio | null,
  b: Ratio | null,
  options: ScoreOptions,
): CaseScore {
  const known = b !== null && b.num > 0n;
  if (options.paymentStandard === true && known) {
    const scored = standardPoints({ S, A, H, b, C }, options);
    const raised = scored.zone === "high" || scored.zone === "extreme";
    if (!raised || options.highForm === "reviewOnly") return scored;
    const mean = multiply(multiply(S, b), H);
    return {
      ...casePoints({ S, A, B: mean, H, C }, options),
      zone: scored.zone,
    };
  }
  const mean = B ?? (known ? multiply(multiply(S, b), H) : null);
  return casePoints({ S, A, B: mean, H, C }, options);
}
