import { SCALE } from "../base/points.ts";
import { multiply, type Ratio, ratio } from "../base/ratio.ts";
import {
  type Cases,
  type Claims,
  coefficientAt,
  hasTag,
  type Hospitals,
  LEVELS,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";
import { exactReference } from "./reference_mean.ts";
import type { ScoreOptions, ScoreRules } from "./score.ts";
import { partOf } from "./special_points.ts";

/** A year as it is scored, with A of its cases. */
export interface TermsYear {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  readonly rules: ScoreRules;
  readonly options: ScoreOptions;
  /** A by claim in 1/10000; `null` where all are 1. */
  readonly auxiliary: Uint32Array | null;
}

/** What the points of a case with a group are made from (计分要素), exact; money in fen. */
export interface CaseTerms {
  /** Points of the disease, of its day surgery where the case is one. */
  readonly S: Ratio;
  /** Auxiliary coefficient. */
  readonly A: Ratio;
  /** Coefficient of the institution, or of primary-care diseases. */
  readonly H: Ratio;
  /** Mean that the cost is compared with, S × b × H where the disease has none; `null` without b. */
  readonly mean: Ratio | null;
  /** Value in the payment standard; `null` where it is undefined. */
  readonly b: Ratio | null;
}

/** The terms of one case; `null` outside DIP and for a disease without points. */
export function caseTerms(year: TermsYear, row: number): CaseTerms | null {
  const { claims, cases, hospitals, rules, options } = year;
  if (cases.method[row] !== METHODS.indexOf("dip")) return null;
  const group = cases.group[row]!, { catalogue } = rules;
  const points = group === NO_GROUP ? 0 : catalogue.points[group]!;
  if (points === 0) return null;
  const { special } = options, hospital = claims.hospital[row]!;
  const tags = special === undefined ? 0 : catalogue.tags?.[group] ?? 0;
  const day = special !== undefined && hasTag(tags, "day") &&
    claims.los[row]! <= special.dayLongest;
  const S = ratio(day ? partOf(points, special.dayRatio) : points, SCALE);
  const H = ratio(
    special !== undefined && hasTag(tags, "basic")
      ? Math.round(special.basicCoefficient * SCALE)
      : coefficientAt(
        rules.coefficients,
        rules.diseases ?? null,
        group,
        hospital,
      ),
    SCALE,
  );
  const b = (rules.standardValue ?? rules.yearStartValue)[
    claims.scheme[row]!
  ] ?? null;
  const level = LEVELS.indexOf(hospitals.level[hospital] as 3 | 2 | 1);
  const B = options.paymentStandard === true ? null : exactReference(
    rules.reference,
    group * LEVELS.length + level,
    hospital,
  );
  const known = b !== null && b.num > 0n;
  return {
    S,
    A: ratio(year.auxiliary?.[row] ?? SCALE, SCALE),
    H,
    mean: B ?? (known ? multiply(multiply(S, b), H) : null),
    b: known ? b : null,
  };
}
