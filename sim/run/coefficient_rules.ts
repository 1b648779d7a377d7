/**
 * The institution coefficients of a year (机构系数测算): base, bonuses on last year's
 * cases, bounds, yearly move; single diseases. Part of the run: it hands tables
 * and settings to stages by name and computes nothing. `R-COEF`, `R-COEF-D`.
 *
 * @module
 */
import { cannotPlay } from "../base/issues.ts";
import { fromNumber } from "../base/ratio.ts";
import type {
  BonusColumn,
  Cases,
  Catalogue,
  CoefficientSheet,
  DiseaseCoefficients,
  Hospitals,
  Standing,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  bonusColumns,
  type IndicatorSums,
  indicatorSums,
} from "../points/coefficient_indicators.ts";
import { diseaseCoefficients } from "../points/disease_coefficients.ts";
import { gradeColumn } from "../points/grade_bonus.ts";
import type { Tally } from "../points/group_tally.ts";
import type { CoefficientOptions } from "../points/base_coefficient.ts";
import {
  type CombinedOptions,
  institutionCoefficients,
} from "../points/institution_coefficients.ts";
import {
  type ViolationCounts,
  violationCounts,
} from "../points/violation_rates.ts";
import type { ReferenceMeans } from "../points/reference_mean.ts";
import type { GroupedBase } from "./group_rules.ts";
import type { CoefficientsBefore } from "./coefficients_before.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { violationCuts } from "./violations_of.ts";

/** What coefficients are made from. */
export interface CoefficientInputs {
  readonly hospitals: Hospitals;
  readonly catalogue: Catalogue;
  readonly tallies: readonly Tally[];
  readonly grouped: GroupedBase;
  /** The base period's cases, oldest year first. */
  readonly cases: readonly Cases[];
  /** H_base in 1/10000. */
  readonly measured: Float64Array;
  readonly reference: ReferenceMeans;
  /** `null` where the year before was not paid by points. */
  readonly before: CoefficientsBefore | null;
}

/** Coefficients, how they came about, and those of single diseases. */
export interface MadeCoefficients {
  readonly sheet: CoefficientSheet;
  /** `null` where coefficients are set by institution alone. */
  readonly diseases: DiseaseCoefficients | null;
}

/** Makes the coefficients of a year. */
export function coefficientRules(
  inputs: CoefficientInputs,
  values: Values,
  memory = NO_MEMORY,
): MadeCoefficients {
  const { hospitals, catalogue, tallies, grouped, cases, measured } = inputs;
  const { reference, before } = inputs;
  const diseases = memory.run(
    diseasesOf,
    { hospitals, catalogue, tallies },
    values,
  );
  const sums = asksForSums(values)
    ? memory.run(sumsOf, {
      grouped,
      cases: cases.at(-1)!,
      catalogue,
      hospitals,
      diseases,
    }, values)
    : null;
  const bonuses = sums === null ? [] : memory.run(bonusesOf, {
    sums,
    grouped,
    cases: cases.at(-1)!,
    hospitals,
    reference,
    grade: asksForGrades(values) ? before?.grade ?? null : null,
  }, values);
  const last = values["points.coefficient.maxYearlyMove"] === null
    ? null
    : before?.coefficients ?? null;
  const sheet = memory.run(
    sheetOf,
    { measured, bonuses, last, sums, hospitals },
    values,
  );
  return { sheet, diseases };
}

/** Coefficients of a year without history: the table's, within their bounds (无历史数据的系数). */
export function plainCoefficients(
  measured: Float64Array,
  values: Values,
): CoefficientSheet {
  return institutionCoefficients({
    base: measured,
    bonuses: [],
    last: null,
    fresh: new Uint8Array(measured.length),
    plain: null,
  }, combinedOptions(values));
}

/** Whether last year's cases are looked at: for a bonus, for new institutions, for the mean. */
function asksForSums(values: Values): boolean {
  return values["points.coefficient.bonuses"].length > 0 ||
    values["points.coefficient.renormalise"] ||
    values["points.coefficient.maxYearlyMove"] !== null ||
    asksForGrades(values);
}

function asksForGrades(values: Values): boolean {
  return Object.values(values["points.coefficient.grades"])
    .some((bonus) => bonus !== 0);
}

