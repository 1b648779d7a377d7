/**
 * A year's bills as points (年度病例与分值): route, group, score, add up, count conduct.
 * Part of the run: it hands tables from stage to stage and computes nothing.
 *
 * @module
 */
import type { Ratio } from "../base/ratio.ts";
import { claimsFor, type Grouper } from "../grouping/grouper.ts";
import type {
  Cases,
  Catalogue,
  Claims,
  CodeBook,
  Hospitals,
  Points,
  Totals,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { totalCost } from "../points/total_cost.ts";
import { totals } from "../points/totals.ts";
import type { ViolationCounts } from "../points/violation_rates.ts";
import { asBooked, type OtherMonths } from "../settlement/method/as_booked.ts";
import { typesOfYear } from "./auxiliary_rules.ts";
import {
  afterReview,
  groupedCases,
  scoredCases,
  type YearCases,
} from "./cases_of_year.ts";
import { type DipPart, dipPart } from "./dip_part.ts";
import type { ScoringRules } from "./price_rules.ts";
import { ratesFromBudget } from "./score_drg_year.ts";
import { asksForOwnValue, type ScoredBeside, scoreYear } from "./score_year.ts";
import { withMaternity } from "./with_maternity.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { conductOf } from "./violations_of.ts";
import type { YearValues } from "./year_values.ts";
import { methodsOf } from "./methods_of.ts";

/** A year to score. */
export interface YearToScore {
  readonly record: YearRecord;
  readonly rules: ScoringRules;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  /** Total cost by scheme that standards are found from, where it is not these bills'. */
  readonly total?: readonly Ratio[] | null;
  /** Value of the payment standard or rate by scheme, where a whole year has found it and these bills are some of it. */
  readonly standard?: readonly (Ratio | null)[];
}

/** A scored year. */
export interface ScoredYear {
  /** The record as disease points see it. */
  readonly bills: YearRecord;
  /** Its claims with the codes of the catalogue's own code book. */
  readonly claims: Claims;
  readonly cases: Cases;
  readonly points: Points;
  /** Cases, points, C and J by hospital, scheme and month. */
  readonly sums: Totals;
  /** What is paid as booked, one element a scheme. */
  readonly others: readonly OtherMonths[];
  /** Conduct by index; `null` where nobody asks for it. */
  readonly conduct: ViolationCounts | null;
  /** Total cost by scheme that standards were found from; `null` where none are. */
  readonly total: readonly Ratio[] | null;
}

/**
 * Scores a year under the rules that were priced for it.
 *
 * @param dip DIP budget by scheme, fen: some payment standards are found from it
 */
export function scoredYear(
  { record, rules: prices, codes, hospitals, total: given, standard }:
    YearToScore,
  dip: readonly number[],
  through: YearValues,
  memory = NO_MEMORY,
): ScoredYear {
  const values = through.start, { details } = record, { grouper } = prices;
  const rules = scoringRules(prices);
  const { catalogue } = rules;
  const { part, claims } = memory.run(billsOf, { record, grouper }, values);
  const grouped = memory.run(
    casesOf,
    { record, claims, grouper, codes },
    values,
  );
  const found = memory.run(scoredOf, { grouped, catalogue }, values);
  const total = given !== undefined
    ? given
    : asksForOwnValue(values) || ratesFromBudget(values)
    ? memory.run(moneyOf, { claims, cases: found.cases, dip }, values)
    : null;
  const types = memory.run(typesOfYear, {
    claims,
    details,
    cases: found.cases,
    rules: { grouper, auxiliary: rules.auxiliary },
  }, values);
  const { cases, points } = memory.run(
    pointsOf,
    {
      claims,
      hospitals,
      rules,
      details,
      types,
      ...found,
      total,
      ...(standard === undefined ? {} : { standard }),
    },
    values,
  );
  return {
    bills: part.record,
    claims,
    cases,
    points,
    sums: memory.run(sumsOf, { part, cases, points, hospitals }, values),
    others: memory.run(othersOf, { part, cases, codes, hospitals }, values),
    conduct: memory.run(conductOf, {
      claims,
      details,
      cases,
      hospitals,
      rules: { grouper, reference: rules.reference },
    }, through),
    total,
  };
}

/** What of the prices a case is scored by, alone: the rest may change and nothing is scored anew. */
export function scoringRules(
  rules: ScoringRules,
): ScoringRules {
  const { catalogue, grouper, coefficients, diseases } = rules;
  const { reference, yearStart, auxiliary, drg } = rules;
  return {
    catalogue,
    grouper,
    coefficients,
    diseases,
    reference,
    yearStart,
    auxiliary,
    ...(drg ? { drg } : {}),
  };
}

function billsOf(
  { record, grouper }: {
    readonly record: YearRecord;
    readonly grouper: Grouper;
  },
  values: Values,
): { readonly part: DipPart; readonly claims: Claims } {
  const part = dipPart(record, values);
  return { part, claims: claimsFor(grouper, part.claims, record.details) };
}

interface ToGroup {
  readonly record: YearRecord;
  readonly claims: Claims;
  readonly grouper: Grouper;
  readonly codes: CodeBook;
}

function casesOf(
  { record, claims, grouper, codes }: ToGroup,
  values: Values,
): YearCases {
  const methods = methodsOf(record, codes, values);
  return groupedCases(claims, methods, grouper.catalogue, values);
}

function scoredOf(
  { grouped, catalogue }: {
    readonly grouped: YearCases;
    readonly catalogue: Catalogue;
  },
  values: Values,
): YearCases {
  return scoredCases(grouped, catalogue, values);
}

function moneyOf({ claims, cases, dip }: {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly dip: readonly number[];
}): readonly Ratio[] {
  return totalCost(claims, cases, dip);
}

interface ToPoint
  extends
    YearCases,
    Required<Pick<ScoredBeside, "details" | "types">>,
    Pick<ScoredBeside, "standard"> {
  readonly claims: Claims;
  readonly hospitals: Hospitals;
  readonly rules: ScoringRules;
  readonly total: readonly Ratio[] | null;
}

function pointsOf(
  { claims, cases, hospitals, rules, total, ...beside }: ToPoint,
  values: Values,
): { readonly cases: Cases; readonly points: Points } {
  const points = scoreYear(claims, cases, hospitals, rules, values, {
    ...beside,
    ...(total === null ? {} : { total }),
  });
  return { points, cases: afterReview(cases, points, values) };
}

function sumsOf({ part, cases, points, hospitals }: {
  readonly part: DipPart;
  readonly cases: Cases;
  readonly points: Points;
  readonly hospitals: Hospitals;
}): Totals {
  return totals(part.claims, cases, points, hospitals.id.length);
}

function othersOf({ part, cases, codes, hospitals }: {
  readonly part: DipPart;
  readonly cases: Cases;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
}, values: Values): OtherMonths[] {
  const { record, emergencyFund } = part, n = hospitals.id.length;
  const booked = asBooked(record, cases.method, n, emergencyFund);
  return withMaternity(booked, record, codes, n, values);
}
