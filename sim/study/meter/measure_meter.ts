import {
  headlineOf,
  type HeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import type { Lang } from "../../base/formats.ts";
import { ShapanError } from "../../base/issues.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { Meter, MeterHeadline, MeterRow } from "../../model/meter.ts";
import type { Outcome } from "../../model/result.ts";
import type { Plan } from "../../run.ts";
import type { PlayOptions } from "../../run/play_year.ts";
import { openReplay, type Replay } from "../replay/open_replay.ts";
import { sampleOf, trialsOf, unplayable } from "./meter_trials.ts";

/** How to measure, without effect on any number. */
export interface MeterOptions extends PlayOptions {
  /** Text of a file below `data/`. */
  readonly readData: (file: string) => string;
  /** Called before every settlement. */
  readonly onProgress: (done: number, of: number) => void;
  /** Keys of parameters and tables that are measured; all where left out. */
  readonly only?: readonly string[];
}

/**
 * Measures what headlines rest on (假设计量). The weight of a parameter is the size of
 * the headline's elasticity to it: how many percent the headline moves if every
 * number of the parameter is one percent larger, by central difference where its
 * range allows. A headline rests on assumptions to the part that parameters
 * without a document or statistic have of all weights ({@linkcode meterShares}).
 * The status of a value says whose word it is; it is read and nothing is played
 * differently for it.
 *
 * Rules are measured on the city itself. What changes the people, their care or
 * their bills is measured on a sample of at least 200,000 insured with the same
 * luck, where the city has more, and said to be; so are tables of facts, column
 * by column.
 *
 * What it does not say: how wrong a number is (all are taken to be equally wrong
 * in percent, and one at a time); what larger changes do; what a number that is 0
 * or not set would do; what relations between rows of a table are worth; how good
 * the model's own equations are. The rules of the years before the policy year are
 * taken as they are, and so are cases that were read. Days, names and files have no
 * size and are left out, and so is what is played (`run.*`).
 *
 * @param headlines those that the scenario has no value of are left out
 */
export async function measureMeter(
  plan: Plan,
  headlines: readonly HeadlineRef[],
  options: MeterOptions,
): Promise<Meter> {
  const { readData, onProgress, only, ...play } = options;
  const replay = openReplay({ ...play, onProgress: () => {} });
  const base = await replay.settle(plan);
  const asked = headlines.flatMap((ref) => headlineIn(ref, base) ?? []);
  const levels = (outcome: Outcome) =>
    asked.map(({ ref }) => headlineOf(ref, outcome) ?? null);
  const sample = "given" in plan ? null : sampleOf(plan);
  const { trials, unmeasured } = trialsOf(
    plan,
    sample?.plan ?? null,
    readData,
    (key) => only?.includes(key) ?? true,
  );
  const all = trials.flatMap(({ ways }) => ways.flat()).length;
  const rows: MeterRow[] = [];
  let settled = 0;
  for (const { row, ways } of trials) {
    const from = row.sampled ? sample!.plan : plan;
    const effects: number[][] = [];
    for (const way of ways) {
      // Settled again at no cost, so that what the last change left is not kept in its place.
      const before = levels(await replay.settle(from));
      const after: { readonly by: number; readonly levels: Levels }[] = [];
      for (const { plan, by } of way) {
        onProgress(settled++, all);
        const outcome = await unlessRefused(replay, plan);
        if (outcome) after.push({ by, levels: levels(outcome) });
      }
      if (after.length > 0) effects.push(effectsOf(before, after));
    }
    if (effects.length > 0) rows.push({ ...row, effects: largest(effects) });
    else unmeasured.push(unplayable(row));
  }
  onProgress(all, all);
  const { id, titleZh, titleEn } = plan.scenario;
  return {
    scenario: id,
    titleZh,
    titleEn,
    headlines: asked.map(({ of }) => of),
    rows,
    unmeasured,
    settlements: settled,
    sample: trials.some(({ row }) => row.sampled) ? sample!.share : null,
  };
}

type Levels = readonly (number | null)[];

/** A headline with its level; nothing where it has none, or is 0 and so has no percent. */
function headlineIn(
  ref: HeadlineRef,
  outcome: Outcome,
): { readonly ref: HeadlineRef; readonly of: MeterHeadline } | undefined {
  const level = headlineOf(ref, outcome);
  if (level === undefined || level === null || level === 0) return undefined;
  const { zh, en } = ref.headline, of = partOf(ref);
  return {
    ref,
    of: { ref: ref.text, zh: zh + of("zh"), en: en + of("en"), level },
  };
}

/** Which scheme and group are meant, where not all are. */
function partOf({ scheme, group }: HeadlineRef): (lang: Lang) => string {
  return (lang) => {
    const parts = [
      ...(scheme === "all" ? [] : [SCHEME_NAMES[scheme][lang]]),
      ...(group === "all" ? [] : [group]),
    ];
    if (parts.length === 0) return "";
    return lang === "zh" ? `（${parts.join("，")}）` : ` (${parts.join(", ")})`;
  };
}

/** A settled year; nothing where the city cannot be played so. */
async function unlessRefused(
  replay: Replay,
  plan: Plan,
): Promise<Outcome | null> {
  try {
    return await replay.settle(plan);
  } catch (error) {
    // A stage may also find that its tables do not have what another option asks for.
    if (error instanceof ShapanError || error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

/** Relative change of each headline by relative change of the numbers: between the two sides, or from the middle to one. */
function effectsOf(
  before: Levels,
  after: readonly { readonly by: number; readonly levels: Levels }[],
): number[] {
  const [one, other = { by: 0, levels: before }] = after;
  return before.map((level, h) => {
    const a = one!.levels[h], b = other.levels[h];
    if (!level || a === null || b === null) return 0;
    // Where nothing moves, 0 has no sign.
    return (a! - b!) / Math.abs(level) / (one!.by - other.by) + 0;
  });
}

/** Of several ways, the largest effect on each headline. */
function largest(effects: readonly (readonly number[])[]): number[] {
  return effects[0]!.map((_, h) =>
    effects.map((way) => way[h]!)
      .reduce((a, b) => Math.abs(b) > Math.abs(a) ? b : a)
  );
}
