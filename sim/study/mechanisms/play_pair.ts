import { ShapanError } from "../../base/issues.ts";
import { drgFolders } from "../../drg_rules_from.ts";
import { planIn } from "../../io.ts";
import type { Facts } from "../../model/facts.ts";
import type { MeasureWords, PairSpec } from "../../model/mechanisms.ts";
import { openReader, type Reader } from "../../read_files.ts";
import { readScenario } from "../../read_scenarios.ts";
import type { Plan } from "../../run.ts";
import { BLOCKS_PER_TASK } from "../../run/play_year.ts";
import { openReplay } from "../replay/open_replay.ts";
import { isHeadline, measureOf } from "./measure.ts";
import { measuredYear } from "./measured_year.ts";
import { inPair } from "./read_pair.ts";

/** What a pair came to. */
export interface PairReading {
  readonly off: number | null;
  readonly on: number | null;
  readonly words: MeasureWords;
}

/**
 * Plays pairs (推演开关对照), one after the other: sides that meet the same people share
 * them, with other pairs too, and of their settlement what is alike.
 *
 * @throws {ShapanError} what is wrong with a pair, at its file and line
 */
export function pairPlayer(): (pair: PairSpec) => Promise<PairReading> {
  const replay = openReplay({
    workers: 1,
    blocksPerTask: BLOCKS_PER_TASK,
    onProgress: () => {},
  });
  const places = new Map<string, Facts>();
  const planOf = async (pair: PairSpec, file: string) => {
    const files = readerOf(pair);
    return atOnePlace(await planIn(readScenario(file, files), files), places);
  };
  const valueOf = async ({ measure }: PairSpec, plan: Plan) => {
    if (isHeadline(measure)) {
      const outcome = await replay.settle(plan);
      const none = { metrics: [], table: () => undefined, tables: () => [] };
      return measureOf(measure, { outcome, ...none });
    }
    const result = await replay.result(plan);
    return measureOf(measure, measuredYear(result, plan.scenario));
  };
  return async (pair) => {
    try {
      const before = await planOf(pair, pair.sides.off);
      const after = await planOf(pair, pair.sides.on);
      const off = await valueOf(pair, before), on = await valueOf(pair, after);
      return {
        off: off.value,
        on: on.value,
        words: on.words,
      };
    } catch (error) {
      if (!(error instanceof ShapanError)) throw error;
      const { file, measureLine: line } = pair;
      throw new ShapanError(
        inPair(error.issues).map((issue) => ({ file, line, ...issue })),
      );
    }
  };
}

/** Reads the sides of a pair from its texts, and all else from files. */
function readerOf({ texts }: PairSpec): Reader {
  const files = openReader();
  return { ...files, here: (path) => texts[path] ?? files.here(path) };
}

/** The plan with the facts of its city as they were read first: years are shared by those who live in one place. */
function atOnePlace(plan: Plan, places: Map<string, Facts>): Plan {
  if ("given" in plan) return plan;
  const { scenario, preRegime } = plan;
  const values = scenario.valuesOn("9999-12-31");
  const place = JSON.stringify([
    values["run.city"],
    values["population.area"],
    ...drgFolders([scenario, preRegime]),
  ]);
  const facts = places.get(place) ?? plan.facts;
  places.set(place, facts);
  return { ...plan, facts };
}
