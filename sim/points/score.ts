import { mulDiv, SCALE } from "../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toNumber,
} from "../base/ratio.ts";
import { BLOCK_ROWS, VALUES_16 } from "../base/row_blocks.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  type DiseaseCoefficients,
  type Hospitals,
  LEVELS,
  type Points,
  ZONES,
} from "../model/ledger.ts";
import type { AssignedTypes } from "./auxiliary/assign_types.ts";
import type { DeviationOptions } from "./case_points.ts";
import {
  ordinaryCosts,
  ordinaryPoints,
  plainCosts,
} from "./ordinary_points.ts";
import { type HighBand, highOf } from "./high_edge.ts";
import type { ReferenceMeans } from "./reference_mean.ts";
import { unusualPoints } from "./unusual_points.ts";

/** What was fixed before the year began. */
export interface ScoreRules {
  readonly catalogue: Catalogue;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** H of single diseases; none where left out. */
  readonly diseases?: DiseaseCoefficients | null;
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

/** Columns that {@linkcode score} fills. */
export type PointColumns = Pick<Points, "points" | "zone">;

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
 * Block by block {@linkcode ordinaryPoints} does the cases of ordinary cost
 * without type or tag, most of them, and {@linkcode unusualPoints} the others.
 *
 * @param types A of every case; `null` where the year has no auxiliary types
 * @param room columns to write into, where they are to be used again
 */
export function score(
  claims: Claims,
  cases: Cases,
  hospitals: Hospitals,
  rules: ScoreRules,
  options: ScoreOptions,
  types: AssignedTypes | null = null,
  room: PointColumns = pointColumns(claims.rows),
): Points {
  const { points: S } = rules.catalogue, { rows } = claims;
  const { value, timesBase } = rules.reference;
  const levels = LEVELS.length, special = specialOf(rules, options);
  const standard = rules.standardValue ?? rules.yearStartValue;
  const levelOf = new Uint16Array(VALUES_16);
  hospitals.level.forEach((l, h) =>
    levelOf[h] = LEVELS.indexOf(l as 3 | 2 | 1)
  );
  const coefficients = new Float64Array(VALUES_16);
  coefficients.set(rules.coefficients);
  const auxiliary = types?.auxiliary ?? null;
  const bands = options.highBands ?? NO_BANDS;
  const highs = bands.length === 0 ? null : S.map((s) => highOf(s, options));
  const ordinary = {
    ...ordinaryCosts(
      {
        value,
        timesBase,
        points: S,
        levels,
        tags: special.tags,
        highs,
        diseases: rules.diseases ?? null,
      },
      rules.coefficients,
      options,
    ),
    coefficients,
    levelOf,
    cost: plainCosts(claims.cost, auxiliary),
  };
  const unusual = {
    levelOf,
    auxiliary,
    highs,
    standard,
    b: [0, 1].map((s) => doubleOf(standard[s])),
    perFen: [0, 1].map((s) =>
      perFenOf(rules.yearStartValue[s], options.blankDiscount)
    ),
    special,
  };
  room.zone.fill(ZONES.indexOf("normal"));
  const left = new Uint32Array(BLOCK_ROWS);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const to = Math.min(rows, from + BLOCK_ROWS);
    const kept = ordinaryPoints(
      claims,
      cases,
      ordinary,
      from,
      to,
      room.points,
      left,
    );
    unusualPoints(
      claims,
      cases,
      rules,
      options,
      unusual,
      left.subarray(0, kept),
      room,
    );
  }
  return types === null ? { ...room } : { ...room, ...types };
}

/** Room for the points of so many cases. */
export function pointColumns(rows: number): PointColumns {
  return { points: new Float64Array(rows), zone: new Uint8Array(rows) };
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

function doubleOf(value: Ratio | null | undefined): number {
  // 0/0: a case that can be compared with nothing falls to the exact function.
  return value ? toNumber(value) : NaN;
}

/** Points in 1/10000 for a fen of a blank case, −1 where b is undefined. */
function perFenOf(b: Ratio | null | undefined, discount: number): number {
  if (!b || b.num === 0n) return -1;
  return toNumber(divide(multiply(fromNumber(discount), ratio(SCALE)), b));
}
