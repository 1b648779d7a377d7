import { MONTH_OF_DAY } from "../base/calendar.ts";
import { shareExactly } from "../base/fen.ts";
import { plus } from "../base/plus.ts";
import {
  cell,
  type Claims,
  OUT_OF_AREA,
  type Totals,
} from "../model/ledger.ts";

/** Points that some cases lose, as a table: 1/10000, of all the stays that a row of a sample stands for. */
export interface TakenPoints {
  readonly rows: number;
  readonly claim: ArrayLike<number>;
  readonly points: ArrayLike<number>;
}

/**
 * Points of cases after some were taken (核减后病例分值), 1/10000: off the case itself,
 * what it does not have off its institution's other cases of the month in
 * proportion to their points, and then off its other months; never below nothing.
 * The same column where nothing is taken. `R-SUP`.
 *
 * @example A case of 100 points that loses 150, beside one of 400
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type CasePlaces, casePointsAfter } from "./points_after_findings.ts";
 *
 * const claims: CasePlaces = {
 *   rows: 2,
 *   hospital: Uint16Array.of(0, 0),
 *   scheme: Uint8Array.of(0, 0),
 *   day: Uint16Array.of(3, 8),
 * };
 * const taken = { rows: 1, claim: [0], points: [150] };
 * assertEquals([...casePointsAfter(Float64Array.of(100, 400), [taken], claims)], [0, 350]);
 * ```
 */
export function casePointsAfter(
  points: Float64Array,
  taken: readonly TakenPoints[],
  claims: CasePlaces,
): Float64Array {
  if (taken.every(takesNothing)) return points;
  const left = points.slice(), { weight = 1 } = claims;
  // What a case does not have itself, by institution × scheme and month.
  const beyond = new Map<number, Float64Array>();
  for (const { rows, claim, points: lost } of taken) {
    for (let row = 0; row < rows; row++) {
      const i = claim[row]!, asked = lost[row]! / weight;
      const own = Math.min(asked, left[i]!);
      left[i] = left[i]! - own;
      if (asked === own) continue;
      const place = placeOf(claims, i);
      const months = beyond.get(place) ?? new Float64Array(12);
      beyond.set(place, months);
      const month = MONTH_OF_DAY[claims.day[i]!]!;
      months[month] = months[month]! + asked - own;
    }
  }
  if (beyond.size > 0) takeBeyond(left, beyond, claims);
  return left;
}

function takesNothing({ rows, points }: TakenPoints): boolean {
  for (let row = 0; row < rows; row++) if (points[row] !== 0) return false;
  return true;
}

/** Where a case belongs. */
export type CasePlaces = Pick<
  Claims,
  "rows" | "hospital" | "scheme" | "day" | "weight"
>;

/** What cases add up to, with what their points have lost since (核减后汇总). */
export function totalsAfter(
  totals: Totals,
  before: Float64Array,
  after: Float64Array,
  { rows, hospital, scheme, day, weight = 1 }: CasePlaces,
): Totals {
  if (before === after) return totals;
  const points = totals.points.slice();
  for (let i = 0; i < rows; i++) {
    const lost = before[i]! - after[i]!;
    if (lost === 0) continue;
    const at = cell(hospital[i]!, scheme[i]!, MONTH_OF_DAY[day[i]!]!);
    points[at] = plus(points[at]!, -lost * weight);
  }
  return { ...totals, points };
}

/** Takes what is left off other cases, the month of the case first and then those that follow it. */
function takeBeyond(
  left: Float64Array,
  beyond: ReadonlyMap<number, Float64Array>,
  claims: CasePlaces,
): void {
  const cases = new Map(
    [...beyond.keys()].map((place) => [place, months12()]),
  );
  for (let i = 0; i < claims.rows; i++) {
    if (left[i] === 0 || claims.hospital[i] === OUT_OF_AREA) continue;
    const month = MONTH_OF_DAY[claims.day[i]!]!;
    cases.get(placeOf(claims, i))?.[month]?.push(i);
  }
  for (const [place, asked] of beyond) {
    const own = cases.get(place)!;
    asked.forEach((amount, first) => {
      let rest = amount;
      for (let k = 0; k < 12 && rest > 0; k++) {
        rest -= takeInProportion(left, own[(first + k) % 12]!, rest);
      }
    });
  }
}

function takeInProportion(
  left: Float64Array,
  rows: readonly number[],
  asked: number,
): number {
  let all = 0;
  for (const i of rows) all = plus(all, left[i]!);
  const taken = Math.min(asked, all);
  if (taken === 0) return 0;
  shareExactly(taken, rows.map((i) => left[i]!))
    .forEach((part, at) => left[rows[at]!] = left[rows[at]!]! - part);
  return taken;
}

function months12(): number[][] {
  return Array.from({ length: 12 }, () => []);
}

function placeOf({ hospital, scheme }: CasePlaces, i: number): number {
  return hospital[i]! * 2 + scheme[i]!;
}
