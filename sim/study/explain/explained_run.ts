import { groupTally, type Tally } from "../../points/group_tally.ts";
import type { ExplainedYear } from "../../points/point_step.ts";
import type { ScoreRules } from "../../points/score.ts";
import type { Spent } from "../../budget/lines.ts";
import { spentBefore } from "../../intake/read_register.ts";
import {
  type Claims,
  type CodeBook,
  type Counties,
  type Hospitals,
  SCHEMES,
  type YearRecord,
} from "../../model/ledger.ts";
import type { PayerCalendar } from "../../model/calendar.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { claimsFor } from "../../grouping/grouper.ts";
import {
  type CityPlan,
  type Plan,
  type Played,
  playedYears,
  type RunOptions,
} from "../../run.ts";
import { dipPart } from "../../run/dip_part.ts";
import {
  groupBase,
  type GroupedBase,
  groupingSources,
} from "../../run/group_rules.ts";
import { drgOptions } from "../../run/score_drg_year.ts";
import type { PaidYear } from "../../run/book_journal.ts";
import type { PricedRules } from "../../run/price_rules.ts";
import { type GivenPlan, settleGiven } from "../../run/settle_given.ts";
import type { SettledYear } from "../../run/settle_year.ts";
import { settleCourse } from "../../run/settle_course.ts";
import { valuesThroughout, type YearValues } from "../../run/year_values.ts";

/** A policy year, settled, with everything that its cases are explained from. */
export interface ExplainedRun {
  readonly scenario: Scenario;
  readonly recordHash: string;
  readonly record: YearRecord;
  /** Claims with the codes that the grouper knows. */
  readonly claims: Claims;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly calendar: PayerCalendar;
  /** The code book of the record. */
  readonly codes: CodeBook;
  readonly through: YearValues;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
  /** What the year before cost the fund, one element a scheme. */
  readonly before: readonly Spent[];
  /** The year before as it is paid; `null` where there is no history. */
  readonly last: PaidYear | null;
  /** The base period as it was grouped; `null` where there is no history. */
  readonly base: GroupedBase | null;
  /** By group, oldest year first; empty where there is no history. */
  readonly tallies: readonly { readonly year: number; readonly tally: Tally }[];
}

/**
 * Plays and settles the policy year of a plan (可解释的政策年), and counts its
 * base period once more, so that what stands behind a disease's points can be
 * shown.
 */
export async function explainedRun(
  plan: Plan,
  options: RunOptions,
  played: Played = new Map(),
): Promise<ExplainedRun> {
  return "given" in plan ? ofGiven(plan) : await ofCity(plan, options, played);
}

function ofGiven(plan: GivenPlan): ExplainedRun {
  const { scenario, given, recordHash } = plan, { record, hospitals } = given;
  const { values, rules, settled } = settleGiven(plan);
  const through = valuesThroughout(
    { scenario, preRegime: scenario },
    record.year,
  );
  return {
    scenario,
    recordHash,
    record,
    claims: claimsFor(
      rules.grouper,
      dipPart(record, through.start).claims,
      record.details,
    ),
    hospitals,
    counties: given.counties,
    calendar: plan.calendar,
    codes: given.codes,
    through,
    rules,
    settled,
    before: SCHEMES.map((scheme) =>
      spentBefore(values["intake.lastYear"]![scheme])
    ),
    last: null,
    base: null,
    tallies: [],
  };
}

async function ofCity(
  plan: CityPlan,
  options: RunOptions,
  played: Played,
): Promise<ExplainedRun> {
  const { city, years } = await playedYears(plan, options, played);
  const { last, policy } = settleCourse(plan, city, years).final;
  const { record, history, hospitals, through, rules, settled } = policy;
  const codes = city.codes.book;
  const base = groupBase({
    history,
    codes,
    hospitals,
    id: rules.catalogue.id,
    sources: groupingSources(plan.facts, plan.catalogue),
  }, through.start);
  return {
    scenario: plan.scenario,
    recordHash: plan.recordHash,
    record,
    claims: claimsFor(
      rules.grouper,
      dipPart(record, through.start).claims,
      record.details,
    ),
    hospitals,
    counties: city.counties,
    calendar: plan.calendar,
    codes,
    through,
    rules,
    settled,
    before: last.settled.spent,
    last,
    base,
    tallies: base.tallies.map((tally, i) => ({
      year: history[i]!.year,
      tally: groupTally(tally, rules.catalogue),
    })),
  };
}

/** What cases were scored by under DRG; left out where diseases are. */
export function drgScoringOf(
  { rules, settled, claims, hospitals, through }: ExplainedRun,
): Pick<ExplainedYear, "drg"> {
  const { drg } = rules;
  if (!drg) return {};
  const options = drgOptions(through.start);
  return {
    drg: {
      options,
      scoring: {
        claims,
        cases: settled.cases,
        hospitals,
        catalogue: rules.catalogue,
        coefficients: rules.coefficients,
        rates: settled.points.standardValue ?? rules.yearStart,
        drg,
      },
    },
  };
}

/** What scoring was given, for the steps of a case's points. */
export function scoreRulesOf(
  { rules, settled: { points } }: ExplainedRun,
): ScoreRules {
  return {
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    diseases: rules.diseases,
    reference: rules.reference,
    yearStartValue: rules.drg && points.standardValue
      ? points.standardValue
      : rules.yearStart,
    ...(points.standardValue === undefined
      ? {}
      : { standardValue: points.standardValue }),
  };
}
