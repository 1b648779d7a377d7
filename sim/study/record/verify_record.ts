import { sha256 } from "../../base/sha256.ts";
import type { PlaySettings } from "../../compare.ts";
import { reportFiles } from "../../report_files.ts";
import type { OutFile } from "../../write_results.ts";
import { changedInputs } from "./changed_inputs.ts";
import { checkManifest, type Damage } from "./check_manifest.ts";
import {
  type EngineCode,
  engineCode,
  type Environment,
  environment,
} from "./engine_code.ts";
import { MANIFEST } from "./manifest.ts";
import { playPlans, recordedPlans, together } from "./play_record.ts";
import { readRecord } from "./read_record.ts";
import { RECORD_FILE, RUN_RECORD, type RunRecord } from "./record_format.ts";

/** What was recorded and what is here now. */
export interface Held<T> {
  readonly recorded: T;
  readonly now: T;
  readonly same: boolean;
}

/** What verifying a record came to (核验结果). */
export interface VerifyReport {
  readonly folder: string;
  /** SHA-256 of the list of hashes: names the record down to the last bit. */
  readonly hash: string;
  /** Files that were hashed. */
  readonly files: number;
  /** Files of the folder that are not as they were written. */
  readonly damages: readonly Damage[];
  readonly engine: Held<EngineCode>;
  readonly environment: Held<Environment>;
  /** Data that say something else now; nothing is played on other data. */
  readonly changedData: readonly Damage[];
  /** Scenario files that say something else now: the record holds what they said. */
  readonly changedScenarios: readonly Damage[];
  /** Playing it again; `null` where it was not played. */
  readonly rerun: Rerun | null;
  /** Every bit as written and, unless only files were to be checked, every result equal. */
  readonly verified: boolean;
}

/** What playing a record again came to (重算结果). */
export interface Rerun {
  /** Files that came out the same to the last bit. */
  readonly equal: number;
  /** Files that did not. */
  readonly differing: readonly Damage[];
}

/** How to verify. */
export interface VerifySettings extends PlaySettings {
  /** Hashes only, nothing is played. */
  readonly noRerun?: boolean;
}

/**
 * Verifies the record of a run (核验运行记录): hashes every file again, then plays
 * the run again from the record, on its normal forms and not on the scenario's
 * files, and holds every file that comes out against the recorded hash. Another
 * version of Deno, another processor or another engine is said, and compared
 * all the same.
 *
 * @throws {ShapanError} if the folder is no record, of another format, or damaged
 * so that it cannot be read
 */
export async function verifyRecord(
  folder: string,
  settings: VerifySettings = {},
): Promise<VerifyReport> {
  const record = readRecord(folder);
  const { files, damages, hash, hashes } = checkManifest(folder);
  const report = {
    folder,
    hash,
    files,
    damages,
    engine: heldAgainst(record.engine, engineCode()),
    environment: heldAgainst(record.environment, environment()),
    changedScenarios: changedInputs(
      together(record, ({ inputs }) => inputs.scenario),
    ),
  };
  const stop = (changedData: readonly Damage[], rerun: Rerun | null) => ({
    ...report,
    changedData,
    rerun,
    verified: damages.length === 0 && changedData.length === 0 &&
      (settings.noRerun ? true : rerun?.differing.length === 0),
  });
  if (settings.noRerun || damages.length > 0) return stop([], null);
  const data = together(record, ({ inputs }) => inputs.data);
  const plans = await recordedPlans(folder, record);
  if (plans === null) return stop(changedInputs(data), null);
  const now = Object.assign({}, ...plans.map(({ inputs }) => inputs!.data));
  const changed = changedInputs(data, now);
  if (changed.length > 0) return stop(changed, null);
  const { models } = record;
  const played = await playPlans(plans, { ...settings, models });
  const made = reportFiles(
    played,
    record.lang,
    record.command,
    record.sections,
  );
  return stop([], compared(record, hashes, made));
}

/** Holds files that came out against the recorded hashes; the record itself by what it says of the run and not of where it ran. */
function compared(
  record: RunRecord,
  hashes: ReadonlyMap<string, string>,
  made: readonly OutFile[],
): Rerun {
  const differing: Damage[] = [], left = new Set(hashes.keys());
  let equal = 0;
  for (const { path, text } of made) {
    if (path === MANIFEST) continue;
    const known = left.delete(path);
    const same = path === RECORD_FILE
      ? sameRun(record, text)
      : known && hashes.get(path) === sha256(text);
    if (same) equal++;
    else differing.push({ file: path, kind: known ? "changed" : "extra" });
  }
  for (const file of left) differing.push({ file, kind: "missing" });
  differing.sort((a, b) => a.file < b.file ? -1 : 1);
  return { equal, differing };
}

function sameRun(record: RunRecord, text: string | Uint8Array): boolean {
  const now = RUN_RECORD.parse(JSON.parse(String(text)));
  const run = ({ engine: _, environment: __, ...rest }: RunRecord) =>
    JSON.stringify(rest);
  return run(now) === run(RUN_RECORD.parse(record));
}

function heldAgainst<T>(recorded: T, now: T): Held<T> {
  const text = (value: T) =>
    JSON.stringify(Object.entries(value as object).sort());
  return { recorded, now, same: text(recorded) === text(now) };
}
