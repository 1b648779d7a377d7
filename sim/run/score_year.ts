import { fromNumber, type Ratio } from "../base/ratio.ts";
import type {
  Cases,
  ClaimDetails,
  Claims,
  Hospitals,
  Points,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { AssignedTypes } from "../points/auxiliary/assign_types.ts";
import { scoreBedDays } from "../points/bed_day.ts";
import { raisePoints, technologyBonus } from "../points/extra_points.ts";
import {
  type PointColumns,
  pointColumns,
  score,
  type ScoreOptions,
} from "../points/score.ts";
import { type GroundOptions, reviewGrounds } from "../points/review_grounds.ts";
import { type ReviewOptions, specialReview } from "../points/special_review.ts";
import {
  type StableStandard,
  stableStandard,
} from "../points/stable_standard.ts";
import { changedPay } from "../points/drg/changed_pay.ts";
import { typesOfYear } from "./auxiliary_rules.ts";
import { deviationOf } from "./deviation_of.ts";
import { scoreDrgYear } from "./score_drg_year.ts";
import type { ScoringRules } from "./price_rules.ts";

/** What a year's lists say, and the money that a stable value is found from. */
export interface ScoredBeside {
  readonly details: ClaimDetails | null;
  /** F ÷ ρ by scheme, fen; left out, the year-start value stands in the payment standard. */
  readonly total?: readonly Ratio[];
  /** Value of the payment standard or rate by scheme, found from a whole year of which these are some cases; found from them where left out. */
  readonly standard?: readonly (Ratio | null)[];
  /** Types of the cases; found from the lists where left out. */
  readonly types?: AssignedTypes | null;
  /** 1 = a case that is scored by its days; none where left out. */
  readonly byDay?: Uint8Array | null;
}

/**
 * The points of a year's cases (年度计分) under prices that are fixed and the
 * settings in force when it begins: auxiliary types, points, then what comes on
 * top. Part of the run: it hands over tables and settings by name and computes
 * nothing. `R-PTS`, `R-AUX`, `R-SPX`, `R-NEW`.
 */
export function scoreYear(
  claims: Claims,
  cases: Cases,
  hospitals: Hospitals,
  rules: ScoringRules,
  values: Values,
  beside: ScoredBeside | null = null,
  room: PointColumns = pointColumns(claims.rows),
): Points {
  const types = beside === null
    ? null
    : beside.types === undefined
    ? typesOfYear({ claims, cases, rules, details: beside.details })
    : beside.types;
  const options = scoreOptions(values);
  const byDay = beside?.byDay ?? null;
  const review = beside !== null && values["points.review.enabled"]
    ? {
      ...reviewOptions(values),
      grounds: reviewGrounds(
        claims,
        beside.details,
        cases,
        rules.catalogue.group.length,
        rules.grouper.national.refined.codes,
        groundOptions(values),
      ),
    }
    : null;
  const total = beside?.total, known = beside?.standard;
  const pricedAt = (
    b: readonly (Ratio | null)[],
    standardValue: readonly (Ratio | null)[],
  ) => ({
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    diseases: rules.diseases,
    reference: rules.reference,
    yearStartValue: b,
    standardValue,
  });
  const reviewed = (plain: Points, priced: ReturnType<typeof pricedAt>) =>
    review === null ? plain : specialReview(
      {
        claims,
        cases,
        hospitals,
        rules: priced,
        options,
        auxiliary: types?.auxiliary ?? null,
      },
      plain,
      review,
    );
  const drg = values["grouping.method"] === "drg"
    ? scoreDrgYear(
      { claims, cases, hospitals, rules, total, known },
      values,
      (points, rates) =>
        changedPay(
          claims,
          points,
          reviewed(points, pricedAt(rates, rates)),
          rates,
        ),
    )
    : null;
  const b = drg?.standardValue ?? rules.yearStart;
  const scored = (standardValue: readonly (Ratio | null)[]) => {
    const priced = pricedAt(b, standardValue);
    // Each round of a stable value writes over the one before.
    const all = drg ??
      score(claims, cases, hospitals, priced, options, types, room);
    const plain = byDay === null ? all : scoreBedDays(
      claims,
      all,
      byDay,
      rules.yearStart,
      values["points.bedDay.tiers"],
    );
    return reviewed(plain, priced);
  };
  const own = total !== undefined && asksForOwnValue(values);
  const plain = !own
    ? scored(b)
    : known !== undefined
    ? { ...scored(known), standardValue: known }
    : settled(stableStandard(claims, cases, total, rules.yearStart, scored));
  if (beside === null) return plain;
  const { codes } = rules.grouper.national.refined, { details } = beside;
  const year = { claims, cases, hospitals, codes, details };
  const raised = raisePoints(year, plain, values["points.raise.rules"]);
  const final = !values["points.technology.enabled"]
    ? raised
    : technologyBonus(year, raised, b, {
      items: values["points.technology.items"],
      share: values["points.technology.share"],
      maxShare: values["points.technology.maxShare"],
      exclusive: values["points.technology.exclusive"],
    });
  return drg === null ? final : changedPay(claims, drg, final, b);
}

/** Whether the payment standard is at the value that the year is settled on, and not at b. */
export function asksForOwnValue(values: Values): boolean {
  if (values["grouping.method"] === "drg") return false;
  return deviationOf(values).reference === "paymentStandard" &&
    values["points.deviation.refPV"] === "settlement";
}

/** Points with the value that they were settled on. */
function settled({ scored, value }: StableStandard): Points {
  return { ...scored, standardValue: value };
}

/** How special review is held, as a stage takes it. */
export function reviewOptions(values: Values): ReviewOptions {
  return {
    cap: values["points.review.cap"],
    capScope: values["points.review.capScope"],
    alloc: values["points.review.alloc"],
    period: values["points.review.period"],
    mode: values["points.review.mode"],
    ratio: values["points.review.ratio"],
    reference: values["points.review.reference"],
    longStay: values["points.review.longStay"],
    zonesOfDeviation: values["grouping.method"] !== "drg",
    takeMax: values["points.review.takeMax"],
    unreasonable: fromNumber(values["points.review.unreasonable"]),
    coefficient: values["points.review.coefficient"],
  };
}

/** Grounds to apply for review beside cost and stay, as a stage takes them. */
function groundOptions(values: Values): GroundOptions {
  return {
    stayTimes: values["points.review.stayTimes"],
    icuShare: values["points.review.icuShare"],
    technology: values["points.review.technology"]
      ? values["points.technology.items"].map(({ operation }) => operation)
      : [],
  };
}

/** How cases are scored, as a stage takes it. */
export function scoreOptions(values: Values): ScoreOptions {
  const { reference, ...deviation } = deviationOf(values);
  return {
    ...deviation,
    paymentStandard: reference === "paymentStandard",
    highBands: values["points.deviation.highBands"],
    special: {
      basicCoefficient: values["points.basic.coefficient"],
      dayRatio: values["points.day.ratio"],
      dayNoLow: values["points.day.noLow"],
      dayLongest: values["points.day.longest"],
    },
  };
}
