import { ShapanError } from "../../base/issues.ts";
import type { Comparison } from "../../chart/comparison.ts";
import { playOne, playPair, type PlaySettings } from "../../compare.ts";
import type { Plan } from "../../run.ts";
import { changedInputs } from "./changed_inputs.ts";
import { planOfSide, readSide } from "./read_record.ts";
import type { RunRecord } from "./record_format.ts";

/**
 * Plays a record again (按存档重算), on its normal forms, to draw what it holds in
 * another way.
 *
 * @throws {ShapanError} naming the first of its data that say something else now
 */
export async function playRecord(
  folder: string,
  record: RunRecord,
  settings: PlaySettings,
): Promise<Comparison> {
  const data = together(record, ({ inputs }) => inputs.data);
  const plans = await recordedPlans(folder, record);
  const now = plans === null
    ? undefined
    : Object.assign({}, ...plans.map(({ inputs }) => inputs!.data));
  const [changed] = changedInputs(data, now);
  if (plans !== null && changed === undefined) {
    return await playPlans(plans, settings);
  }
  throw new ShapanError([{
    code: "run-changed",
    file: folder,
    key: changed?.file ?? "",
  }]);
}

/** Plays one plan, or two as a comparison. */
export async function playPlans(
  plans: readonly Plan[],
  settings: PlaySettings,
): Promise<Comparison> {
  const [baseline, reform] = plans;
  return reform === undefined
    ? await playOne(baseline!, settings)
    : await playPair([baseline!, reform], settings);
}

/** The plans of a record (存档计划), or `null` where they cannot be read as their data have changed. */
export async function recordedPlans(
  folder: string,
  record: RunRecord,
): Promise<Plan[] | null> {
  const sides = record.scenarios.map((side) => readSide(folder, side));
  try {
    const plans: Plan[] = [];
    for (const [i, side] of record.scenarios.entries()) {
      plans.push(await planOfSide(sides[i]!, side));
    }
    return plans;
  } catch (error) {
    const data = together(record, ({ inputs }) => inputs.data);
    const changed = error instanceof ShapanError &&
      changedInputs(data).length > 0;
    if (changed) return null;
    throw error;
  }
}

/** Hashes of both sides as one. */
export function together(
  { scenarios }: RunRecord,
  of: (
    side: RunRecord["scenarios"][number],
  ) => Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.assign({}, ...scenarios.map(of));
}
