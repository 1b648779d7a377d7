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
import { reformYear, type Values } from "./model/policy/mod.ts";
import type { HeldAgainst } from "./model/realism.ts";
import type { PlanInputs } from "./model/run_basis.ts";
import type { ModelSide } from "./model/behaviour.ts";
import type { Outcome, ScenarioResult } from "./model/result.ts";
import type { Scenario } from "./model/scenario/mod.ts";
import type { ScreenRule } from "./model/screens.ts";
import { luckSeed } from "./run/luck_seed.ts";
import { placedIssues } from "./run/placed_issues.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "./run/play_year.ts";
import {
  givenOutcome,
  type GivenPlan,
  settleGiven,
} from "./run/settle_given.ts";
import { rememberStages } from "./run/remember_stages.ts";
import { settleHistory } from "./run/settle_history.ts";
import { settleSide } from "./run/settle_side.ts";
import { settleOutcome } from "./run/settle_course.ts";
import { NO_MEMORY, type StageMemory } from "./run/stage_memory.ts";
import { oddsBefore } from "./run/supervision/odds_before.ts";
import { buildCity, type City } from "./run/world_frames.ts";
import { respond } from "./run/response/respond.ts";
import { asksForLists, type KeyedYear, keyedYears } from "./run/world_of.ts";

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
  /** Screens that its rules may play; none where left out. */
  readonly screens?: readonly ScreenRule[];
}

/** What is being played. */
export interface Progress {
  /** Playing people, settling, settling mixtures of rules, one value of a parameter after the other, measuring what numbers move, or playing the year after talks. */
  readonly stage:
    | "people"
    | "settle"
    | "split"
    | "inverse"
    | "meter"
    | "nextYear";
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
 * @param memory what earlier settlements left is not made again
 */
export function rehearse(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played = new Map(),
  memory: StageMemory = NO_MEMORY,
): Promise<ScenarioResult[]> {
  return playAndSettle(
    plans,
    options,
    played,
    memory,
    (plan) => settleGiven(plan, memory).result,
    (plan, city, years) => settleHistory(plan, city, years, memory),
  );
}

/**
 * Settles the policy year of each plan and nothing else (只结算政策年): what a study
 * needs that asks for headlines under many mixtures of rules.
 *
 * @param memory what earlier settlements left is not made again
 */
export function settlePlans(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played,
  memory: StageMemory = rememberStages(),
): Promise<Outcome[]> {
  return playAndSettle(
    plans,
    options,
    played,
    memory,
    (plan) => givenOutcome(plan, memory),
    (plan, city, years) => settleOutcome(plan, city, years, memory),
  );
}

/**
 * Settles the policy year of each plan, with the years that led to it (逐年结算要点):
 * what institutions did is read from these.
 *
 * @param memory what earlier settlements left is not made again
 */
export function settleSides(
  plans: readonly CityPlan[],
  options: RunOptions,
  played: Played,
  memory: StageMemory = rememberStages(),
): Promise<ModelSide[]> {
  return playAndSettle(
    plans,
    options,
    played,
    memory,
    () => {
      throw new Error("Cannot settle given claims year by year");
    },
    (plan, city, years) => settleSide(plan, city, years, memory),
  );
}

/** The city of a plan and its years, oldest first, the policy year last (城市与历年); played unless they were before. */
export function playedYears(
  plan: CityPlan,
  options: RunOptions,
  played: Played,
  memory: StageMemory = NO_MEMORY,
): Promise<{ readonly city: City; readonly years: readonly PlayedYear[] }> {
  return playCity(plan, played, asksForLists(plan), options, memory);
}

async function playAndSettle<T>(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played,
  memory: StageMemory,
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
        memory,
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
  memory: StageMemory,
): Promise<{ readonly city: City; readonly years: readonly PlayedYear[] }> {
  const { facts } = plan, values = settings(plan);
  const city = memory.run(cityOf, { facts }, values);
  const years = await playHistory(plan, city, played, lists, options, memory);
  return { city, years };
}

function cityOf(
  { facts }: Pick<CityPlan, "facts">,
  values: Values,
): City {
  return buildCity(facts, values["run.seed"]);
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
  memory: StageMemory,
): Promise<PlayedYear[]> {
  const values = settings(plan), since = reformYear(values);
  const keys = keyedYears(plan, lists);
  const play = async (asked: readonly KeyedYear[]) => {
    const missing = asked.filter(({ key }) => !played.has(key));
    if (missing.length === 0) return;
    const fresh = await playYears(
      city,
      missing,
      luckSeed(values),
      options,
      (y, done) =>
        options.onProgress({
          stage: "people",
          scenario: y < since ? plan.preRegime.id : plan.scenario.id,
          year: y,
          done,
        }),
    );
    missing.forEach(({ key }, i) => played.set(key, fresh[i]!));
  };
  await play(keys.filter(({ responds }) => !responds));
  const years = keys.map(({ key }) => played.get(key));
  for (const [i, asked] of keys.entries()) {
    if (years[i] !== undefined) continue;
    // What institutions and patients do in a year follows from the one before.
    const before = years.slice(0, i) as PlayedYear[];
    const response = placedIssues(
      plan.scenario,
      () => respond(plan, city, before, asked.year, memory),
    );
    const waiting = oddsBefore(plan, city, before, asked, since, memory);
    await play([{ ...asked, response, waiting }]);
    years[i] = played.get(asked.key)!;
  }
  return years as PlayedYear[];
}

/** Settings that say what is run; they have no dates. */
function settings(plan: Plan): Values {
  return plan.scenario.valuesOn("9999-12-31");
}
