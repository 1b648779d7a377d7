import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { SCALE } from "../../base/points.ts";
import { weigh } from "../../base/weigh.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  coefficientAt,
  type DiseaseCoefficients,
  hasTag,
  METHODS,
  NO_GROUP,
  type Points,
  ZONES,
} from "../../model/ledger.ts";
import type { PointMakeup } from "../../model/weather.ts";

/** A scored year, and what its points were scored by. */
export interface ScoredRows {
  readonly claims: Pick<
    Claims,
    "rows" | "weight" | "hospital" | "scheme" | "day"
  >;
  readonly cases: Cases;
  readonly points: Pick<Points, "points" | "zone" | "auxiliary">;
  /** Group of the code that the illness called for, by claim; `null` where nobody knows. */
  readonly trueGroup: Uint16Array | null;
  readonly catalogue: Pick<Catalogue, "points" | "tags">;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** H of single diseases; none where left out. */
  readonly diseases?: DiseaseCoefficients | null;
  /** The one coefficient of primary-care diseases. */
  readonly basicCoefficient: number;
  /** By scheme: months 0–11 that are cleared by points. */
  readonly months: readonly (readonly number[])[];
}

const BLANK = ZONES.indexOf("blank");

/**
 * What the points of the cleared cases are made from (分值构成), by institution and
 * scheme: cases, S of the true and of the recorded code, S·H, S·H·A, P.
 *
 * A case without a group is scored by its cost and stands with these points in all
 * columns: what it is worth is mix, and no coefficient is in it. A true code without
 * a group says nothing against the recorded one.
 */
export function pointMakeup(rows: ScoredRows): PointMakeup {
  const { claims, cases, points, trueGroup, catalogue, coefficients } = rows;
  const { hospital, scheme, day, weight } = claims;
  const diseases = rows.diseases ?? null;
  const size = coefficients.length * 2, dip = METHODS.indexOf("dip");
  const column = () => new Float64Array(size);
  const n = column(), needed = trueGroup === null ? null : column();
  const recorded = column(), weighted = column(), typed = column();
  const scored = column();
  const cleared = rows.months.map((months) =>
    Uint8Array.from({ length: 12 }, (_, m) => Number(months.includes(m)))
  );
  const basic = basicGroups(catalogue), one = rows.basicCoefficient * SCALE;
  const { auxiliary } = points, worth = catalogue.points;
  for (let i = 0; i < claims.rows; i++) {
    const s = scheme[i]!;
    if (cases.method[i] !== dip) continue;
    if (cleared[s]![MONTH_OF_DAY[day[i]!]!] === 0) continue;
    const h = hospital[i]!, k = h * 2 + s, g = cases.group[i]!;
    const P = points.points[i]!, byCost = points.zone[i] === BLANK;
    const S = byCost || g === NO_GROUP ? P : worth[g]!;
    n[k]!++;
    recorded[k]! += S;
    const H = byCost || g === NO_GROUP
      ? SCALE
      : basic !== null && basic[g] === 1
      ? one
      : coefficientAt(coefficients, diseases, g, h);
    const SH = S * H / SCALE;
    weighted[k]! += SH;
    typed[k]! += byCost || auxiliary === undefined
      ? SH
      : SH * auxiliary[i]! / SCALE;
    scored[k]! += P;
    if (needed === null) continue;
    const t = trueGroup![i]!;
    needed[k]! += t === g || t === NO_GROUP || worth[t] === 0 ? S : worth[t]!;
  }
  const columns = { cases: n, needed, recorded, weighted, typed, scored };
  weigh(weight, n, recorded, weighted, typed, scored);
  if (needed !== null) weigh(weight, needed);
  return columns;
}

/** Groups of primary care, which have one coefficient everywhere; `null` where there are no tags. */
function basicGroups(
  { tags }: Pick<Catalogue, "tags">,
): Uint8Array | null {
  return tags === undefined
    ? null
    : tags.map((bits) => Number(hasTag(bits, "basic")));
}
