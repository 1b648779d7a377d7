import type { HeadlineRef } from "../../analysis/headlines/headline_ref.ts";
import { cannotPlay, ShapanError } from "../../base/issues.ts";
import { openPool, startThreads, stopThreads } from "../../base/parallel.ts";
import type { Key } from "../../model/policy/mod.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import { placedIssues } from "../../run/placed_issues.ts";
import type { PlayedYear } from "../../run/play_year.ts";
import { type CityPlan, type Plan, playedYears } from "../../run.ts";
import { worldOf } from "../../run/world_of.ts";
import { checkChange } from "./check_change.ts";
import { datedRules } from "./dated_rules.ts";
import type { ReplayOptions } from "./open_replay.ts";
import { RecentYears } from "./recent_years.ts";
import {
  type KeptWorld,
  type Replayed,
  type ReplaySetup,
  type ReplayTask,
  replayTasks,
  type RuleChange,
} from "./replay_tasks.ts";
import { shareTables } from "./share_tables.ts";

/** Changes a task: long enough to be worth a message, short enough to share out evenly. */
const CHANGES_PER_TASK = 8;

/** How to replay many, without effect on any number. */
export interface ManyOptions extends ReplayOptions {
  /** Called as changes are done. */
  readonly onReplayed?: (done: number, of: number) => void;
}

/**
 * Replays many changes of rules on one world (批量重放) and gives some headlines of
 * each, in the order of the changes: a thousand draws from stated ranges, a
 * grid, a mixture of two rule books. Threads read one world in shared memory and
 * keep their own products; with any number of them the answer is the same.
 *
 * Only rules may change that leave bills as they are: people are played once.
 * Where some changes group cases by the settlement lists of history and others
 * do not, history is played a second time with its lists.
 *
 * @throws {ShapanError} for a value that is not allowed, a key that is no rule or
 * changes a bill, a group that the city does not have
 */
export async function replayMany(
  plan: Plan,
  changes: Iterable<RuleChange>,
  headlines: readonly HeadlineRef[],
  options: ManyOptions,
): Promise<readonly (readonly (number | null)[])[]> {
  const all = [...changes], { scenario } = plan;
  all.forEach((change) => checkChange(scenario, change));
  const threads = startThreads(
    Math.min(options.workers, Math.ceil(all.length / CHANGES_PER_TASK)),
    new URL("./replay_worker.ts", import.meta.url),
  );
  try {
    const shared = threads.length > 0;
    const { world, rowOf } = await keptWorld(plan, all, options, shared);
    const pool = openPool<ReplaySetup, ReplayTask, Replayed[]>(threads, {
      rules: datedRules(scenario),
      world,
      ...(plan.opinions === undefined ? {} : { opinions: plan.opinions }),
      headlines: headlines.map(({ text }) => text),
      products: options.products,
    }, replayTasks);
    const tasks = Array.from(
      { length: Math.ceil(all.length / CHANGES_PER_TASK) },
      (_, t) =>
        all.slice(t * CHANGES_PER_TASK, (t + 1) * CHANGES_PER_TASK)
          .map((change, i) => ({
            change,
            world: rowOf[t * CHANGES_PER_TASK + i]!,
          })),
    );
    const rows = await pool.map(tasks, (done) =>
      options.onReplayed?.(
        Math.min(all.length, done * CHANGES_PER_TASK),
        all.length,
      ));
    return rows.flat().map((row) =>
      "issues" in row
        ? placedIssues(scenario, () => {
          throw new ShapanError(row.issues);
        })
        : row
    );
  } finally {
    stopThreads(threads);
  }
}

/** The world that all changes are played on, and the row of the years of each change. */
async function keptWorld(
  plan: Plan,
  changes: readonly RuleChange[],
  options: ManyOptions,
  shared: boolean,
): Promise<{ readonly world: KeptWorld; readonly rowOf: readonly number[] }> {
  if ("given" in plan) {
    const given = shared ? shareTables(plan.given) : plan.given;
    return { world: { given }, rowOf: changes.map(() => 0) };
  }
  const { facts, preRegime, catalogue } = plan;
  const rows = new Map<string, number>(), played = new RecentYears();
  const years: (readonly PlayedYear[])[] = [], rowOf: number[] = [];
  const people = worldOf(plan, false);
  const copies = new Map<PlayedYear, PlayedYear>();
  const copyOf = (year: PlayedYear) => {
    const copy = copies.get(year) ?? (shared ? shareTables(year) : year);
    copies.set(year, copy);
    return copy;
  };
  for (const change of changes) {
    const scenario = withSettings(plan.scenario, change);
    const changed: CityPlan = { ...plan, scenario };
    const name = worldOf(changed);
    if (!rows.has(name)) {
      if (worldOf(changed, false) !== people) throw changesBills(plan, change);
      rows.set(name, years.length);
      const kept = await playedYears(changed, options, played);
      years.push(kept.years.map(copyOf));
    }
    rowOf.push(rows.get(name)!);
  }
  return {
    world: {
      facts,
      preRegime: datedRules(preRegime),
      ...(catalogue === undefined ? {} : { catalogue }),
      years,
    },
    rowOf,
  };
}

/** What to say where a rule of the bill is among those that change: people would have to be played again. */
function changesBills(plan: CityPlan, change: RuleChange): ShapanError {
  const keys = Object.keys(change) as Key[];
  const people = worldOf(plan, false);
  const key = keys.find((key) => {
    const scenario = withSettings(plan.scenario, { [key]: change[key] });
    return worldOf({ ...plan, scenario }, false) !== people;
  }) ?? keys[0]!;
  return cannotPlay(key, JSON.stringify(change[key]), {
    zh: "这一项改变账单，不能与其他规则在同一批就医上批量重放；请逐个推演",
    en:
      "this one changes bills, so that many changes cannot be replayed on one year of care; play them one by one",
  });
}