function diseasesOf(
  { hospitals, catalogue, tallies }: Pick<
    CoefficientInputs,
    "hospitals" | "catalogue" | "tallies"
  >,
  values: Values,
): DiseaseCoefficients | null {
  if (values["points.coefficient.scope"] === "institution") return null;
  return diseaseCoefficients(hospitals, catalogue, tallies, {
    ...baseOptions(values),
    minCasesPerLevel: values["points.coefficient.minCasesPerLevel"],
    minSpread: values["points.coefficient.minSpread"],
    min: values["points.coefficient.min"],
    max: values["points.coefficient.max"],
  });
}

interface LastYear extends
  Pick<
    CoefficientInputs,
    "grouped" | "hospitals"
  > {
  readonly cases: Cases;
}

function sumsOf(
  { grouped, ...year }: LastYear & {
    readonly catalogue: Catalogue;
    readonly diseases: DiseaseCoefficients | null;
  },
  values: Values,
): IndicatorSums {
  const { claims, details } = grouped.history.at(-1)!;
  return indicatorSums({
    ...year,
    claims,
    details,
    agedFrom: values["points.coefficient.agedFrom"],
    childTo: values["points.coefficient.childTo"],
  });
}

function bonusesOf(
  { sums, grade, ...year }: LastYear & {
    readonly sums: IndicatorSums;
    readonly reference: ReferenceMeans;
    readonly grade: Standing["grade"] | null;
  },
  values: Values,
): BonusColumn[] {
  const rules = values["points.coefficient.bonuses"], { hospitals } = year;
  const specialties = values["points.coefficient.specialties"];
  const lost = specialties.find((s) => !hospitals.id.includes(s.hospital));
  if (lost !== undefined) {
    throw cannotPlay("points.coefficient.specialties", lost.hospital, {
      zh: "没有这家医疗机构；请写机构编号，如 H001",
      en: "there is no such institution; give its code, such as H001",
    });
  }
  const columns = bonusColumns(rules, sums, {
    hospitals,
    specialties,
    nationalWeight: fromNumber(values["points.coefficient.nationalSpecialty"]),
    conduct: rules.some(({ indicator }) => LOOKS_AT_CONDUCT.test(indicator))
      ? conductOf(year, values)
      : null,
  });
  if (grade === null) return columns;
  return [...columns, gradeColumn(grade, values["points.coefficient.grades"])];
}

const LOOKS_AT_CONDUCT = /^(readmission|longStay|lowAdmission)$/;

function conductOf(
  { grouped, cases, hospitals, reference }: LastYear & {
    readonly reference: ReferenceMeans;
  },
  values: Values,
): ViolationCounts {
  const { claims, details } = grouped.history.at(-1)!;
  return violationCounts(
    claims,
    details,
    cases,
    grouped.grouper.national.refined.codes,
    hospitals,
    reference,
    violationCuts(values),
  );
}

function sheetOf(
  { measured, bonuses, last, sums, hospitals }: {
    readonly measured: Float64Array;
    readonly bonuses: readonly BonusColumn[];
    readonly last: Float64Array | null;
    readonly sums: IndicatorSums | null;
    readonly hospitals: Hospitals;
  },
  values: Values,
): CoefficientSheet {
  return institutionCoefficients({
    base: measured,
    bonuses,
    last,
    fresh: Uint8Array.from(
      hospitals.id,
      (_, h) => sums !== null && sums.cases[h] === 0 ? 1 : 0,
    ),
    plain: sums === null ? null : Array.from(sums.plain, BigInt),
  }, combinedOptions(values));
}

/** How base coefficients are measured, as a stage takes it. */
export function baseOptions(values: Values): CoefficientOptions {
  return {
    baseMethod: values["points.coefficient.baseMethod"],
    meanWeights: values["points.coefficient.meanWeights"],
    yearWeights: values["points.weight.yearWeights"],
    cells: values["points.coefficient.cells"],
    table: values["points.coefficient.table"],
    decimals: values["points.coefficient.decimals"],
  };
}

/** How a coefficient is made from what was measured, as a stage takes it. */
export function combinedOptions(values: Values): CombinedOptions {
  return {
    form: values["points.coefficient.form"],
    min: values["points.coefficient.min"],
    max: values["points.coefficient.max"],
    maxYearlyMove: values["points.coefficient.maxYearlyMove"],
    renormalise: values["points.coefficient.renormalise"],
    decimals: values["points.coefficient.decimals"],
  };
}
