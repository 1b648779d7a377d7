/**
 * Measures of what stays cost and how unequal the cost is (住院费用真实性指标).
 *
 * @module
 */
import { type Asked, type Measure, notYet } from "./city_year.ts";
import { type Pick, sums } from "./claim_sums.ts";
import {
  costsOf,
  equalTo,
  isPrimaryCare,
  ofCodes,
  ofHospitals,
  ofLevel,
  ofTownships,
  percent,
  variation,
} from "./stays.ts";
import { topShare } from "./top_share.ts";

/** Said of what needs hospitals that answer incentives. */
export const NO_RESPONSE = notYet(
  "医院对支付方式的行为反应尚未接入，改革前后的变化无从核对",
  "hospitals do not answer the payment method yet, so there is no change to measure",
);

/** By name in `data/targets.csv`. */
export const COST: Readonly<Record<string, Measure>> = {
  cost_per_admission: (asked) =>
    meanCost(
      asked,
      // The national row of both schemes is the health commission's, which counts hospitals only.
      asked.national && asked.scheme === null
        ? [ofHospitals(asked.at, (h) => !isPrimaryCare(asked.at, h), true)]
        : [],
    ),
  cost_per_admission_tertiary: (asked) => meanCost(asked, ofLevel(asked, 3)),
  cost_per_admission_secondary: (asked) => meanCost(asked, ofLevel(asked, 2)),
  cost_per_admission_primary: (asked) => meanCost(asked, ofLevel(asked, 1)),
  cost_share_tertiary: (asked) => shareOfCost(asked, ofLevel(asked, 3)),
  cost_share_secondary: (asked) => shareOfCost(asked, ofLevel(asked, 2)),
  cost_share_primary: (asked) => shareOfCost(asked, ofLevel(asked, 1)),
  cost_ratio_tertiary_secondary: (asked) =>
    meanCost(asked, ofLevel(asked, 3)) / meanCost(asked, ofLevel(asked, 2)),
  cost_ratio_secondary_primary: (asked) =>
    meanCost(asked, ofLevel(asked, 2)) / meanCost(asked, ofLevel(asked, 1)),
  case_cost_cv: (asked) => variation(costsOf(asked)),
  case_cost_cv_secondary: (asked) =>
    variation(costsOf(asked, ofLevel(asked, 2))),
  case_cost_cv_township: (asked) =>
    variation(costsOf(asked, ofTownships(asked))),
  case_cost_top1_share: (asked) => topShare(costsOf(asked), 0.01),
  case_cost_top5_share: (asked) => topShare(costsOf(asked), 0.05),
  case_cost_top10_share: (asked) => topShare(costsOf(asked), 0.1),
  annual_top_decile_share: (asked) => topShare(yearlyCosts(asked), 0.1),
  group_cost_cv_n200_5503: (asked) => {
    const { at } = asked, { diagnosis, operations } = at.codes;
    return variation(costsOf(asked, [
      ofCodes(
        at,
        (c) =>
          diagnosis[c] === "N20.0" &&
          operations[c]!.some((op) => op.startsWith("55.03")),
      ),
    ]));
  },
  relative_weight_cv: (asked) => {
    const { points } = asked.at;
    return points === null ? NO_POINTS : variation(weighed(points));
  },
  within_group_cost_cv: (asked) => {
    const { points, record } = asked.at;
    return points === null
      ? NO_POINTS
      : withinGroups(points, record.claims.cost);
  },
  // The kernel that pays by case stands in for DRG until DRG is played.
  drg_inpatient_cost: (asked) => sums(asked, paidByCase(asked)).cost / 1e10,
  drg_cases: (asked) => sums(asked, paidByCase(asked)).stays,
  drg_share_of_inpatient_cost: (asked) => shareOfCost(asked, paidByCase(asked)),
  cmi_growth: () => NO_RESPONSE,
  cost_per_admission_change: () => NO_RESPONSE,
  cost_per_weight_change: () => NO_RESPONSE,
  service_fee_share_change: () => NO_RESPONSE,
  cmi_slope_ratio_tertiary_secondary: () => NO_RESPONSE,
  upcoded_records: () => NO_RESPONSE,
};

const NO_POINTS = notYet(
  "该年度没有历史年度可供测算分值",
  "there is no year before it to price the groups from",
);

/** Points of the cases that are paid by case. */
function weighed(points: Float64Array): Float64Array {
  const out = new Float64Array(points.length);
  let n = 0;
  for (let row = 0; row < points.length; row++) {
    if (points[row]! > 0) out[n++] = points[row]!;
  }
  return out.subarray(0, n);
}

function meanCost(asked: Asked, pick?: Pick): number {
  const { cost, stays } = sums(asked, pick);
  return cost / 100 / stays;
}

function shareOfCost(asked: Asked, pick: Pick): number {
  return percent(sums(asked, pick).cost, sums(asked).cost);
}

/** Local claims that are paid by case. */
function paidByCase({ at }: Asked): Pick {
  return [equalTo(at.paidByCase, 1), ofHospitals(at, () => true)];
}

/** Cost of each admitted person's year; claims stand person by person. */
function yearlyCosts({ at, scheme }: Asked): Float64Array {
  const { rows, person, cost, scheme: of } = at.record.claims;
  const out = new Float64Array(rows);
  let n = -1, last = -1;
  for (let row = 0; row < rows; row++) {
    if (scheme !== null && of[row] !== scheme) continue;
    if (person[row] !== last) n++, last = person[row]!;
    out[n] = out[n]! + cost[row]!;
  }
  return out.subarray(0, n + 1);
}

/** Standard deviation of cost ÷ expected cost: the case's points times the mean cost of a point. */
function withinGroups(points: Float64Array, cost: Int32Array): number {
  let all = 0, weights = 0;
  for (let row = 0; row < points.length; row++) {
    if (points[row]! > 0) all += cost[row]!, weights += points[row]!;
  }
  let n = 0, sum = 0, squares = 0;
  for (let row = 0; row < points.length; row++) {
    if (points[row] === 0) continue;
    const x = cost[row]! / (points[row]! * all / weights);
    n++, sum += x, squares += x * x;
  }
  return Math.sqrt(squares / n - (sum / n) ** 2);
}
