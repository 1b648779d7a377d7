import { mulDiv, mulDiv3, SCALE } from "../base/points.ts";
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
  TAGS,
  ZONES,
} from "../model/ledger.ts";
import type { AssignedTypes } from "./auxiliary/assign_types.ts";
import {
  blankPoints,
  casePoints,
  type CaseScore,
  type DeviationOptions,
} from "./case_points.ts";
import { type HighBand, highOf } from "./high_edge.ts";
import { inverseMeans, ordinaryPoints } from "./ordinary_points.ts";
import { standardPoints } from "./payment_standard.ts";
import { exactReference, type ReferenceMeans } from "./reference_mean.ts";

/** What was fixed before the year began. */
export interface ScoreRules {
  readonly catalogue: Catalogue;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  readonly reference: ReferenceMeans;
  /** b by scheme, fen of total cost per point; `null` if undefined. */
  readonly yearStartValue: readonly (Ratio | null)[];
  /** Value in the payment standard by scheme, where it is not b. */
  readonly standardValue?: readonly (Ratio | null)[];
}

/** How cases of abnormal cost and cases without a group are scored. */
export interface ScoreOptions extends DeviationOptions {
  /** Factor on the points of cases without a group. */
  readonly blankDiscount: number;
  /** Whether cost is compared with S·b·H·A and low cases get their cost (draft 3.0). */
  readonly paymentStandard?: boolean;
  /** Diseases with a tag; left out, tags change nothing. */
  readonly special?: SpecialOptions;
  /** High edges of diseases up to so many points; above the last band `high` holds. */
  readonly highBands?: readonly HighBand[];
}

/** How diseases with a tag are scored (特殊类分值). */
export interface SpecialOptions {
  /** The one coefficient of primary-care diseases. */
  readonly basicCoefficient: number;
  /** Points of day surgery ÷ those of the inpatient disease. */
  readonly dayRatio: number;
  /** Whether day surgery is never of low cost. */
  readonly dayNoLow: boolean;
  /** Longest stay of day surgery, days. */
  readonly dayLongest: number;
}

const NO_BANDS: readonly HighBand[] = [];
const NORMAL = ZONES.indexOf("normal"), LOW = ZONES.indexOf("low");
const HIGH = ZONES.indexOf("high"), EXTREME = ZONES.indexOf("extreme");
const BLANK = ZONES.indexOf("blank"), NONE = ZONES.indexOf("none");

const BASIC = 1 << TAGS.indexOf("basic"), DAY = 1 << TAGS.indexOf("day");
const UNIT = SCALE * SCALE;

/**
 * Scores the cases of a year (病例结算分值), one row a claim: `casePoints` for
 * cases with a group (`standardPoints` under the draft 3.0), `blankPoints` for
 * those without (`R-PTS`, `R-SPX-1`). A group that has no points counts as none.
 * Cases outside DIP, and blank ones where b is undefined, have 0 points and zone
 * `none`. A disease without history is compared with S × b × H.
 *
 * Day surgery takes its share of S and is never low (`R-SPX-2`), primary-care
 * diseases have one coefficient everywhere (`R-SPX-4`).
 *
 * Doubles do the work. They err by less than 1e-15 of the numbers they add, so
 * wherever a threshold or a half is further away than that and 1e-9 they are
 * right; the few other cases go through the exact functions. Cases of ordinary
 * cost without type or tag, most of them, are done before by
 * {@linkcode ordinaryPoints}.
 *
 * @param types A of every case; `null` where the year has no auxiliary types
 */
