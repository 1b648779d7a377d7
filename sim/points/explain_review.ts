import { SCALE } from "../base/points.ts";
import { MONTH_OF_DAY } from "../base/calendar.ts";
import {
  divide,
  multiply,
  parseDecimal,
  ratio,
  toFixed,
} from "../base/ratio.ts";
import { type Points, REVIEW } from "../model/ledger.ts";
import {
  type ExplainedYear,
  points4,
  type PointStep,
  yuan,
} from "./point_step.ts";
import { approvedPoints } from "./special_review.ts";

const APPROVED = REVIEW.indexOf("approved"), B_DIGITS = 6, R_DIGITS = 6;

/**
 * What special review made of a case (特例单议步骤): points of an approved one, or
 * that it had no place; nothing where it did not apply. `R-SPC`.
 *
 * @param before the steps to its ordinary points
 */
export function reviewSteps(
  { claims, rules, points, review }: Pick<
    ExplainedYear,
    "claims" | "rules" | "points" | "review"
  >,
  row: number,
  before: readonly PointStep[],
): PointStep[] {
  const result = points.review?.[row] ?? 0;
  const b = rules.yearStartValue[claims.scheme[row]!] ?? null;
  if (result === 0 || review === undefined || b === null) return [];
  const of = (symbol: string) =>
    before.findLast((step) => step.symbol === symbol)?.value ?? "0";
  const P = of("P"), C = ratio(claims.cost[row]!);
  const S = parseDecimal(of("S"));
  const r = review.reference === "deviation"
    ? of("r")
    : S.num === 0n
    ? "–"
    : toFixed(divide(C, multiply(S, b)), R_DIGITS);
  const queue = { r, ...sessionOf(points, claims.day[row]!) };
  if (result !== APPROVED) {
    return [{
      rule: "R-SPC",
      zh: "特例单议：已申请，名额之外，按原分值",
      en: "Special review: applied, no place left, ordinary points",
      formula: "P",
      numbers: { P, ...queue },
      symbol: "P",
      value: P,
      keys: [
        "points.review.cap",
        "points.review.capScope",
        "points.review.alloc",
        "points.review.period",
      ],
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
          C: yuan(C),
          u: toFixed(review.unreasonable, 4),
          b: yuan(b, B_DIGITS),
        }
        : { S: of("S"), k: `${review.coefficient}`, H: of("H") }),
      ...queue,
    },
    symbol: "P",
    value: points4(
      approvedPoints(
        { S: parseDecimal(of("S")), H: parseDecimal(of("H")) },
        C,
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

/** The queue that a case stood in: places, applications, the smallest ratio with a place. */
function sessionOf(
  { sessions = [] }: Pick<Points, "sessions">,
  day: number,
): Readonly<Record<string, string>> {
  const month = MONTH_OF_DAY[day]!;
  const session = sessions.find((one) => month <= one.month);
  if (session === undefined) return {};
  const { places, applied, lowest } = session;
  return {
    places: `${places}`,
    applied: `${applied}`,
    r_min: lowest === null ? "–" : lowest.toFixed(R_DIGITS),
  };
}
