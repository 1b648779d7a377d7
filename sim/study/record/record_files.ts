import { canonicalJson } from "../../base/canonical_json.ts";
import type { Lang } from "../../base/formats.ts";
import { type Comparison, type Side, sides } from "../../chart/comparison.ts";
import type { ChapterName } from "../../report/chapter_names.ts";
import type { OutFile } from "../../write_results.ts";
import { engineCode, environment } from "./engine_code.ts";
import {
  RECORD_FILE,
  RECORD_FORMAT,
  type RecordedSide,
  type RunRecord,
  sideFiles,
} from "./record_format.ts";
import { resultRecord } from "./result_record.ts";

/**
 * The record of a run or a comparison (运行记录文件): `record.json`, and for each side
 * its scenario and pre-regime in normal form and its results, as canonical JSON.
 * No clock in names or contents: equal inputs, equal bytes. The hashes of the
 * whole folder, these files among them, go into `manifestOf` at the end.
 *
 * @param command what a person types to get the folder again
 */
export function recordFiles(
  comparison: Comparison,
  { lang, command, sections }: {
    readonly lang: Lang;
    readonly command: string;
    readonly sections?: readonly ChapterName[] | undefined;
  },
): OutFile[] {
  const all = sides(comparison);
  const record: RunRecord = {
    format: RECORD_FORMAT,
    command,
    lang,
    engine: engineCode(),
    environment: environment(),
    models: Boolean(comparison.models),
    ...(sections === undefined ? {} : { sections }),
    scenarios: all.map(recordedSide),
  };
  return [
    { path: RECORD_FILE, text: canonicalJson(record) },
    ...all.flatMap(filesOfSide),
  ];
}

function recordedSide({ role, result }: Side): RecordedSide {
  const { basis } = result;
  return {
    role,
    scenario: result.scenario,
    titleZh: result.titleZh,
    titleEn: result.titleEn,
    preRegime: basis.preRegime?.id ?? null,
    city: result.city,
    year: result.year,
    seed: result.seed,
    recordHash: result.recordHash,
    held: basis.held,
    inputs: basis.inputs,
  };
}

function filesOfSide({ role, result }: Side): OutFile[] {
  const files = sideFiles(role), { scenario, preRegime } = result.basis;
  return [
    { path: files.scenario, text: canonicalJson(scenario) },
    ...(preRegime === null
      ? []
      : [{ path: files.preRegime, text: canonicalJson(preRegime) }]),
    { path: files.results, text: canonicalJson(resultRecord(result)) },
  ];
}
