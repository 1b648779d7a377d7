import { mulDiv, SCALE } from "../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toNumber,
} from "../base/ratio.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  type Hospitals,
  LEVELS,
  NO_GROUP,
  type Points,
  ZONES,
} from "../model/ledger.ts";
import {
  blankPoints,
  casePoints,
  type CaseScore,
  type DeviationOptions,
} from "./case_points.ts";
import { inverseMeans, ordinaryPoints } from "./ordinary_points.ts";
import { exactReference, type ReferenceMeans } from "./reference_mean.ts";

/** What was fixed before the year began. */
export interface ScoreRules {
  readonly catalogue: Catalogue;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  readonly reference: ReferenceMeans;
  /** b by scheme, fen of total cost per point; `null` if undefined. */
  readonly yearStartValue: readonly (Ratio | null)[];
}

/** How cases of abnormal cost and cases without a group are scored. */
export interface ScoreOptions extends DeviationOptions {
  /** Factor on the points of cases without a group. */
  readonly blankDiscount: number;
}

const NORMAL = ZONES.indexOf("normal"), LOW = ZONES.indexOf("low");
const HIGH = ZONES.indexOf("high"), EXTREME = ZONES.indexOf("extreme");
const BLANK = ZONES.indexOf("blank"), NONE = ZONES.indexOf("none");

/**
 * Scores the cases of a year (病例结算分值), one row a claim: `casePoints` for
 * cases with a group, `blankPoints` for those without (`R-PTS`, `R-SPX-1`). A
 * group that has no points counts as none. Cases outside DIP, and blank ones
 * where b is undefined, have 0 points and zone `none`. A disease without history
 * is compared with S × b × H. No auxiliary type is played yet, so A = 1.
 *
 * Doubles do the work. They err by less than 1e-15 of the numbers they add, so
 * wherever a threshold or a half is further away than that and 1e-9 they are
 * right; the few other cases go through the exact functions. Cases of ordinary
 * cost, most of them, are done before by {@linkcode ordinaryPoints}.
 */
export function score(
  claims: Claims,
  cases: Cases,
  hospitals: Hospitals,
  rules: ScoreRules,
  options: ScoreOptions,
): Points {
  const S = rules.catalogue.points, H = rules.coefficients;
  const { value, timesBase, base } = rules.reference;
  const { low, high } = options, { rows } = claims;
  const extreme = options.extreme ?? Infinity;
  const levels = LEVELS.length;
  const levelOf = hospitals.level.map((l) => LEVELS.indexOf(l as 3 | 2 | 1));
  const b = [0, 1].map((s) => doubleOf(rules.yearStartValue[s]));
  const perFen = [0, 1].map((s) =>
    perFenOf(rules.yearStartValue[s], options.blankDiscount)
  );
  const points = new Float64Array(rows);
  const zone = new Uint8Array(rows).fill(NONE);
  const terms = {
    points: S,
    coefficients: H,
    levelOf,
    levels,
    inverse: inverseMeans(value, timesBase, S, levels),
    low,
    high,
  };
  const column = { column: zone, normal: NORMAL };
  const left = ordinaryPoints(claims, cases, terms, column, points);

  for (let at = 0; at < left.length; at++) {
    const i = left[at]!;
    const g = cases.group[i]!, cost = claims.cost[i]!;
    const scheme = claims.scheme[i]!;
    const s = g === NO_GROUP ? 0 : S[g]!;
    if (s === 0) {
      if (perFen[scheme]! < 0) continue;
      const q = cost * perFen[scheme]!;
      const whole = rounded(q, q);
      points[i] = whole >= 0 ? whole : blankPoints(
        ratio(cost),
        rules.yearStartValue[scheme]!,
        options.blankDiscount,
      );
      zone[i] = BLANK;
      continue;
    }
    const hospital = claims.hospital[i]!, h = H[hospital]!;
    const row = g * levels + levelOf[hospital]!;
    let mean = value[row]!;
    if (timesBase[row] === 1) mean *= base[hospital]! / SCALE;
    else if (mean === 0) mean = s * h / (SCALE * SCALE) * b[scheme]!;
    const r = cost / mean;
    if (r - low > 1e-9 && high - r > 1e-9) {
      points[i] = mulDiv(s, h, SCALE);
      zone[i] = NORMAL;
      continue;
    }
    const where = r < low ? LOW : r > extreme ? EXTREME : HIGH;
    const edge = Math.abs(r - low) <= 1e-9 || Math.abs(r - high) <= 1e-9 ||
      Math.abs(r - extreme) <= 1e-9;
    const whole = edge ? -1 : abnormalPoints(where, s, h, r, options);
    if (whole >= 0) {
      points[i] = whole;
      zone[i] = where;
    } else {
      const exact = exactCase(claims, i, g, row, rules, options);
      points[i] = exact.points;
      zone[i] = ZONES.indexOf(exact.zone);
    }
  }
  return { points, zone };
}

/** Points of a case outside the normal zone, or −1 where doubles cannot tell. */
function abnormalPoints(
  zone: number,
  s: number,
  h: number,
  r: number,
  { high, highForm, applyHToLow }: ScoreOptions,
): number {
  const weight = s * h / SCALE;
  if (zone === LOW) {
    const q = (applyHToLow ? weight : s) * r;
    return rounded(q, q);
  }
  if (highForm === "plusOne") {
    return rounded(weight * (r - high + 1), weight * (r + high + 2));
  }
  if (highForm === "plusH" && zone === HIGH) {
    return rounded(s * (r - high + h / SCALE), s * (r + high + 2));
  }
  return rounded(weight, weight);
}

function exactCase(
  claims: Claims,
  i: number,
  group: number,
  row: number,
  rules: ScoreRules,
  options: ScoreOptions,
): CaseScore {
  const hospital = claims.hospital[i]!;
  const S = ratio(rules.catalogue.points[group]!, SCALE);
  const H = ratio(rules.coefficients[hospital]!, SCALE);
  const b = rules.yearStartValue[claims.scheme[i]!] ?? null;
  const B = exactReference(rules.reference, row, hospital) ??
    (b && b.num > 0n ? multiply(multiply(S, b), H) : null);
  const C = ratio(claims.cost[i]!);
  return casePoints({ S, A: ratio(1), B, H, C }, options);
}

/** Rounded half up, or −1 where the half is too near for a sum of this size to tell. */
function rounded(q: number, size: number): number {
  const floor = Math.floor(q), beside = q - floor - 0.5;
  const slack = 1e-9 + size * 1e-15;
  return beside > slack ? floor + 1 : beside < -slack ? floor : -1;
}

function doubleOf(value: Ratio | null | undefined): number {
  // 0/0: a case that can be compared with nothing falls to the exact function.
  return value ? toNumber(value) : NaN;
}

/** Points in 1/10000 for a fen of a blank case, −1 where b is undefined. */
function perFenOf(b: Ratio | null | undefined, discount: number): number {
  if (!b || b.num === 0n) return -1;
  return toNumber(divide(multiply(fromNumber(discount), ratio(SCALE)), b));
}
