import type { Issue } from "../../base/issues.ts";
import type { RangeDraw } from "./check_value.ts";
import { nearest } from "./nearest.ts";
import { fileOfRef, idOfFile, parentFile } from "./places.ts";
import { RENAMED } from "./renamed.ts";
import { readScenarioFile, type ScenarioFile } from "./scenario_file.ts";
import type { SourceRecord } from "./source_record.ts";
import { stacked } from "./stack.ts";

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

/** A file of a chain, and how many it inherits from, one after the other. */
export interface Link {
  readonly file: ScenarioFile;
  readonly depth: number;
}

/** A scenario's files as they override each other (继承链), nearest first. */
export interface Chain {
  readonly links: readonly Link[];
  /** Files that the reference names itself: one, or those of a stack. */
  readonly named: readonly ScenarioFile[];
}

/** The chain of a reference as far as it can be read, and all that is wrong on the way. */
export function readChain(
  ref: string,
  host: Host,
): { readonly chain: Chain; readonly issues: Issue[] } {
  const issues: Issue[] = [], known = new Map<string, Chain>();
  return { chain: chainOf(ref, undefined, []), issues };

  /** @param seen files on the way here, to find a circle */
  function chainOf(
    ref: string,
    heir: ScenarioFile | undefined,
    seen: readonly string[],
  ): Chain {
    const fileOf = (name: string) =>
      heir === undefined ? fileOfRef(name) : parentFile(heir.file, name);
    const names = namesIn(ref, (name) => host.read(fileOf(name)) !== undefined);
    if (names.includes("")) {
      issues.push({
        code: "cannot-stack",
        ...(heir === undefined ? {} : at(heir)),
        given: ref,
        hint: {
          zh: "加号的一边没有方案",
          en: "there is no scenario on one side of a plus sign",
        },
      });
      return NOTHING;
    }
    const chains = names.map((name) =>
      chainOfFile(fileOf(name), name, heir, seen)
    );
    if (chains.length === 1) return chains[0]!;
    // A part that cannot be read has been told of.
    if (chains.some(({ links }) => links.length === 0)) return NOTHING;
    const { chain, issues: found } = stacked(chains);
    issues.push(...found);
    return chain;
  }

  function chainOfFile(
    file: string,
    name: string,
    heir: ScenarioFile | undefined,
    seen: readonly string[],
  ): Chain {
    if (seen.includes(file)) {
      issues.push({
        code: "circular-inherits",
        ...at(heir!),
        given: [...seen.slice(seen.indexOf(file)), file].map(idOfFile)
          .join(" → "),
      });
      return NOTHING;
    }
    const before = known.get(file);
    if (before !== undefined) return before;
    const text = host.read(file);
    if (text === undefined) {
      issues.push(missing(file, heir, name, host.ids ?? []));
      return NOTHING;
    }
    const { read, issues: found } = readScenarioFile(
      text,
      file,
      host.sources,
      host.renamed ?? RENAMED,
      host.draw,
    );
    issues.push(...found.toSorted(byPlace));
    if (read === undefined) {
      known.set(file, NOTHING);
      return NOTHING;
    }
    const above = read.inherits === undefined
      ? NOTHING
      : chainOf(read.inherits.ref, read, [...seen, file]);
    const depth = (above.links[0]?.depth ?? 0) + 1;
    const chain = {
      links: [{ file: read, depth }, ...above.links],
      named: [read],
    };
    known.set(file, chain);
    return chain;
  }
}

const NOTHING: Chain = { links: [], named: [] };

/** The scenarios that a reference names: itself where there is such a file, else the parts between its plus signs. */
function namesIn(ref: string, exists: (name: string) => boolean): string[] {
  return ref === "" || !ref.includes("+") || exists(ref)
    ? [ref]
    : ref.split("+").map((name) => name.trim());
}

function missing(
  file: string,
  heir: ScenarioFile | undefined,
  name: string,
  ids: readonly string[],
): Issue {
  const near = nearest(name, ids);
  const hint = near === undefined ? {} : { hint: near };
  if (heir === undefined) {
    return { code: "missing-file", given: name, allowed: file, ...hint };
  }
  return {
    code: "missing-parent",
    ...at(heir),
    given: name,
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
