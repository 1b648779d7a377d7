/**
 * What a point value is measured on beside the year's totals (点值测算取数): the ratio of
 * each case, last year's points, severe points, base costs, an interval. Part of
 * the run: it hands tables to stages and settings by name, and computes nothing.
 *
 * @module
 */
import { ShapanError } from "../base/issues.ts";
import {
  type Cases,
  cell,
  type Claims,
  type CodeBook,
  type Hospitals,
  type Points,
  SCHEMES,
  type Supervision,
  type YearRecord,
} from "../model/ledger.ts";
import type { Key, Values } from "../model/policy/mod.ts";
import { costLimits, sumsWithin } from "../points/cost_limits.ts";
import { fundPoints } from "../points/fund_points.ts";
import { rigidCosts, rigidTotals } from "../points/rigid_cost.ts";
import { severePoints } from "../points/severe_points.ts";
import { totals } from "../points/totals.ts";
import { yearPointsAfter } from "../points/violation_rates.ts";
import { casePointsAfter } from "../supervision/points_after_findings.ts";
import type {
  ValueMeasures,
  ValueTrim,
} from "../settlement/value/value_measures.ts";
import { afterReview } from "./cases_of_year.ts";
import { costRatios } from "./cost_ratios.ts";
import type { ScoringRules } from "./price_rules.ts";
import { regrouped } from "./regrouped.ts";
import { scoreYear } from "./score_year.ts";
import { bedBalanceOf, takenOf } from "./bed_balance_of.ts";
import { conductOf, violationsOf } from "./violations_of.ts";
import type { YearValues } from "./year_values.ts";

const PLACES = { zh: "定点医疗机构名录", en: "the list of institutions" };
const CATALOGUE = { zh: "病种目录", en: "the catalogue of diseases" };

/** A scored year. */
interface ScoredYear {
  /** Claims with the codes of the catalogue's own code book. */
  readonly claims: Claims;
  readonly cases: Cases;
  readonly points: Points;
}

/** The rules and tables that both years are measured under. */
interface MeasuredBy {
  readonly rules: ScoringRules;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
}

interface Frame extends MeasuredBy {
  readonly through: YearValues;
}

interface ToMeasure extends MeasuredBy {
  readonly year: ScoredYear;
  /** The year before, as it was recorded; `null` where there is none. */
  readonly before: YearRecord | null;
  /** What took points of its cases after they were scored; `null` where nobody looked. */
  readonly watched: Pick<Supervision, "findings" | "unpaid"> | null;
}

/**
 * Measures what the value of a scored year asks for; `null` where it asks for
 * nothing. `R-PVS`, `R-PVE`.
 */
export function measureValue(
  { year, before, watched, ...by }: ToMeasure,
  through: YearValues,
): ValueMeasures | null {
  const frame = { ...by, through }, { rules, hospitals } = by;
  const { end, start } = through;
  const n = hospitals.id.length, { claims, cases, points } = year;
  const byCase = end["settlement.value.method"] === "totalTimesRatio" &&
    end["settlement.value.ratioLevel"] === "case";
  const elastic = end["settlement.value.mode"] === "elastic";
  const form = end["settlement.elastic.form"];
  const trim = end["settlement.value.trim"];
  if (!byCase && !elastic && trim === null) return null;
  const asksForLast = elastic && form !== "cost" &&
    (form === "volume" || end["settlement.elastic.f"] === null);
  const old = before === null || !elastic
    ? null
    : regrouped(before, frame, start);
  const rigid = (scheme: number) =>
    rigidCosts(
      old && { ...old, details: before!.details },
      rules.catalogue,
      rules.yearStart[scheme] ?? null,
      end["settlement.elastic.rigidShare"],
    );
  return {
    fundPoints: byCase ? fundPoints(claims, cases, points, n) : null,
    lastPoints: asksForLast ? lastPoints(before, old, watched, frame) : null,
    severe: elastic && form === "severity" ? severeOf(year, frame) : null,
    rigid: elastic && form === "cost"
      ? rigidTotals(claims, cases, n, SCHEMES.map((_, s) => rigid(s)))
      : null,
    trim: trim === null ? null : trimOf(year, trim, frame),
  };
}

