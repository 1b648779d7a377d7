import { SCALE } from "../base/points.ts";
import { parseDecimal, ratio, toFixed } from "../base/ratio.ts";
import { REVIEW } from "../model/ledger.ts";
import {
  type ExplainedYear,
  points4,
  type PointStep,
  yuan,
} from "./point_step.ts";
import { approvedPoints } from "./special_review.ts";

const APPROVED = REVIEW.indexOf("approved"), B_DIGITS = 6;

/**
 * What special review made of a case (特例单议步骤): points of an approved one, or
 * that it had no place; nothing where it did not apply. `R-SPC`.
 *
 * @param before the steps to its ordinary points
 */
export function reviewSteps(
  { claims, rules, points, review }: ExplainedYear,
  row: number,
  before: readonly PointStep[],
): PointStep[] {
  const result = points.review?.[row] ?? 0;
  const b = rules.yearStartValue[claims.scheme[row]!] ?? null;
  if (result === 0 || review === undefined || b === null) return [];
  const of = (symbol: string) =>
    before.findLast((step) => step.symbol === symbol)?.value ?? "0";
  const P = of("P");
  if (result !== APPROVED) {
    return [{
      rule: "R-SPC",
      zh: "特例单议：已申请，名额之外，按原分值",
      en: "Special review: applied, no place left, ordinary points",
      formula: "P",
      numbers: { P },
      symbol: "P",
      value: P,
      keys: ["points.review.cap", "points.review.alloc"],
    }];
  }
  const normal = Number(
    parseDecimal(P).num * BigInt(SCALE) /
      parseDecimal(P).den,
  );
  const byCost = review.mode !== "coefficient";
  const own = byCost ? "C × (1 − u) ÷ b" : "S × k × H";
  return [{
    rule: "R-SPC",
    zh: "特例单议：评审通过",
    en: "Special review: approved",
    formula: review.takeMax ? `max(P, ${own})` : own,
    numbers: {
      P,
      ...(byCost
        ? {
          C: yuan(ratio(claims.cost[row]!)),
          u: toFixed(review.unreasonable, 4),
          b: yuan(b, B_DIGITS),
        }
        : { S: of("S"), k: `${review.coefficient}`, H: of("H") }),
    },
    symbol: "P",
    value: points4(
      approvedPoints(
        { S: parseDecimal(of("S")), H: parseDecimal(of("H")) },
        ratio(claims.cost[row]!),
        b,
        normal,
        review,
      ),
    ),
    keys: [
      "points.review.enabled",
      "points.review.mode",
      "points.review.ratio",
      "points.review.reference",
      "points.review.takeMax",
      "points.review.unreasonable",
      "points.review.coefficient",
    ],
  }];
}
