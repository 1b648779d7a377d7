/**
 * The calendar (推演日历): history under the pre-regime, then the policy year of
 * each scenario, on the same people with the same luck. This file knows the
 * order of the stages and holds no arithmetic; whatever does not depend on the
 * scenario is played once and shared.
 *
 * @module
 */
import { inflowDays } from "./hospital/inflow.ts";
import { rehearsalTable } from "./metrics/rehearsal_table.ts";
import type { Facts } from "./model/facts.ts";
import type { CatalogueFile } from "./model/ledger.ts";
import type { Values } from "./model/policy/mod.ts";
import type { HeldAgainst } from "./model/realism.ts";
import type { ScenarioResult } from "./model/result.ts";
import { cityYear, heldRows } from "./run/city_year.ts";
import type { Scenario } from "./model/scenario/mod.ts";
import { groupingSources } from "./run/group_rules.ts";
import { placedIssues } from "./run/placed_issues.ts";
import {
  type PlayedYear,
  type PlayOptions,
  playYears,
} from "./run/play_year.ts";
import { priceRules } from "./run/price_rules.ts";
import { clippedNotes, lateNotes, ruleNotes } from "./run/rule_notes.ts";
import { regimeNotes } from "./run/regime_notes.ts";
import { runNotes } from "./run/run_notes.ts";
import { scenarioResult } from "./run/scenario_result.ts";
import { type GivenPlan, settleGiven } from "./run/settle_given.ts";
import { settleYear, spentAsBooked } from "./run/settle_year.ts";
import { buildCity, type City, hospitalsIn } from "./run/world_frames.ts";
import { valuesThroughout, wholeYear, yearValues } from "./run/year_values.ts";

/** What is played: a city that is generated, or data that were given. */
export type Plan = CityPlan | GivenPlan;

/** A scenario with its pre-regime and the facts of its city. */
export interface CityPlan {
  readonly scenario: Scenario;
  /** The rules under which history was played (改革前办法). */
  readonly preRegime: Scenario;
  readonly facts: Facts;
  /** A local catalogue that is used as it stands; built from history where left out. */
  readonly catalogue?: CatalogueFile;
  /** Names the run folder; equal inputs, equal hash. */
  readonly recordHash: string;
  /** What the city is held against; nothing where left out. */
  readonly held?: HeldAgainst;
}

/** What is being played. */
export interface Progress {
  /** Playing people, or settling. */
  readonly stage: "people" | "settle";
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

/**
 * Plays scenarios side by side (对比推演). Scenarios whose settings of the world
 * agree share the years that are played, so their differences are policy.
 */
export async function rehearse(
  plans: readonly Plan[],
  options: RunOptions,
): Promise<ScenarioResult[]> {
  const played = new Map<string, PlayedYear>();
  const results: ScenarioResult[] = [];
  for (const plan of plans) {
    const year = settings(plan)["run.year"];
    const settle = "given" in plan
      ? () => settleGiven(plan).result
      : await playCity(plan, played, options);
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
  played: Map<string, PlayedYear>,
  options: RunOptions,
): Promise<() => ScenarioResult> {
  const city = buildCity(plan.facts, settings(plan)["run.seed"]);
  const years = await playHistory(plan, city, played, options);
  return () => settleHistory(plan, city, years);
}

/** The years of a plan, oldest first, the policy year last; played unless another plan did. */
async function playHistory(
  plan: CityPlan,
  city: City,
  played: Map<string, PlayedYear>,
  options: RunOptions,
): Promise<PlayedYear[]> {
  const values = settings(plan), year = values["run.year"];
  const all = yearsOf(plan).map((y) => yearValues(plan, y));
  const keys = yearsOf(plan).map((y, i) => ({
    year: y,
    values: all[i]!,
    lineage: all.slice(0, i + 1),
    key: worldKey(y, all.slice(0, i + 1)),
  }));
  const missing = keys.filter(({ key }) => !played.has(key));
  const fresh = missing.length === 0 ? [] : await playYears(
    city,
    missing,
    values["run.seed"],
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

/** From the played years to the scenario's result: the record alone, then metrics. */
function settleHistory(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
): ScenarioResult {
  const { scenario, preRegime } = plan;
  const codes = city.codes.book;
  const hospitals =
    hospitalsIn(city, settings(plan)["run.year"], settings(plan)).archive;
  const records = years.map((y) => y.record);
  const policyYear = records.at(-1)!, history = records.slice(0, -1);
  const lastYear = history.at(-1)!;
  const through = valuesThroughout(plan, policyYear.year);
  const oldThrough = valuesThroughout(plan, lastYear.year);
  const values = through.start, oldValues = oldThrough.start;

  // Last year under the old method, priced from the years before it, with the
  // institutions as they were: who changes level on 1 January was paid as before.
  const then = hospitalsIn(city, lastYear.year, oldValues).archive;
  const beforeLast = spentAsBooked(
    history.at(-2) ?? lastYear,
    codes,
    then,
    oldValues,
  );
  const oldBase = history.length > 1 ? history.slice(0, -1) : history;
  const oldRules = priceRules(
    oldBase,
    codes,
    then,
    oldValues,
    `${preRegime.id}-${lastYear.year}`,
    groupingSources(plan.facts),
  );
  const old = settleYear(
    lastYear,
    oldRules,
    beforeLast,
    codes,
    then,
    oldThrough,
  );

  // The policy year, and last year replayed under its rules throughout (R-SIM).
  const rules = priceRules(
    history,
    codes,
    hospitals,
    values,
    `${scenario.id}-${policyYear.year}`,
    groupingSources(plan.facts, plan.catalogue),
  );
  const settled = settleYear(
    policyYear,
    rules,
    old.spent,
    codes,
    hospitals,
    through,
  );
  const replay = settleYear(
    lastYear,
    rules,
    beforeLast,
    codes,
    hospitals,
    wholeYear(through),
  );

  const { insured, truth, inflow } = years.at(-1)!;
  return scenarioResult({
    scenario,
    recordHash: plan.recordHash,
    through,
    hospitals,
    registry: city.hospitals.registry,
    counties: city.counties,
    codes,
    record: policyYear,
    truth,
    otherDays: inflow && inflowDays(inflow, hospitals.id.length),
    insured,
    rules,
    settled,
    lastYear: old.settlements,
    realism: heldRows(
      plan.held,
      values["run.city"],
      () =>
        cityYear(
          city,
          years.at(-1)!,
          yearsOf(plan).map((y) => yearValues(plan, y)),
          rules,
        ),
    ),
    rehearsal: [
      ...rehearsalTable(preRegime.id, old.settlements, null, hospitals),
      ...rehearsalTable(
        scenario.id,
        replay.settlements,
        old.settlements,
        hospitals,
      ),
    ],
    notes: [
      ...runNotes(preRegime, oldValues),
      ...ruleNotes(rules, values),
      ...clippedNotes(rules, hospitals),
      ...lateNotes(scenario, policyYear.year, through.months),
      ...regimeNotes(settled.settlements),
    ],
  });
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

/** Everything the world of a year depends on, the people's earlier years too; equal keys, equal year. */
function worldKey(year: number, lineage: readonly Values[]): string {
  const pick = (values: Values, keys: RegExp) =>
    Object.entries(values).filter(([key]) => keys.test(key));
  const world =
    /^(population|need|hospital|claims)\.|^run\.(city|seed|year|historyYears)$/;
  return JSON.stringify([
    year,
    pick(lineage.at(-1)!, world),
    lineage.map((values) => pick(values, /^population\./)),
  ]);
}