function severeOf(
  { claims, cases, points }: ScoredYear,
  { rules: { catalogue }, hospitals, through: { end } }: Frame,
): Float64Array {
  const by = end["settlement.elastic.severeBy"];
  const diseases = end["settlement.elastic.severeDiseases"];
  const none = diseases.find((start) =>
    !catalogue.group.some((code) => code.startsWith(start))
  );
  if (by === "list" && none !== undefined) {
    throw notThere("settlement.elastic.severeDiseases", none, CATALOGUE);
  }
  return severePoints(claims, cases, points, catalogue, hospitals.id.length, {
    by,
    types: end["settlement.elastic.severeTypes"],
    diseases,
  });
}

function trimOf(
  { claims, cases, points }: ScoredYear,
  method: ValueTrim["method"],
  { hospitals, through: { end } }: Frame,
): ValueTrim {
  const [lo, hi] = end["budget.value.quantiles"];
  return {
    method,
    kept: method !== "quantile" ? null : sumsWithin(
      claims,
      cases,
      points,
      hospitals.id.length,
      costLimits(claims, cases, lo, hi),
    ),
    costRatio: costRatios(hospitals, end),
  };
}

/**
 * P0 by hospital, scheme and month: given by the scenario, else last year's cases
 * scored as this year's are, less what findings took and conduct cost: its
 * reasonable points. `null` without both.
 */
function lastPoints(
  before: YearRecord | null,
  old: ReturnType<typeof regrouped> | null,
  watched: ToMeasure["watched"],
  { rules, hospitals, through }: Frame,
): Float64Array | null {
  const { start, months, end } = through;
  const n = hospitals.id.length;
  const given = end["settlement.elastic.lastPoints"];
  if (given !== null) {
    // A given number is of the months that are cleared: it stands in the first of them.
    const first = months.findIndex((m) => m["settlement.regime"] === "dip");
    return givenPoints(given, hospitals, Math.max(0, first));
  }
  if (before === null || old === null) return null;
  const { claims, byDay } = old, { details } = before;
  const points = scoreYear(claims, old.cases, hospitals, rules, start, {
    details,
    byDay,
  });
  const cases = afterReview(old.cases, points, start);
  const taken = watched === null ? [] : [watched.findings, watched.unpaid];
  const left = casePointsAfter(points.points, taken, claims);
  const sums = totals(claims, cases, { ...points, points: left }, n).points;
  const shares = takenOf(
    violationsOf(
      conductOf({ claims, details, cases, hospitals, rules }, through),
      hospitals,
      start,
    ),
    bedBalanceOf(before.claims, hospitals, start),
  );
  if (shares === null) return sums;
  const perHospital = sums.length / n;
  return yearPointsAfter(
    sums,
    Array.from(sums, (_, i) => shares[Math.floor(i / perHospital)]!),
  );
}

function givenPoints(
  given: Values["settlement.elastic.lastPoints"] & object,
  { id }: Hospitals,
  month: number,
): Float64Array {
  const points = new Float64Array(cell(id.length, 0, 0));
  for (const { hospital, employee, resident } of given) {
    const h = id.indexOf(hospital);
    if (h < 0) {
      throw notThere("settlement.elastic.lastPoints", hospital, PLACES);
    }
    points[cell(h, 0, month)] = Math.round(employee * 1e4);
    points[cell(h, 1, month)] = Math.round(resident * 1e4);
  }
  return points;
}

/** A name in a setting that the record does not have. */
function notThere(
  key: Key,
  given: string,
  allowed: { readonly zh: string; readonly en: string },
): ShapanError {
  return new ShapanError([{ code: "unknown-id", key, given, allowed }]);
}
