import {
  type Cases,
  type Catalogue,
  type Claims,
  METHODS,
  NO_GROUP,
} from "../../model/ledger.ts";

/**
 * The standard cost S × b of every disease (病种分值费用标准), fen: b is last year's cost
 * per disease point, both schemes together and without coefficients, as the
 * types of tumours are the same for all insured.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(四), tumour types 2 and 3. The
 * year-start value b itself depends on the coefficients that are measured here.
 */
export function diseaseStandard(
  claims: Claims,
  cases: Cases,
  { points: S }: Catalogue,
): Float64Array {
  const dip = METHODS.indexOf("dip");
  let cost = 0, points = 0;
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!;
    if (cases.method[i] !== dip || group === NO_GROUP) continue;
    cost += claims.cost[i]!;
    points += S[group]!;
  }
  return S.map((s) => points === 0 ? 0 : s * cost / points);
}
