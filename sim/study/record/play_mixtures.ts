import { ShapanError, type Text } from "../../base/issues.ts";
import type { PlaySettings } from "../../compare.ts";
import { planOf } from "../../io.ts";
import type { Key } from "../../model/policy/mod.ts";
import type { Outcome } from "../../model/result.ts";
import { brokenRules } from "../../model/scenario/mod.ts";
import { type Played, settlePlans } from "../../run.ts";
import { BLOCKS_PER_TASK } from "../../run/play_year.ts";
import type { Cause, SettingCause, SideToDiff } from "./causes.ts";
import { changedInputs } from "./changed_inputs.ts";
import { historyOf } from "./key_differences.ts";
import { mixedScenario } from "./mixed_scenario.ts";
import { recordedHeadlines } from "./result_record.ts";

/** Headlines and pays under one mixture (组合结果). */
export interface Mixture {
  readonly headlines: Readonly<Record<string, number | null>>;
  readonly pay: ReadonlyMap<string, number>;
}

/** Most years that are kept: of a city, two or three worlds; the causes are counted so that worlds change seldom. */
const MOST_YEARS = 12;

/**
 * Plays every mixture of the settings of two sides (逐一重算组合), bit `i` of its number
 * for factor `i`; or says why the data that are here do not do.
 *
 * @throws {ShapanError} if some mixture cannot be played
 */
export async function playMixtures(
  a: SideToDiff,
  b: SideToDiff,
  causes: readonly Cause[],
  factors: readonly SettingCause[],
  settings: PlaySettings,
): Promise<{ readonly values: readonly Mixture[] } | { readonly why: Text }> {
  const played: Played = new Map(), values: Mixture[] = [];
  const own = a.scenarios.preRegime === null && b.scenarios.preRegime === null;
  for (let on = 0; on < 1 << factors.length; on++) {
    const switched = factors.filter((_, f) => on >> f & 1);
    const keysOf = (history: boolean): Set<Key> =>
      new Set(
        causes.filter(({ id }) => switched.some((factor) => factor === id))
          .flatMap(({ keys }) => keys)
          .filter((difference) => difference.history === history)
          .map(({ key }) => key),
      );
    const scenario = mixedScenario(
      a.scenarios.scenario,
      b.scenarios.scenario,
      keysOf(false),
    );
    const broken = brokenRules(scenario, []);
    if (broken.length > 0) throw new ShapanError(broken);
    const plan = await planOf(
      scenario,
      own ? null : mixedScenario(
        historyOf(a.scenarios),
        historyOf(b.scenarios),
        keysOf(true),
      ),
    );
    if (on === 0) {
      const why = otherData(plan.inputs!.data, a, b);
      if (why !== null) return { why };
    }
    if (played.size > MOST_YEARS) played.clear();
    const [outcome] = await settlePlans([plan], {
      workers: settings.workers ?? 1,
      blocksPerTask: settings.blocksPerTask ?? BLOCKS_PER_TASK,
      ...(settings.threads && { threads: settings.threads }),
      onProgress: (progress) => {
        if (progress.stage === "people") settings.onProgress?.(progress);
        else {
          settings.onProgress?.({
            ...progress,
            stage: "split",
            done: (on + progress.done) / (1 << factors.length),
          });
        }
      },
    }, played);
    values.push(mixtureOf(outcome!));
  }
  return { values };
}

function mixtureOf(outcome: Outcome): Mixture {
  const pay = new Map<string, number>();
  outcome.hospitals.id.forEach((id, h) =>
    pay.set(id, outcome.settlements.reduce((n, s) => n + s.pay[h]!, 0))
  );
  return { headlines: recordedHeadlines(outcome), pay };
}

/** Data files here that neither of the two has read; targets are not played on. */
function otherData(
  here: Readonly<Record<string, string>>,
  a: SideToDiff,
  b: SideToDiff,
): Text | null {
  const others = [a, b].map(({ side: { inputs } }) =>
    changedInputs(
      Object.fromEntries(
        Object.entries(inputs.data).filter(([path]) => path in here),
      ),
      here,
    )
  );
  if (others.some((changed) => changed.length === 0)) return null;
  const files = others[0]!.map(({ file }) => file).join(", ");
  return {
    zh: `这里的数据文件与两份记录都不同（${files}），不能重算`,
    en:
      `the data files here are those of neither record (${files}), so that neither can be played again`,
  };
}
