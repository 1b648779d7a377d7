import { type Issue, ShapanError } from "../../base/issues.ts";
import { brokenRules } from "./broken_rules.ts";
import type { RangeDraw } from "./check_value.ts";
import { nearest } from "./nearest.ts";
import { fileOfRef, idOfFile, parentFile } from "./places.ts";
import { RENAMED } from "./renamed.ts";
import { buildScenario, type Scenario } from "./scenario.ts";
import { readScenarioFile, type ScenarioFile } from "./scenario_file.ts";
import type { SourceRecord } from "./source_record.ts";

/** What a scenario is loaded from; the loader itself reads no file. */
export interface Host {
  /** The text of a file such as `scenarios/zibo_2025/baseline.yaml`, or `undefined` if there is none. */
  readonly read: (path: string) => string | undefined;
  /** Sources by id. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** Ids below `scenarios/`, to name the nearest where one does not exist. */
  readonly ids?: readonly string[];
  /** Old names of parameters and their successors; those of this version by default. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Where in their ranges uncertain numbers are drawn; their middle is played where left out. */
  readonly draw?: RangeDraw;
}

/**
 * Loads a scenario with everything it inherits (读取方案): own value before
 * inherited value before default; within a file the highest authority, then the
 * newest (上级有新规定的，从其规定).
 *
 * @param ref id below `scenarios/`, such as `zibo_2025/baseline`, or a path that ends in .yaml
 * @throws {ShapanError} with all issues that were found
 */
export function loadScenario(ref: string, host: Host): Scenario {
  const { files, issues } = readChain(fileOfRef(ref), ref, host);
  if (issues.length > 0) throw new ShapanError(issues);
  const scenario = buildScenario(files);
  const broken = brokenRules(scenario, files);
  if (broken.length > 0) throw new ShapanError(broken);
  return scenario;
}

/** The files of a chain, nearest first, as far as they can be read. */
function readChain(first: string, ref: string, host: Host) {
  const files: ScenarioFile[] = [], issues: Issue[] = [];
  const seen: string[] = [];
  let file: string | undefined = first;
  while (file !== undefined) {
    const text = host.read(file);
    if (text === undefined) {
      issues.push(missing(file, files.at(-1), ref, host.ids ?? []));
      break;
    }
    seen.push(file);
    const { read, issues: found } = readScenarioFile(
      text,
      file,
      host.sources,
      host.renamed ?? RENAMED,
      host.draw,
    );
    issues.push(...found.toSorted(byPlace));
    if (read === undefined) break;
    files.push(read);
    const { inherits } = read;
    file = inherits && parentFile(read.file, inherits.ref);
    if (file !== undefined && seen.includes(file)) {
      issues.push({
        code: "circular-inherits",
        ...at(read),
        given: [...seen.slice(seen.indexOf(file)), file].map(idOfFile)
          .join(" → "),
      });
      break;
    }
  }
  return { files, issues };
}

function missing(
  file: string,
  heir: ScenarioFile | undefined,
  ref: string,
  ids: readonly string[],
): Issue {
  const wanted = heir === undefined ? ref : heir.inherits!.ref;
  const near = nearest(wanted, ids);
  const hint = near === undefined ? {} : { hint: near };
  if (heir === undefined) {
    return { code: "missing-file", given: ref, allowed: file, ...hint };
  }
  return {
    code: "missing-parent",
    ...at(heir),
    given: wanted,
    allowed: file,
    ...hint,
  };
}

/** Where a file says what it inherits. */
function at({ file, inherits }: ScenarioFile) {
  const { line, column } = inherits!;
  return { file, line, column };
}

function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
