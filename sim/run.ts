/**
 * The calendar (推演日历): history under the pre-regime, then the policy year of
 * each scenario, on the same people with the same luck. This file knows the
 * order of the stages and holds no arithmetic; whatever does not depend on the
 * scenario is played once and shared.
 *
 * @module
 */
import type { PayerCalendar } from "./model/calendar.ts";
import type { Facts } from "./model/facts.ts";
import type { CatalogueFile, Opinions } from "./model/ledger.ts";
import type { Values } from "./model/policy/mod.ts";
import type { HeldAgainst } from "./model/realism.ts";
import type { PlanInputs } from "./model/run_basis.ts";
import type { Outcome, ScenarioResult } from "./model/result.ts";
import type { Scenario } from "./model/scenario/mod.ts";
import { groupingSources, readsLists } from "./run/group_rules.ts";
import { luckSeed } from "./run/luck_seed.ts";
import { outcomeOf } from "./run/outcome_of.ts";
import { placedIssues } from "./run/placed_issues.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "./run/play_year.ts";
import { type GivenPlan, settleGiven } from "./run/settle_given.ts";
import {
  type LastYear,
  settleHistory,
  settleLastYear,
  settlePolicyYear,
} from "./run/settle_history.ts";
import { buildCity, type City } from "./run/world_frames.ts";
import { yearValues } from "./run/year_values.ts";

/** What is played: a city that is generated, or data that were given. */
export type Plan = CityPlan | GivenPlan;

/** A scenario with its pre-regime and the facts of its city. */
export interface CityPlan {
  readonly scenario: Scenario;
  /** The rules under which history was played (改革前办法). */
  readonly preRegime: Scenario;
  readonly facts: Facts;
  /** Working days and clearing terms. */
  readonly calendar: PayerCalendar;
  /** A local catalogue that is used as it stands; built from history where left out. */
  readonly catalogue?: CatalogueFile;
  /** Names the run folder; equal inputs, equal hash. */
  readonly recordHash: string;
  /** Hashes of what the plan was read from; left out where it was not read from files. */
  readonly inputs?: PlanInputs;
  /** What the city is held against; nothing where left out. */
  readonly held?: HeldAgainst;
  /** Hospitals' opinions on the policy year's points; none where left out. */
  readonly opinions?: Opinions;
}

/** What is being played. */
export interface Progress {
  /** Playing people, settling, or settling mixtures of rules. */
  readonly stage: "people" | "settle" | "split";
  /** Scenario whose rules hold. */
  readonly scenario: string;
  /** Year that is played. */
  readonly year: number;
  /** 0–1 within the stage. */
  readonly done: number;
}

/** How to run, without effect on any number. */
export interface RunOptions extends PlayOptions {
  readonly onProgress: (progress: Progress) => void;
}

/** Years that have been played, by all that they depend on (已推演年度). */
export type Played = Map<string, PlayedYear>;

/**
 * Plays scenarios side by side (对比推演). Scenarios whose settings of the world
 * agree share the years that are played, so their differences are policy.
 *
 * @param played years of earlier plays, which are not played again
 */
export function rehearse(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played = new Map(),
): Promise<ScenarioResult[]> {
  return playAndSettle(
    plans,
    options,
    played,
    (plan) => settleGiven(plan).result,
    settleHistory,
  );
}

/**
 * Settles the policy year of each plan and nothing else (只结算政策年): what a study
 * needs that asks for headlines under many mixtures of rules. The plans have one world
 * and one pre-regime, so that last year is settled once.
 *
 * @param memory last year, kept from one call to the next
 */
export function settlePlans(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played,
  memory: { last?: LastYear } = {},
): Promise<Outcome[]> {
  return playAndSettle(
    plans,
    options,
    played,
    (plan) => settleGiven(plan).result,
    (plan, city, years) => {
      memory.last ??= settleLastYear(plan, city, years);
      const { settled, hospitals, through } = settlePolicyYear(
        plan,
        city,
        years,
        memory.last,
      );
      const { insured } = years.at(-1)!, { counties } = city;
      return outcomeOf(
        plan.scenario,
        settled,
        { hospitals, counties, insured },
        through.start,
      );
    },
  );
}

