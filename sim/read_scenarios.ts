/**
 * Scenarios from files (读方案): by id or path, under another edition, or from a text
 * that does not stand on disk.
 *
 * @module
 */
import { parseCsv } from "./base/csv.ts";
import type { SpecVersion } from "./model/policy/mod.ts";
import {
  heirUnderEdition,
  type Host,
  loadScenario,
  type RangeDraw,
  type Scenario,
  type SourceRecord,
} from "./model/scenario/mod.ts";
import { scenarioIds } from "./list_names.ts";
import { openReader, type Reader } from "./read_files.ts";

/** Sources by id (资料来源), as scenarios cite them. */
export function readSources(
  files: Reader = openReader(),
): Map<string, SourceRecord> {
  const file = "data/sources.csv";
  return new Map(
    parseCsv(files.home(file)!, { file }).map((row) => [
      row.id!,
      {
        id: row.id!,
        rank: row.rank as SourceRecord["rank"],
        date: row.date!,
        forceDate: row.force_date!,
        title: row.title!,
        issuer: row.issuer!,
        article: row.article!,
      },
    ]),
  );
}

/** Reads the scenario at an id or a path, with everything it inherits. */
export function readScenario(
  ref: string,
  files: Reader = openReader(),
): Scenario {
  return loadScenario(ref, scenarioHost(files));
}

/**
 * Reads scenarios again and again with their uncertain numbers drawn (抽取读取): files
 * are read once.
 */
export function drawnScenarios(): (ref: string, draw: RangeDraw) => Scenario {
  const host = scenarioHost(openReader());
  const texts = new Map<string, string | undefined>();
  const read = (path: string) => {
    if (!texts.has(path)) texts.set(path, host.read(path));
    return texts.get(path);
  };
  return (ref, draw) => loadScenario(ref, { ...host, read, draw });
}

/** The same scenario under another edition of the specification and nothing else changed (换版本). */
export function readUnderEdition(
  ref: string,
  version: SpecVersion,
  files: Reader = openReader(),
): Scenario {
  const parent = readScenario(ref, files);
  return readWritten(heirUnderEdition(parent, version), files);
}

/** Reads a scenario whose file does not stand on disk, with everything it inherits (读取拟定方案). */
export function readWritten(
  written: { readonly file: string; readonly text: string },
  files: Reader = openReader(),
): Scenario {
  const host = scenarioHost(files);
  return loadScenario(written.file, {
    ...host,
    read: (path) => path === written.file ? written.text : host.read(path),
  });
}

/** What scenarios are loaded from (读取途径), by id below `scenarios/` or by path. */
export function scenarioHost(files: Reader): Host {
  return {
    read: files.here,
    sources: readSources(files),
    ids: scenarioIds(),
  };
}
