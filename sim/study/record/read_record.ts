import { join } from "node:path";
import { ShapanError } from "../../base/issues.ts";
import type { Role } from "../../chart/comparison.ts";
import { heldAgainstTargets, planOf } from "../../io.ts";
import { type Scenario, scenarioFromRecord } from "../../model/scenario/mod.ts";
import { readText } from "../../read_files.ts";
import type { Plan } from "../../run.ts";
import {
  RECORD_FILE,
  RECORD_FORMAT,
  type RecordedSide,
  RUN_RECORD,
  type RunRecord,
  sideFiles,
} from "./record_format.ts";

/**
 * Reads the record of a run (读取运行记录).
 *
 * @param folder the folder that the run has written
 * @throws {ShapanError} if it is no record, of another format, or damaged
 */
export function readRecord(folder: string): RunRecord {
  const file = join(folder, RECORD_FILE);
  if (readText(file) === undefined) {
    throw new ShapanError([{
      code: "not-a-run",
      given: folder,
      allowed: "out/zibo_2025/baseline-1b7e4a6d",
    }]);
  }
  const value = readJson(folder, RECORD_FILE);
  const format = typeof value === "object" && value !== null
    ? (value as { readonly format?: unknown }).format
    : undefined;
  if (format !== RECORD_FORMAT) {
    throw new ShapanError([{
      code: "record-format",
      file,
      given: format === undefined ? "—" : JSON.stringify(format),
      allowed: String(RECORD_FORMAT),
    }]);
  }
  const read = RUN_RECORD.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ShapanError([{
    code: "damaged-record",
    file,
    key: issue!.path.join("."),
  }]);
}

/** A JSON file of a record; said clearly where it is missing or not JSON. */
export function readJson(folder: string, path: string): unknown {
  const file = join(folder, path), text = readText(file);
  try {
    return JSON.parse(text ?? "");
  } catch (error) {
    throw new ShapanError([{
      code: "damaged-record",
      file,
      hint: text === undefined
        ? { zh: "没有这个文件", en: "there is no such file" }
        : `JSON: ${(error as Error).message}`,
    }]);
  }
}

/** Rules of one side as the record holds them (存档方案). */
export interface SideScenarios {
  readonly scenario: Scenario;
  /** `null` where the history is under the scenario's own rules. */
  readonly preRegime: Scenario | null;
}

/** The scenarios of one side, made again from their normal forms. */
export function readSide(
  folder: string,
  { role, preRegime }: Pick<RecordedSide, "role" | "preRegime">,
): SideScenarios {
  const files = sideFiles(role as Role);
  const read = (path: string) =>
    scenarioFromRecord(readJson(folder, path), join(folder, path));
  return {
    scenario: read(files.scenario),
    preRegime: preRegime === null ? null : read(files.preRegime),
  };
}

/** What a recorded side is played on, read again from where it was read (按存档取数据). */
export async function planOfSide(
  { scenario, preRegime }: SideScenarios,
  { inputs, held }: Pick<RecordedSide, "inputs" | "held">,
): Promise<Plan> {
  const plan = await planOf(scenario, preRegime, inputs.scenario);
  return held ? heldAgainstTargets(plan) : plan;
}