/** The city of a plan and its years, oldest first, the policy year last (城市与历年); played unless they were before. */
export function playedYears(
  plan: CityPlan,
  options: RunOptions,
  played: Played,
): Promise<{ readonly city: City; readonly years: readonly PlayedYear[] }> {
  return playCity(plan, played, asksForLists(plan), options);
}

async function playAndSettle<T>(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played,
  ofGiven: (plan: GivenPlan) => T,
  ofCity: (plan: CityPlan, city: City, years: readonly PlayedYear[]) => T,
): Promise<T[]> {
  const results: T[] = [];
  const lists = plans.some((plan) => !("given" in plan) && asksForLists(plan));
  for (const plan of plans) {
    const year = settings(plan)["run.year"];
    let settle: () => T;
    if ("given" in plan) settle = () => ofGiven(plan);
    else {
      const { city, years } = await playCity(
        plan,
        played,
        lists,
        options,
      );
      settle = () => ofCity(plan, city, years);
    }
    const report = (done: number) =>
      options.onProgress({
        stage: "settle",
        scenario: plan.scenario.id,
        year,
        done,
      });
    report(0);
    results.push(placedIssues(plan.scenario, settle));
    report(1);
  }
  return results;
}

/** Plays a city's years; what is left to do is to settle them. */
async function playCity(
  plan: CityPlan,
  played: Played,
  lists: boolean,
  options: RunOptions,
): Promise<{ readonly city: City; readonly years: readonly PlayedYear[] }> {
  const city = buildCity(plan.facts, settings(plan)["run.seed"]);
  const years = await playHistory(plan, city, played, lists, options);
  return { city, years };
}

/**
 * The years of a plan, oldest first, the policy year last; played unless another
 * plan did.
 *
 * @param lists whether the settlement lists of history are filled, as some plan asks
 */
async function playHistory(
  plan: CityPlan,
  city: City,
  played: Played,
  lists: boolean,
  options: RunOptions,
): Promise<PlayedYear[]> {
  const values = settings(plan), year = values["run.year"];
  const all = yearsOf(plan).map((y) => yearValues(plan, y));
  const keys = yearsOf(plan).map((y, i) => ({
    year: y,
    values: all[i]!,
    lineage: all.slice(0, i + 1),
    lists,
    key: worldKey(y, all.slice(0, i + 1), lists && y < year),
  }));
  const missing = keys.filter(({ key }) => !played.has(key));
  const fresh = missing.length === 0 ? [] : await playYears(
    city,
    missing,
    luckSeed(values),
    options,
    (y, done) =>
      options.onProgress({
        stage: "people",
        scenario: y < year ? plan.preRegime.id : plan.scenario.id,
        year: y,
        done,
      }),
  );
  missing.forEach(({ key }, i) => played.set(key, fresh[i]!));
  return keys.map(({ key }) => played.get(key)!);
}

/** Whether the plan's grouping or point value needs the settlement lists of its base period; they change no claim. */
function asksForLists(plan: CityPlan): boolean {
  const sources = groupingSources(plan.facts, plan.catalogue);
  const year = settings(plan)["run.year"];
  const end = plan.scenario.valuesOn(`${year}-12-31`);
  return readsLists(yearValues(plan, year), sources) ||
    (end["settlement.value.mode"] === "elastic" &&
      end["settlement.elastic.form"] === "cost");
}

/** Years of history, then the policy year. */
function yearsOf(plan: CityPlan): number[] {
  const values = settings(plan), n = values["run.historyYears"];
  return Array.from({ length: n + 1 }, (_, i) => values["run.year"] - n + i);
}

/** Settings that say what is run; they have no dates. */
function settings(plan: Plan): Values {
  return plan.scenario.valuesOn("9999-12-31");
}

/**
 * Everything the world of a year depends on, the people's earlier years too; equal
 * keys, equal year.
 *
 * @param lists whether settlement lists are filled although it is not the policy year
 */
function worldKey(
  year: number,
  lineage: readonly Values[],
  lists: boolean,
): string {
  const pick = (values: Values, keys: RegExp) =>
    Object.entries(values).filter(([key]) => keys.test(key));
  const world =
    /^(population|need|hospital|claims)\.|^run\.(city|seed|year|historyYears|replicate)$/;
  return JSON.stringify([
    year,
    lists,
    pick(lineage.at(-1)!, world),
    lineage.map((values) => pick(values, /^population\./)),
  ]);
}
