/**
 * The last year under the old method, then each year under the new one (施行前后各年结算).
 * Part of the run: it knows the order and computes nothing.
 *
 * @module
 */
import type { Spent } from "../budget/lines.ts";
import type { Facts } from "../model/facts.ts";
import type {
  Catalogue,
  CatalogueFile,
  Hospitals,
  Opinions,
  YearRecord,
} from "../model/ledger.ts";
import { reformYear } from "../model/policy/mod.ts";
import type { Outcome } from "../model/result.ts";
import type { ScreenRule } from "../model/screens.ts";
import type { Truth } from "../model/world.ts";
import { spentAsBooked } from "./spent_as_booked.ts";
import { groupingSources } from "./group_rules.ts";
import { outcomeOf } from "./outcome_of.ts";
import type { PlayedYear } from "./play_year.ts";
import { type PricedRules, priceRules } from "./price_rules.ts";
import type { YearChange } from "./resettle.ts";
import { archiveIn, settlePolicyYear } from "./settle_policy_year.ts";
import { type SettledYear, settleYear } from "./settle_year.ts";
import { NO_MEMORY, type StageMemory } from "./stage_memory.ts";
import { supervises } from "./supervision/inspection_plan.ts";
import { withEvidence } from "./supervision/with_evidence.ts";
import type { City } from "./world_frames.ts";
import {
  type Methods,
  valuesThroughout,
  type YearValues,
} from "./year_values.ts";

/** What of a plan its last two years are settled by. */
export interface SettledPlan extends Methods {
  readonly facts: Facts;
  /** A local catalogue that is used as it stands; built from history where left out. */
  readonly catalogue?: CatalogueFile;
  /** Hospitals' opinions on the policy year's points; none where left out. */
  readonly opinions?: Opinions;
  /** Screens that its rules may play; none where left out. */
  readonly screens?: readonly ScreenRule[];
}

