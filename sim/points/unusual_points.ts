import { mulDiv, mulDiv3, SCALE } from "../base/points.ts";
import { type Ratio, ratio } from "../base/ratio.ts";
import {
  type Cases,
  type Claims,
  coefficientAt,
  LEVELS,
  METHODS,
  NO_GROUP,
  TAGS,
  ZONES,
} from "../model/ledger.ts";
import { blankPoints } from "./case_points.ts";
import { exactPoints } from "./exact_points.ts";
import { exactReference } from "./reference_mean.ts";
import type { PointColumns, ScoreOptions, ScoreRules } from "./score.ts";

/** What tags change; `tags` is `null` where they change nothing. */
export interface SpecialColumns {
  readonly tags: Uint8Array | null;
  /** S of day surgery in 1/10000, by group. */
  readonly day: Float64Array | null;
  /** Coefficient of primary-care diseases, 1/10000. */
  readonly basic: number;
  /** Longest stay of day surgery, days. */
  readonly longest: number;
  /** Whether day surgery is never of low cost. */
  readonly noLow: boolean;
}

/** What is worked out once for all cases. */
export interface UnusualTerms {
  /** Place of the level in `LEVELS`, by hospital. */
  readonly levelOf: Uint16Array;
  /** A of every case, 1/10000; `null` = all have 1. */
  readonly auxiliary: Uint32Array | null;
  /** High edge by group; `null` where all have the same. */
  readonly highs: Float64Array | null;
  /** Value in the payment standard by scheme, and the same as a double. */
  readonly standard: readonly (Ratio | null)[];
  readonly b: readonly number[];
  /** Points in 1/10000 for a fen of a blank case by scheme, −1 where b is undefined. */
  readonly perFen: readonly number[];
  readonly special: SpecialColumns;
}

const NORMAL = ZONES.indexOf("normal"), LOW = ZONES.indexOf("low");
const HIGH = ZONES.indexOf("high"), EXTREME = ZONES.indexOf("extreme");
const BLANK = ZONES.indexOf("blank"), NONE = ZONES.indexOf("none");

const BASIC = 1 << TAGS.indexOf("basic"), DAY = 1 << TAGS.indexOf("day");
const UNIT = SCALE * SCALE;

/**
 * The second pass over the cases of a block (费用异常病例): what
 * {@linkcode ordinaryPoints} left.
 *
 * Doubles do the work. They err by less than 1e-15 of the numbers they add, so
 * wherever a threshold or a half is further away than that and 1e-9 they are
 * right; the few other cases go through the exact functions.
 *
 * @param left rows of the claims
 */
export function unusualPoints(
  claims: Claims,
  cases: Cases,
  rules: ScoreRules,
  options: ScoreOptions,
  terms: UnusualTerms,
  left: Uint32Array,
  { points, zone }: PointColumns,
): void {
  const S = rules.catalogue.points, H = rules.coefficients;
  const { value, timesBase, base } = rules.reference;
  const diseases = rules.diseases ?? null;
  const { levelOf, auxiliary, highs, b, perFen } = terms;
  const { tags, day, basic, longest, noLow } = terms.special;
  const extreme = options.extreme ?? Infinity;
  const levels = LEVELS.length, dip = METHODS.indexOf("dip");
  for (let at = 0; at < left.length; at++) {
    const i = left[at]!;
    if (cases.method[i] !== dip) {
      points[i] = 0;
      zone[i] = NONE;
      continue;
    }
    const g = cases.group[i]!, cost = claims.cost[i]!;
    const scheme = claims.scheme[i]!;
    let s = g === NO_GROUP ? 0 : S[g]!;
    if (s === 0) {
      if (perFen[scheme]! < 0) {
        points[i] = 0;
        zone[i] = NONE;
        continue;
      }
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
    let h = coefficientAt(H, diseases, g, hospital), low = options.low;
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
        terms.standard[scheme] ?? null,
        low === options.low && high === options.high
          ? options
          : { ...options, low, high },
      );
      points[i] = exact.points;
      zone[i] = ZONES.indexOf(exact.zone);
    }
  }
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
  const beside = q - Math.floor(q) - 0.5, slack = 1e-9 + size * 1e-15;
  return Math.abs(beside) > slack ? Math.floor(q + 0.5) : -1;
}
