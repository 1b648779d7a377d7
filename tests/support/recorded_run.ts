import { join } from "node:path";
import { compare, run } from "../../sim/compare.ts";
import { reportFiles } from "../../sim/report_files.ts";
import { writeWhole } from "../../sim/write_results.ts";
import { type ScenarioFolder, scenarioFolder } from "./scenario_folder.ts";

/** A folder with the record of a run (存档样例), which goes away with `using`. */
export interface RecordedRun extends ScenarioFolder {
  /** The folder that the run has written. */
  readonly record: string;
}

/** Plays one scenario, or two as a comparison, and writes its folder. */
export async function recordedRun(
  ...refs: readonly [string, string?]
): Promise<RecordedRun> {
  const folder = scenarioFolder();
  return { ...folder, record: await recordIn(folder, "run", ...refs) };
}

/** The same into a folder that is there. */
export async function recordIn(
  folder: ScenarioFolder,
  name: string,
  ...refs: readonly [string, string?]
): Promise<string> {
  const [baseline, reform] = refs, record = join(folder.path, name);
  const played = reform === undefined
    ? { baseline: await run(baseline) }
    : await compare(baseline, reform);
  const words = ["run", ...refs].join(" ");
  writeWhole(record, reportFiles(played, "zh", `deno task shapan ${words}`));
  return record;
}
