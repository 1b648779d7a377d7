/**
 * Last year under the old method, the policy year under the new one (上年与政策年结算).
 * Part of the run: it knows the order and computes nothing.
 *
 * @module
 */
import type { Spent } from "../budget/lines.ts";
import type { Facts } from "../model/facts.ts";
import type {
  CatalogueFile,
  Hospitals,
  Opinions,
  YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { Outcome } from "../model/result.ts";
import { spentAsBooked } from "./spent_as_booked.ts";
import { type GroupingSources, groupingSources } from "./group_rules.ts";
import { outcomeOf } from "./outcome_of.ts";
import type { PlayedYear } from "./play_year.ts";
import { type PricedRules, priceRules } from "./price_rules.ts";
import { type SettledYear, settleYear } from "./settle_year.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { type City, hospitalsIn } from "./world_frames.ts";
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
}

/** Last year of history, settled under the pre-regime (改革前一年). */
export interface LastYear {
  readonly record: YearRecord;
  readonly through: YearValues;
  /** What the year before it cost, as booked. */
  readonly before: readonly Spent[];
  /** The year before it as it was recorded; `null` where history is one year. */
  readonly previous: YearRecord | null;
  readonly settled: SettledYear;
}

/** The policy year, settled under the scenario's rules (政策年). */
export interface PolicyYear {
  readonly hospitals: Hospitals;
  readonly record: YearRecord;
  readonly through: YearValues;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
}

/**
 * Settles last year under the old method, priced from the years before it, with
 * the institutions as they were: who changes level on 1 January was paid as
 * before.
 */
export function settleLastYear(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): LastYear {
  const history = years.slice(0, -1).map((y) => y.record);
  const { year } = history.at(-1)!;
  const through = valuesThroughout(plan, year);
  const settled = memory.of("last").run(
    lastYearOf,
    { city, facts: plan.facts, history, id: `${plan.preRegime.id}-${year}` },
    through,
  );
  return { ...settled, through };
}

interface OldYears {
  readonly city: City;
  readonly facts: Facts;
  readonly history: readonly YearRecord[];
  readonly id: string;
}

/** Kept or settled as a whole: a study of new rules leaves the old method alone. */
function lastYearOf(
  { city, facts, history, id }: OldYears,
  through: YearValues,
): Omit<LastYear, "through"> {
  const record = history.at(-1)!, values = through.start;
  const codes = city.codes.book;
  const hospitals = archiveIn({ city, year: record.year }, values);
  const before = spentAsBooked(
    history.at(-2) ?? record,
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
    },
    through,
  );
  return { record, before, previous, settled };
}

/** Settles the policy year; last year tells what the budget grows from. */
export function settlePolicyYear(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  last: LastYear,
  memory = NO_MEMORY,
): PolicyYear {
  const { scenario } = plan, codes = city.codes.book;
  const settings = scenario.valuesOn("9999-12-31");
  const year = settings["run.year"], keep = memory.of("policy");
  const hospitals = keep.run(archiveIn, { city, year }, settings);
  const { record } = years.at(-1)!;
  const through = valuesThroughout(plan, record.year);
  const rules = priceRules(
    {
      history: years.slice(0, -1).map((y) => y.record),
      codes,
      hospitals,
      id: `${scenario.id}-${record.year}`,
      sources: keep.run(sourcesOf, {
        facts: plan.facts,
        file: plan.catalogue ?? null,
      }, settings),
      opinions: plan.opinions ?? null,
    },
    through.start,
    keep,
  );
  const settled = settleYear(
    {
      record,
      rules,
      before: last.settled.spent,
      codes,
      hospitals,
      counties: city.counties,
      last: last.settled,
      previous: last.record,
    },
    through,
    keep,
  );
  return { hospitals, record, through, rules, settled };
}

function archiveIn(
  { city, year }: { readonly city: City; readonly year: number },
  values: Values,
): Hospitals {
  return hospitalsIn(city, year, values).archive;
}

function sourcesOf({ facts, file }: {
  readonly facts: Facts;
  readonly file: CatalogueFile | null;
}): GroupingSources {
  return groupingSources(facts, file);
}

/** The policy year as studies read it (研究所读的政策年): last year, then this one. */
export function settleOutcome(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): Outcome {
  const last = settleLastYear(plan, city, years, memory);
  const policy = settlePolicyYear(plan, city, years, last, memory);
  const { hospitals, settled, through } = policy;
  return outcomeOf(
    plan.scenario,
    settled,
    { hospitals, counties: city.counties, insured: years.at(-1)!.insured },
    through.start,
  );
}
