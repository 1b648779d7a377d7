import { mulDiv, SCALE } from "../base/points.ts";
import { multiply, type Ratio, ratio } from "../base/ratio.ts";
import {
  type Cases,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  type Hospitals,
  METHODS,
  type Points,
  REVIEW,
} from "../model/ledger.ts";
import { technologyPoints } from "./violation.ts";

/** What a rule of extra points looks at. */
export type RaiseIndicator =
  | "age"
  | "icuDays"
  | "charlson"
  | "los"
  | "treatmentClass"
  | "hospitalLevel";

/** One rule of extra points (病种分值加成): indicator, its bounds, share of the points. */
export interface RaiseRule {
  readonly indicator: RaiseIndicator;
  /** Both ends count; `null` = no upper end. */
  readonly from: number;
  readonly to: number | null;
  readonly percent: number;
}

/** All that indicators are read from. */
export interface RaisedYear {
  readonly claims: Claims;
  readonly details: ClaimDetails | null;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  readonly codes: CodeBook;
}

/**
 * Adds what rules of extra points give (病种分值加成): each case gets the shares of all
 * rules that it meets, together, of its points; rounded to four decimals. Rules
 * that ask the list find nothing where there is none.
 *
 * 淄博 2024, 三(二): indicators and standards are left to the locality.
 */
export function raisePoints(
  year: RaisedYear,
  scored: Points,
  rules: readonly RaiseRule[],
): Points {
  if (rules.length === 0) return scored;
  const columns = rules.map(({ indicator }) => columnOf(year, indicator));
  const units = rules.map(({ percent }) => Math.round(percent * SCALE));
  const dip = METHODS.indexOf("dip"), { method } = year.cases;
  const raise = new Float64Array(scored.points.length);
  const points = scored.points.slice();
  for (let i = 0; i < points.length; i++) {
    if (method[i] !== dip || points[i] === 0 || byReview(scored, i)) continue;
    let share = 0;
    for (let k = 0; k < rules.length; k++) {
      const value = columns[k]?.(i);
      if (value === undefined) continue;
      const { from, to } = rules[k]!;
      if (value >= from && (to === null || value <= to)) share += units[k]!;
    }
    if (share === 0) continue;
    raise[i] = mulDiv(points[i]!, share, SCALE);
    points[i]! += raise[i]!;
  }
  return { ...scored, points, raise };
}

const APPROVED = REVIEW.indexOf("approved");

/** Whether special review said what the case is worth. */
function byReview({ review }: Points, row: number): boolean {
  return review !== undefined && review[row] === APPROVED;
}

/** How an indicator is read off a row; `null` where the record does not have it. */
function columnOf(
  { claims, details, hospitals, codes }: RaisedYear,
  indicator: RaiseIndicator,
): ((row: number) => number) | null {
  switch (indicator) {
    case "los":
      return (i) => claims.los[i]!;
    case "treatmentClass":
      return (i) => codes.treatmentClass[claims.code[i]!]!;
    case "hospitalLevel":
      return (i) => hospitals.level[claims.hospital[i]!]!;
    default: {
      const column = details?.[indicator];
      return column === undefined ? null : (i) => column[i]!;
    }
  }
}

/** Assessed new technology (新药新技术分值加成): an operation, and the part of the cost that counts. */
export interface TechnologyItem {
  /** Prefix of its code. */
  readonly operation: string;
  readonly part: "drugs" | "consumables" | "services";
}

/** How new technology is paid. */
export interface TechnologyOptions {
  readonly items: readonly TechnologyItem[];
  /** Share of the eligible cost that becomes points. */
  readonly share: number;
  /** Cap, as a share of the hospital's points before the bonus. */
  readonly maxShare: number;
  /** Whether a case that special review approved has no bonus. */
  readonly exclusive?: boolean;
}

/**
 * Adds new-technology points (新药新技术分值加成): the eligible part of a case's cost
 * × share ÷ b, without any coefficient. Where they pass their cap at a hospital,
 * all of its bonuses are scaled down alike, each cut to four decimals so that
 * the cap is never passed.
 *
 * `R-NEW`: specification 3.0 (draft), 5.1 四(三); the form is a choice of this
 * model.
 *
 * @param b value of a point by scheme, fen of total cost
 */
export function technologyBonus(
  { claims, details, cases, hospitals, codes }: RaisedYear,
  scored: Points,
  b: readonly (Ratio | null)[],
  { items, share, maxShare, exclusive = true }: TechnologyOptions,
): Points {
  if (items.length === 0 || details === null) return scored;
  const item = codes.operations.map((operations) =>
    items.find((one) => operations.some((o) => o.startsWith(one.operation)))
  );
  const dip = METHODS.indexOf("dip"), count = hospitals.id.length;
  const part = ratio(Math.round(share * SCALE), SCALE);
  const technology = new Float64Array(claims.rows);
  const own = new Float64Array(count), bonus = new Float64Array(count);
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const h = claims.hospital[i]!, value = b[claims.scheme[i]!];
    own[h]! += scored.points[i]!;
    const found = item[claims.code[i]!];
    if (found === undefined || !value || value.num === 0n) continue;
    if (exclusive && byReview(scored, i)) continue;
    const cost = multiply(
      ratio(claims.cost[i]!),
      ratio(details[found.part][i]!, SCALE),
    );
    technology[i] = technologyPoints(cost, part, value);
    bonus[h]! += technology[i]!;
  }
  const units = BigInt(Math.round(maxShare * SCALE));
  const most = own.map((p) => Number(BigInt(p) * units / BigInt(SCALE)));
  const points = scored.points.slice();
  for (let i = 0; i < claims.rows; i++) {
    if (technology[i] === 0) continue;
    const h = claims.hospital[i]!;
    if (bonus[h]! > most[h]!) {
      technology[i] = Number(
        BigInt(technology[i]!) * BigInt(most[h]!) / BigInt(bonus[h]!),
      );
    }
    points[i]! += technology[i]!;
  }
  return { ...scored, points, technology };
}
