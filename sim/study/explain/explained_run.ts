import { groupTally, type Tally } from "../../points/group_tally.ts";
import type { ScoreRules } from "../../points/score.ts";
import {
  type Catalogue,
  type Claims,
  type CodeBook,
  type Hospitals,
  METHODS,
  type YearRecord,
} from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { claimsFor } from "../../grouping/grouper.ts";
import {
  type CityPlan,
  type Plan,
  type Played,
  playedYears,
  type RunOptions,
} from "../../run.ts";
import { groupBase, groupingSources } from "../../run/group_rules.ts";
import type { PricedRules } from "../../run/price_rules.ts";
import { type GivenPlan, settleGiven } from "../../run/settle_given.ts";
import type { SettledYear } from "../../run/settle_year.ts";
import { settleLastYear, settlePolicyYear } from "../../run/settle_history.ts";
import { valuesThroughout, type YearValues } from "../../run/year_values.ts";

/** A policy year, settled, with everything that its cases are explained from. */
export interface ExplainedRun {
  readonly scenario: Scenario;
  readonly recordHash: string;
  readonly record: YearRecord;
  /** Claims with the codes that the grouper knows. */
  readonly claims: Claims;
  readonly hospitals: Hospitals;
  /** The code book of the record. */
  readonly codes: CodeBook;
  readonly through: YearValues;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
  /** The cases of last year that reference means count; `null` where there is no history. */
  readonly lastYear: CountedCases | null;
  /** By group, oldest year first; empty where there is no history. */
  readonly tallies: readonly { readonly year: number; readonly tally: Tally }[];
}

/** A year's claims, and which of them a mean counts in which group. */
export interface CountedCases {
  readonly claims: Claims;
  /** 1 = counted: paid by points, with a cost, of a usual stay. */
  readonly counted: Uint8Array;
  /** Row of the catalogue. */
  readonly group: Uint16Array;
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
  const { rules, settled } = settleGiven(plan);
  return {
    scenario,
    recordHash,
    record,
    claims: claimsFor(rules.grouper, record.claims, record.details),
    hospitals,
    codes: given.codes,
    through: valuesThroughout({ scenario, preRegime: scenario }, record.year),
    rules,
    settled,
    lastYear: null,
    tallies: [],
  };
}

async function ofCity(
  plan: CityPlan,
  options: RunOptions,
  played: Played,
): Promise<ExplainedRun> {
  const { city, years } = await playedYears(plan, options, played);
  const last = settleLastYear(plan, city, years);
  const policy = settlePolicyYear(plan, city, years, last);
  const { record, hospitals, through, rules, settled } = policy;
  const codes = city.codes.book;
  const history = years.slice(0, -1).map((y) => y.record);
  const base = groupBase(
    history,
    codes,
    hospitals,
    through.start,
    rules.catalogue.id,
    groupingSources(plan.facts, plan.catalogue),
  );
  return {
    scenario: plan.scenario,
    recordHash: plan.recordHash,
    record,
    claims: claimsFor(rules.grouper, record.claims, record.details),
    hospitals,
    codes,
    through,
    rules,
    settled,
    lastYear: countedCases(
      base.history.at(-1)!.claims,
      base.methods.at(-1)!,
      rules.catalogue,
      through.start,
    ),
    tallies: base.tallies.map((tally, i) => ({
      year: history[i]!.year,
      tally: groupTally(tally, rules.catalogue),
    })),
  };
}

function countedCases(
  claims: Claims,
  methods: Uint8Array,
  { groupOfCode }: Catalogue,
  values: Values,
): CountedCases {
  const dip = METHODS.indexOf("dip"), { cost, los, code, rows } = claims;
  const losMin = values["grouping.clean.losMin"];
  const losMax = values["grouping.clean.losMax"] ?? Infinity;
  const counted = new Uint8Array(rows), group = new Uint16Array(rows);
  for (let i = 0; i < rows; i++) {
    group[i] = groupOfCode[code[i]!]!;
    const usual = los[i]! >= losMin && los[i]! <= losMax;
    if (methods[i] === dip && cost[i]! > 0 && usual) counted[i] = 1;
  }
  return { claims, counted, group };
}

/** What scoring was given, for the steps of a case's points. */
export function scoreRulesOf({ rules }: ExplainedRun): ScoreRules {
  return {
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    reference: rules.reference,
    yearStartValue: rules.yearStart,
  };
}