/** The year before a policy year, settled: under the pre-regime, or under the scenario's rules where they held already (上年). */
export interface LastYear {
  readonly record: YearRecord;
  readonly through: YearValues;
  /** What the year before it cost, as booked. */
  readonly before: readonly Spent[];
  /** The year before it as it was recorded; `null` where history is one year. */
  readonly previous: YearRecord | null;
  /** What its cases were grouped by. */
  readonly catalogue: Catalogue;
  /** H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  readonly settled: SettledYear;
}

/** The policy year, settled under the scenario's rules (政策年). */
export interface PolicyYear {
  readonly hospitals: Hospitals;
  readonly record: YearRecord;
  /** What really happened, for metrics and the window of inspectors; `null` where nobody kept it. */
  readonly truth: Truth | null;
  /** The base period it was priced from, oldest first. */
  readonly history: readonly YearRecord[];
  readonly through: YearValues;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
  /** Settles it once more with something changed. */
  readonly again: (change: YearChange) => SettledYear;
}

/** A year under the scenario's rules, and the one before it. */
export interface YearsPair {
  readonly last: LastYear;
  readonly policy: PolicyYear;
}

/** Years under the scenario's rules (施行以来各年), oldest first. */
export interface SettledCourse {
  /** The first of them, after the last one of the pre-regime. */
  readonly first: YearsPair;
  /** The policy year, after the one before it. */
  readonly final: YearsPair;
  readonly years: readonly YearsPair[];
}

/**
 * Settles the last year of history under the old method, priced from the years before it, with
 * the institutions as they were: who changes level on 1 January was paid as
 * before. It is supervised where the old rules supervise, however they pay.
 */
function settleOldYear(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory: StageMemory,
): LastYear {
  const history = years.map(({ record }) => record);
  const { record: { year }, truth, response } = years.at(-1)!;
  const through = valuesThroughout(plan, year);
  const settled = memory.of("last").run(
    lastYearOf,
    {
      city,
      facts: plan.facts,
      history,
      truth,
      response,
      screens: plan.screens ?? NO_SCREENS,
      id: `${plan.preRegime.id}-${year}`,
    },
    through,
  );
  return { ...settled, through };
}

const NO_SCREENS: readonly ScreenRule[] = [];

interface OldYears {
  readonly city: City;
  readonly facts: Facts;
  readonly history: readonly YearRecord[];
  /** What really happened in the last of them; `null` where nobody kept it. */
  readonly truth: Truth | null;
  /** What institutions did otherwise in it; `null` where they did nothing. */
  readonly response: PlayedYear["response"];
  readonly screens: readonly ScreenRule[];
  readonly id: string;
}

/** Kept or settled as a whole: a study of new rules leaves the old method alone. */
function lastYearOf(
  { city, facts, history, id, ...of }: OldYears,
  through: YearValues,
): Omit<LastYear, "through"> {
  const played = history.at(-1)!, values = through.start;
  const codes = city.codes.book, { screens } = of;
  const hospitals = archiveIn({ city, year: played.year }, values);
  const { record, truth } = supervises(values)
    ? withEvidence(
      {
        record: played,
        truth: of.truth,
        response: of.response,
        codes,
        hospitals,
      },
      values,
    )
    : { record: played, truth: of.truth };
  const before = spentAsBooked(
    history.at(-2) ?? played,
    codes,
    hospitals,
    values,
  );
  const rules = priceRules({
    history: history.length > 1 ? history.slice(0, -1) : history,
    codes,
    hospitals,
    id,
    sources: groupingSources(facts),
  }, values);
  const previous = history.at(-2) ?? null;
  const settled = settleYear(
    {
      record,
      rules,
      before,
      codes,
      hospitals,
      counties: city.counties,
      previous,
      truth,
      screens,
    },
    through,
  );
  const { catalogue, coefficients } = rules;
  return { record, before, previous, catalogue, coefficients, settled };
}

/**
 * Settles years under the scenario's rules one after the other (逐年结算), from the
 * first one that was played: each tells what the next one's budget grows from.
 *
 * @param years history, then at least one year under the scenario's rules
 */
export function settleCourse(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): SettledCourse {
  const records = years.map((y) => y.record);
  const settings = plan.scenario.valuesOn("9999-12-31");
  const since = reformYear(settings), base = settings["run.historyYears"];
  const from = records.findIndex(({ year }) => year === since);
  let last = settleOldYear(plan, city, years.slice(0, from), memory);
  const course: YearsPair[] = [];
  for (let i = from; i < records.length; i++) {
    const policy = settlePolicyYear(
      plan,
      city,
      {
        record: records[i]!,
        truth: years[i]!.truth,
        response: years[i]!.response,
        history: records.slice(Math.max(0, i - base), i),
      },
      last,
      i === records.length - 1 ? plan.opinions ?? null : null,
      memory.of(`policy ${records.length - 1 - i}`),
    );
    course.push({ last, policy });
    last = asLast(policy, last);
  }
  return { first: course[0]!, final: course.at(-1)!, years: course };
}

/** The last year before the reform and the latest year, one and the same before the first year under the scenario's rules (改革前一年与最近一年). */
export interface SettledSoFar {
  readonly old: LastYear;
  readonly last: LastYear;
}

/**
 * Both, settled: what institutions know when they decide.
 *
 * @param years history, and years under the scenario's rules as far as they were played
 */
export function settledSoFar(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): SettledSoFar {
  const records = years.map((y) => y.record);
  const since = reformYear(plan.scenario.valuesOn("9999-12-31"));
  if (records.at(-1)!.year < since) {
    const old = settleOldYear(plan, city, years, memory);
    return { old, last: old };
  }
  const { first, final } = settleCourse(plan, city, years, memory);
  const { policy, last } = final;
  return { old: first.last, last: asLast(policy, last) };
}

/** A policy year as the year after it sees it. */
function asLast(policy: PolicyYear, last: LastYear): LastYear {
  return {
    record: policy.record,
    through: policy.through,
    before: last.settled.spent,
    previous: last.record,
    catalogue: policy.rules.catalogue,
    coefficients: policy.rules.coefficients,
    settled: policy.settled,
  };
}

/** The policy year as studies read it (研究所读的政策年): last year, then this one. */
export function settleOutcome(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): Outcome {
  const { policy } = settleCourse(plan, city, years, memory).final;
  return policyOutcome(plan, city, policy, years.at(-1)!);
}

/** What studies read of a settled policy year. */
export function policyOutcome(
  plan: SettledPlan,
  { counties }: City,
  { hospitals, settled, through }: PolicyYear,
  { insured }: Pick<PlayedYear, "insured">,
): Outcome {
  return outcomeOf(
    plan.scenario,
    settled,
    { hospitals, counties, insured },
    through.start,
  );
}
