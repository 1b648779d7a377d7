/**
 * Measures of what stays cost and how unequal the cost is (住院费用真实性指标).
 *
 * @module
 */
import { type Asked, type Measure, notYet } from "./city_year.ts";
import {
  each,
  isPrimaryCare,
  isRemote,
  isTownship,
  ofLevel,
  percent,
  type Pick,
  sortedCosts,
  sums,
  topShare,
  variation,
} from "./stays.ts";

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
        ? (row) => !isPrimaryCare(asked.at, row)
        : undefined,
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
  case_cost_cv: (asked) => variation(sortedCosts(asked)),
  case_cost_cv_secondary: (asked) =>
    variation(sortedCosts(asked, ofLevel(asked, 2))),
  case_cost_cv_township: (asked) =>
    variation(sortedCosts(asked, (row) => isTownship(asked.at, row))),
  case_cost_top1_share: (asked) => topShare(sortedCosts(asked), 0.01),
  case_cost_top5_share: (asked) => topShare(sortedCosts(asked), 0.05),
  case_cost_top10_share: (asked) => topShare(sortedCosts(asked), 0.1),
  annual_top_decile_share: (asked) => topShare(yearlyCosts(asked), 0.1),
  group_cost_cv_n200_5503: (asked) => {
    const { codes, record } = asked.at;
    const wanted = Uint8Array.from(
      codes.diagnosis,
      (dx, i) =>
        Number(
          dx === "N20.0" &&
            codes.operations[i]!.some((op) => op.startsWith("55.03")),
        ),
    );
    return variation(
      sortedCosts(asked, (row) => wanted[record.claims.code[row]!] === 1),
    );
  },
  relative_weight_cv: (asked) => {
    const { points } = asked.at;
    return points === null
      ? NO_POINTS
      : variation(points.filter((weight) => weight > 0));
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

function meanCost(asked: Asked, pick?: Pick): number {
  const { cost, stays } = sums(asked, pick);
  return cost / 100 / stays;
}

function shareOfCost(asked: Asked, pick: Pick): number {
  return percent(sums(asked, pick).cost, sums(asked).cost);
}

/** Local claims that are paid by case. */
function paidByCase({ at }: Asked): Pick {
  return (row) => at.paidByCase[row] === 1 && !isRemote(at, row);
}

/** Cost of each admitted person's year, ascending; claims stand person by person. */
function yearlyCosts(asked: Asked): Float64Array {
  const { claims } = asked.at.record, out = new Float64Array(claims.rows);
  let n = -1, last = -1;
  each(asked, (row) => {
    if (claims.person[row] !== last) n++, last = claims.person[row]!;
    out[n] = out[n]! + claims.cost[row]!;
  });
  return out.subarray(0, n + 1).sort();
}

/** Standard deviation of cost ÷ expected cost: the case's points times the mean cost of a point. */
function withinGroups(points: Float64Array, cost: Int32Array): number {
  let all = 0, weights = 0;
  points.forEach((weight, row) => {
    if (weight > 0) all += cost[row]!, weights += weight;
  });
  let n = 0, sum = 0, squares = 0;
  points.forEach((weight, row) => {
    if (weight === 0) return;
    const x = cost[row]! / (weight * all / weights);
    n++, sum += x, squares += x * x;
  });
  return Math.sqrt(squares / n - (sum / n) ** 2);
}
