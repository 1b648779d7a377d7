/**
 * The record of a run (运行记录), format 1: `record.json`, and one folder a side
 * below `record/`. README.md beside this file says what is in it.
 *
 * @module
 */
import { type ChapterName, CHAPTERS } from "../../report/chapter_names.ts";
import { z } from "zod";
import type { Role } from "../../chart/comparison.ts";
import type { Lang } from "../../base/formats.ts";
import type { PlanInputs } from "../../model/run_basis.ts";
import type { EngineCode, Environment } from "./engine_code.ts";

/** Format that this version writes and reads. */
export const RECORD_FORMAT = 1;
/** The file that makes a folder a record. */
export const RECORD_FILE = "record.json";

/** What is said of one side of a run. */
export interface RecordedSide {
  readonly role: Role;
  /** Id of the scenario. */
  readonly scenario: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Id of the rules of its history; `null` where they are its own. */
  readonly preRegime: string | null;
  readonly city: string;
  readonly year: number;
  readonly seed: string;
  /** Names the inputs: code version, normal forms and texts. */
  readonly recordHash: string;
  /** Whether the year was held against the targets of its city. */
  readonly held: boolean;
  /** SHA-256 of everything that was read. */
  readonly inputs: PlanInputs;
}

/** What `record.json` says. */
export interface RunRecord {
  readonly format: typeof RECORD_FORMAT;
  /** What a person types to get the folder again. */
  readonly command: string;
  /** Language of report and figures. */
  readonly lang: Lang;
  readonly engine: EngineCode;
  readonly environment: Environment;
  /** Whether it was also played under each model of behaviour. */
  readonly models: boolean;
  /** Chapters of the report that were wanted; all where left out. */
  readonly sections?: readonly ChapterName[] | undefined;
  /** Baseline first. */
  readonly scenarios: readonly RecordedSide[];
}

/** Files of one side, below the folder of the run. */
export function sideFiles(role: Role) {
  const folder = `record/${role}`;
  return {
    scenario: `${folder}/scenario.json`,
    preRegime: `${folder}/pre_regime.json`,
    results: `${folder}/results.json`,
  } as const;
}

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const HASHES = z.record(z.string(), HASH);

/** Checks a parsed `record.json` of this format. */
export const RUN_RECORD = z.object({
  format: z.literal(RECORD_FORMAT),
  command: z.string(),
  lang: z.enum(["zh", "en"]),
  engine: z.object({ version: z.string(), sources: HASH }),
  environment: z.object({
    deno: z.string(),
    v8: z.string(),
    arch: z.string(),
    os: z.string(),
  }),
  models: z.boolean().default(false),
  sections: z.array(z.enum(CHAPTERS)).optional(),
  scenarios: z.array(z.object({
    role: z.enum(["baseline", "reform"]),
    scenario: z.string(),
    titleZh: z.string(),
    titleEn: z.string(),
    preRegime: z.string().nullable(),
    city: z.string(),
    year: z.number().int(),
    seed: z.string(),
    recordHash: z.string(),
    held: z.boolean(),
    inputs: z.object({ scenario: HASHES, data: HASHES }),
  })).min(1).max(2),
});
