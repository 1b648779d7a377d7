/**
 * The doors to the engine (入口): play one scenario, or two on the same people
 * with the same luck. Command line, notebook and tests come through here.
 *
 * @module
 */
import { modelComparison } from "./analysis/model_rows.ts";
import { fingerprint } from "./base/columns.ts";
import { type Issue, ShapanError } from "./base/issues.ts";
import type { Comparison } from "./chart/comparison.ts";
import { readPlan, readSources } from "./io.ts";
import type { ModelComparison } from "./model/behaviour.ts";
import type { SpecVersion } from "./model/policy/mod.ts";
import type { ScenarioResult } from "./model/result.ts";
import type { Statement } from "./model/statement.ts";
import {
  type Plan,
  type Played,
  type Progress,
  rehearse,
  type RunOptions,
  settlePlans,
} from "./run.ts";
import { rememberStages } from "./run/remember_stages.ts";
import { BLOCKS_PER_TASK } from "./run/play_year.ts";
import type { Attribution } from "./model/split.ts";
import { attribute, type Settle } from "./study/attribution/attribute.ts";
import { compareModels } from "./study/models/compare_models.ts";
import { splitChange } from "./study/attribution/split_change.ts";
import { statementOf } from "./study/statement/statement_of.ts";

/** How to play, without effect on any number. */
export interface PlaySettings {
  /** Worker threads; 1 unless given. */
  readonly workers?: number;
  /** Threads that were started before, while scenarios were read. */
  readonly threads?: readonly Worker[];
  /** Blocks of 4096 persons a task; 64 unless given. */
  readonly blocksPerTask?: number;
  /** Whether a comparison is also played under each model of behaviour; not unless asked for. */
  readonly models?: boolean;
  /** Whether the change of pay is split among rules; it is unless `false`. */
  readonly split?: boolean;
  /** Called as the play goes on. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Both sides, what makes the change, and what the reform says. */
export type WholeComparison = Required<Comparison> & {
  readonly reform: ScenarioResult;
};

/**
 * Plays one scenario (单方案推演).
 *
 * @param ref id below `scenarios/`, such as `zibo_2025/baseline`, or a path
 * @throws {ShapanError} if the scenario cannot be used
 */
export async function run(
  ref: string,
  settings: PlaySettings = {},
): Promise<ScenarioResult> {
  const [result] = await play([await readPlan(ref)], settings);
  return result!;
}

/**
 * Plays a baseline and a reform on the same people with the same luck (对比推演):
 * every difference between the two is policy.
 *
 * @throws {ShapanError} if a scenario cannot be used, or if the two do not play
 * the same city, year and seed
 */
export async function compare(
  baseline: string,
  reform: string,
  settings: PlaySettings = {},
): Promise<WholeComparison> {
  return await playPair(await readPair(baseline, reform), settings);
}

/**
 * Splits what a reform changes among the provisions in which it differs (变化归因):
 * every headline of every institution by Shapley values, to the fen.
 *
 * @throws {ShapanError} if a scenario cannot be used, or if the two differ in more
 * than rules
 */
export async function why(
  baseline: string,
  reform: string,
  settings: PlaySettings = {},
): Promise<Attribution> {
  const plans = await readPair(baseline, reform);
  return await attribute(plans, settler(optionsOf(settings), new Map()));
}

/** Plays one plan by itself, under each model of behaviour where asked (单方案推演). */
export async function playOne(
  plan: Plan,
  settings: PlaySettings = {},
): Promise<Comparison> {
  const options = optionsOf(settings), played: Played = new Map();
  const [baseline] = await rehearse([plan], options, played);
  const models = await modelsOf([plan], settings, options, played);
  return { baseline: baseline!, models };
}

/** Plays the plans of a comparison, and splits the change of pay among the rules in which they differ. */
export async function playPair(
  plans: readonly [Plan, Plan],
  settings: PlaySettings = {},
): Promise<WholeComparison> {
  const [comparison] = await playAll(plans, settings);
  return comparison!;
}

/** Plays several plans on the same people with the same luck, each compared with the first (多方案对比). */
export async function playAll(
  plans: readonly Plan[],
  settings: PlaySettings = {},
): Promise<WholeComparison[]> {
  const options = optionsOf(settings), played: Played = new Map();
  const [baseline, ...reforms] = await rehearse(plans, options, played);
  const comparisons: WholeComparison[] = [];
  for (const [i, reform] of reforms.entries()) {
    const pair = [plans[0]!, plans[i + 1]!] as const;
    const { scenario, year } = reform;
    const split = settings.split === false ? null : await splitChange(
      pair,
      [baseline!, reform],
      settler(options, played),
      (done) => options.onProgress({ stage: "split", scenario, year, done }),
    );
    const statement = statementOfPlans(pair);
    const models = await modelsOf(pair, settings, options, played);
    comparisons.push({ baseline: baseline!, reform, split, models, statement });
  }
  return comparisons;
}

/** The same under each model of behaviour, where that is asked for. */
async function modelsOf(
  plans: readonly Plan[],
  { models = false }: PlaySettings,
  options: RunOptions,
  played: Played,
): Promise<ModelComparison | null> {
  return models
    ? modelComparison(await compareModels(plans, options, played))
    : null;
}

/** What the reform changes, before anything is played (方案说明). */
export function statementOfPlans(
  [baseline, reform]: readonly [Plan, Plan],
): Statement {
  return statementOf(baseline.scenario, reform.scenario, readSources());
}

/**
 * Reads the plans of a comparison and refuses two that do not meet the same people.
 *
 * @param version edition of the specification for the reform instead of its own
 */
export async function readPair(
  baseline: string,
  reform: string,
  version?: SpecVersion,
): Promise<[Plan, Plan]> {
  return await readAll([baseline, reform], version) as [Plan, Plan];
}

/**
 * Reads the plans of several scenarios, of which the first is the baseline, and
 * refuses those that do not meet its people.
 *
 * @param version edition of the specification for all but the first instead of their own
 */
export async function readAll(
  refs: readonly string[],
  version?: SpecVersion,
): Promise<Plan[]> {
  const [baseline, ...others] = refs, plans = [await readPlan(baseline!)];
  for (const ref of others) plans.push(await readPlan(ref, version));
  for (const plan of plans.slice(1)) checkPair([plans[0]!, plan]);
  return plans;
}

/**
 * Refuses two plans that do not meet the same people.
 *
 * @throws {ShapanError} with what differs
 */
export function checkPair(plans: readonly [Plan, Plan]): void {
  const issues: Issue[] = (["run.city", "run.year", "run.seed"] as const)
    .flatMap(
      (key) => {
        const [a, b] = plans.map(({ scenario }) =>
          String(scenario.valuesOn("9999-12-31")[key])
        );
        return a === b ? [] : [{
          code: "broken-rule",
          file: plans[1].scenario.file,
          key,
          given: `${key}: ${a} / ${b}`,
          hint: {
            zh: "对比的两个方案必须是同一城市、同一年度、同一随机种子",
            en: "two scenarios are compared on one city, year and seed",
          },
        }];
      },
    );
  if (issues.length === 0 && !sameData(...plans)) {
    issues.push({
      code: "broken-rule",
      file: plans[1].scenario.file,
      key: "intake.files.claims",
      given: plans.map(({ scenario }) =>
        scenario.pathOf("intake.files.claims") ?? "–"
      ).join(" / "),
      hint: {
        zh: "对比的两个方案必须读入同样的数据",
        en: "two scenarios are compared on the same data",
      },
    });
  }
  if (issues.length > 0) throw new ShapanError(issues);
}

/** Both are cities, or both were given the same claims and institutions. */
function sameData(a: Plan, b: Plan): boolean {
  if ("given" in a !== "given" in b) return false;
  return !("given" in a && "given" in b) ||
    fingerprint(a.given.record, a.given.hospitals) ===
      fingerprint(b.given.record, b.given.hospitals);
}

/** Plays plans side by side. */
export function play(
  plans: readonly Plan[],
  settings: PlaySettings = {},
): Promise<ScenarioResult[]> {
  return rehearse(plans, optionsOf(settings));
}

/** Settles plans one after the other on years that were played, making anew only what has changed (逐个结算). */
export function settler(options: RunOptions, played: Played): Settle {
  const memory = rememberStages();
  const quiet: RunOptions = {
    ...options,
    onProgress: (progress) => {
      if (progress.stage === "people") options.onProgress(progress);
    },
  };
  return async (plan) => (await settlePlans([plan], quiet, played, memory))[0]!;
}

function optionsOf(settings: PlaySettings): RunOptions {
  return {
    workers: settings.workers ?? 1,
    blocksPerTask: settings.blocksPerTask ?? BLOCKS_PER_TASK,
    ...(settings.threads && { threads: settings.threads }),
    onProgress: settings.onProgress ?? (() => {}),
  };
}