export function score(
  claims: Claims,
  cases: Cases,
  hospitals: Hospitals,
  rules: ScoreRules,
  options: ScoreOptions,
  types: AssignedTypes | null = null,
): Points {
  const S = rules.catalogue.points, H = rules.coefficients;
  const { value, timesBase, base } = rules.reference;
  const { high } = options, { auxiliary = null } = types ?? {};
  const { rows } = claims;
  const extreme = options.extreme ?? Infinity;
  const levels = LEVELS.length;
  const levelOf = hospitals.level.map((l) => LEVELS.indexOf(l as 3 | 2 | 1));
  const standard = rules.standardValue ?? rules.yearStartValue;
  const b = [0, 1].map((s) => doubleOf(standard[s]));
  const perFen = [0, 1].map((s) =>
    perFenOf(rules.yearStartValue[s], options.blankDiscount)
  );
  const { tags, day, basic, longest, noLow } = specialOf(rules, options);
  const bands = options.highBands ?? NO_BANDS;
  const highs = bands.length === 0 ? null : S.map((s) => highOf(s, options));
  const points = new Float64Array(rows);
  const zone = new Uint8Array(rows).fill(NONE);
  const terms = {
    points: S,
    coefficients: H,
    levelOf,
    levels,
    inverse: inverseMeans(
      value,
      timesBase,
      S,
      levels,
      tags,
      highs?.map((own) => own === high ? 1 : 0),
    ),
    low: options.low,
    high,
    auxiliary,
  };
  const column = { column: zone, normal: NORMAL };
  const left = ordinaryPoints(claims, cases, terms, column, points);

  for (let at = 0; at < left.length; at++) {
    const i = left[at]!;
    const g = cases.group[i]!, cost = claims.cost[i]!;
    const scheme = claims.scheme[i]!;
    let s = g === NO_GROUP ? 0 : S[g]!;
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
    const hospital = claims.hospital[i]!;
    let h = H[hospital]!, low = options.low;
    const high = highs === null ? options.high : highs[g]!;
    if (tags !== null && tags[g] !== 0) {
      if ((tags[g]! & BASIC) !== 0) h = basic;
      if ((tags[g]! & DAY) !== 0 && claims.los[i]! <= longest) {
        s = day![g]!;
        if (noLow) low = 0;
      }
    }
    const a = auxiliary === null ? SCALE : auxiliary[i]!;
    const row = g * levels + levelOf[hospital]!;
    let mean = value[row]!;
    if (timesBase[row] === 1) mean *= base[hospital]! / SCALE;
    else if (mean === 0) mean = s * h / UNIT * b[scheme]!;
    if (a !== SCALE) mean *= a / SCALE;
    const r = cost / mean;
    if (r - low > 1e-9 && high - r > 1e-9) {
      points[i] = a === SCALE ? mulDiv(s, h, SCALE) : mulDiv3(s, a, h, UNIT);
      zone[i] = NORMAL;
      continue;
    }
    const where = r < low ? LOW : r > extreme ? EXTREME : HIGH;
    const edge = Math.abs(r - low) <= 1e-9 || Math.abs(r - high) <= 1e-9 ||
      Math.abs(r - extreme) <= 1e-9;
    const whole = edge
      ? -1
      : where === LOW && options.paymentStandard === true
      ? rounded(cost * SCALE / b[scheme]!, cost * SCALE / b[scheme]!)
      : abnormalPoints(where, s * a / SCALE, h, r, high, options);
    if (whole >= 0) {
      points[i] = whole;
      zone[i] = where;
    } else {
      const exact = exactPoints(
        { S: ratio(s, SCALE), A: ratio(a, SCALE), H: ratio(h, SCALE) },
        ratio(cost),
        exactReference(rules.reference, row, hospital),
        standard[scheme] ?? null,
        low === options.low && high === options.high
          ? options
          : { ...options, low, high },
      );
      points[i] = exact.points;
      zone[i] = ZONES.indexOf(exact.zone);
    }
  }
  return types === null ? { points, zone } : { points, zone, ...types };
}

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

/** Columns of what tags change; `tags` is `null` where they change nothing. */
function specialOf(
  { catalogue }: ScoreRules,
  { special }: ScoreOptions,
) {
  const tags = special === undefined ? null : catalogue.tags ?? null;
  const units = (share: number) => Math.round(share * SCALE);
  return {
    tags,
    day: tags === null
      ? null
      : catalogue.points.map((s) => mulDiv(s, units(special!.dayRatio), SCALE)),
    basic: units(special?.basicCoefficient ?? 1),
    longest: special?.dayLongest ?? 0,
    noLow: special?.dayNoLow ?? false,
  };
}

/** Points of a case outside the normal zone, or −1 where doubles cannot tell; `s` is S × A. */
function abnormalPoints(
  zone: number,
  s: number,
  h: number,
  r: number,
  high: number,
  { highForm, applyHToLow }: ScoreOptions,
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
