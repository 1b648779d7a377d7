/**
 * The doors to the engine (入口): play one scenario, or two on the same people
 * with the same luck. Command line, notebook and tests come through here.
 *
 * @module
 */
import { fingerprint } from "./base/columns.ts";
import { type Issue, ShapanError } from "./base/issues.ts";
import type { Comparison } from "./chart/comparison.ts";
import { readPlan } from "./io.ts";
import type { SpecVersion } from "./model/policy/mod.ts";
import type { ScenarioResult } from "./model/result.ts";
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
import type { Settle } from "./study/attribution/attribute.ts";
import { splitChange } from "./study/attribution/split_change.ts";

/** How to play, without effect on any number. */
export interface PlaySettings {
  /** Worker threads; 1 unless given. */
  readonly workers?: number;
  /** Threads that were started before, while scenarios were read. */
  readonly threads?: readonly Worker[];
  /** Blocks of 4096 persons a task; 64 unless given. */
  readonly blocksPerTask?: number;
  /** Called as the play goes on. */
  readonly onProgress?: (progress: Progress) => void;
}

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
): Promise<Required<Comparison> & { readonly reform: ScenarioResult }> {
  return await playPair(await readPair(baseline, reform), settings);
}

/** Plays the plans of a comparison, and splits the change of pay among the rules in which they differ. */
export async function playPair(
  plans: readonly [Plan, Plan],
  settings: PlaySettings = {},
): Promise<Required<Comparison> & { readonly reform: ScenarioResult }> {
  const options = optionsOf(settings), played: Played = new Map();
  const [baseline, reform] = await rehearse(plans, options, played) as [
    ScenarioResult,
    ScenarioResult,
  ];
  const { scenario, year } = reform;
  const split = await splitChange(
    plans,
    [baseline, reform],
    settler(options, played),
    (done) => options.onProgress({ stage: "split", scenario, year, done }),
  );
  return { baseline, reform, split };
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
  const plans: [Plan, Plan] = [
    await readPlan(baseline),
    await readPlan(reform, version),
  ];
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
  return plans;
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
