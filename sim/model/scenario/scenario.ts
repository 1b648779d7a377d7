import { dayNumber } from "../../base/calendar.ts";
import {
  DEFAULT_VERSION,
  defaultOf,
  defaults,
  type Key,
  KEYS,
  REGISTRY,
  type SpecVersion,
  type Status,
  type Values,
} from "../policy/mod.ts";
import { sameValue } from "./canonical.ts";
import { deepFreeze } from "./deep_freeze.ts";
import { changeDays, type InForce, inForce, type Layer } from "./in_force.ts";
import { besideFile, idOfFile } from "./places.ts";
import { type Provenance, provenanceOf } from "./provenance.ts";
import type { ScenarioFile } from "./scenario_file.ts";

/** Parameters that name a file to be read. */
export type FileKey = Extract<
  Key,
  `intake.files.${string}` | "supervision.screens.file"
>;

/** A scenario, complete, checked and frozen (方案): a value for every parameter on every day. */
export interface Scenario {
  /** Path below `scenarios/` without .yaml, such as `zibo_2025/baseline`; those of a stack joined by plus signs. */
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Its file; of a stack the first. */
  readonly file: string;
  /** The files that were named: one, or those of a stack. */
  readonly parts: readonly string[];
  /** Its id and those it inherits from, nearest first. */
  readonly chain: readonly string[];
  /** ISO days on which some value may change, in order. */
  readonly changeDays: readonly string[];
  /** All values in force on an ISO day, deeply frozen; the same object for days between two changes. */
  valuesOn(day: string): Values;
  /** What a value stands on; on the first day of the policy year unless another day is given. */
  statusOf(key: Key, day?: string): Status;
  /** The same with the source and the remark, and whether a file says so. */
  groundsOf(key: Key, day?: string): Grounds;
  /** The file that a parameter names, relative to where `read` looks: it is written relative to the scenario file that sets it. */
  pathOf(key: FileKey): string | null;
  /** Everything that the files of the chain set and no nearer file overrides, in the order of the registry. */
  readonly provenance: readonly Provenance[];
  /** Parameters that on some day differ from their default. */
  readonly changed: readonly Key[];
}

/** What a value stands on (依据): the entry of a file that is in force, or the registry's default of the edition. */
export interface Grounds {
  /** Id in `data/sources.csv`. */
  readonly source: string;
  /** What the value stands on. */
  readonly status: Status;
  /** Remark of the file, empty if there is none. */
  readonly note: string;
  /** Whether a file sets the value; otherwise it is the registry's default. */
  readonly set: boolean;
}

/** After every date that a file may hold. */
const LAST_DAY = "9999-12-31";

/**
 * Makes a scenario of its files (组装方案), nearest first; they have been checked one
 * by one.
 *
 * @param named the files that were asked for: the first alone, or those of a stack
 */
export function buildScenario(
  files: readonly ScenarioFile[],
  named: readonly ScenarioFile[],
): Scenario {
  const layers = new Map(KEYS.map((key) => [key, layersOf(files, key)]));
  const days = changeDays([...layers.values()].flat());
  const found = (key: Key, day: string): InForce | undefined =>
    inForce(layers.get(key)!, day);
  const versionOn = (day: string): SpecVersion =>
    (found("grouping.spec.version", day)?.value ??
      DEFAULT_VERSION) as SpecVersion;
  const bases = new Map<SpecVersion, Values>();
  const baseOn = (day: string): Values => {
    const version = versionOn(day);
    const known = bases.get(version) ?? deepFreeze(defaults(version));
    bases.set(version, known);
    return known;
  };
  const memory = new Map<string, Values>();
  const valuesOn = (day: string): Values => {
    dayNumber(day);
    const since = days.findLast((change) => change <= day) ?? "";
    let values = memory.get(since);
    if (values === undefined) {
      const base = baseOn(since);
      values = Object.freeze(Object.fromEntries(KEYS.map((key) => {
        const own = found(key, since);
        return [key, own === undefined ? base[key] : deepFreeze(own.value)];
      }))) as Values;
      memory.set(since, values);
    }
    return values;
  };
  const firstDay = `${valuesOn(LAST_DAY)["run.year"]}-01-01`;
  return Object.freeze<Scenario>({
    id: named.map(({ file }) => idOfFile(file)).join("+"),
    titleZh: joinedTitle(named.map(({ title }) => title), "："),
    titleEn: joinedTitle(named.map((file) => file.titleEn ?? file.title), ": "),
    file: named[0]!.file,
    parts: Object.freeze(named.map(({ file }) => file)),
    chain: Object.freeze(files.map(({ file }) => idOfFile(file))),
    changeDays: Object.freeze(days),
    valuesOn,
    statusOf: (key, day = firstDay) =>
      groundsOf(key, found(key, day), versionOn(day)).status,
    groundsOf: (key, day = firstDay) =>
      groundsOf(key, found(key, day), versionOn(day)),
    pathOf: (key) => {
      const own = found(key, LAST_DAY);
      return own === undefined || own.value === null
        ? null
        : besideFile(own.version.file, own.value as string);
    },
    provenance: deepFreeze(
      KEYS.flatMap((key) => provenanceOf(key, layers.get(key)!)),
    ),
    changed: Object.freeze(
      KEYS.filter((key) =>
        ["", ...days].some((day) => {
          const own = found(key, day);
          const value = own === undefined ? baseOn(day)[key] : own.value;
          return !sameValue(value, REGISTRY[key].default);
        })
      ),
    ),
  });
}

/** The titles of a stack as one; what they begin with alike, such as `淄博 2025：`, is said once. */
function joinedTitle(titles: readonly string[], colon: string): string {
  const [first = "", ...others] = titles;
  const head = first.slice(0, first.indexOf(colon) + colon.length);
  const alike = first.includes(colon) &&
    others.every((title) => title.startsWith(head));
  return [
    first,
    ...others.map((title) => alike ? title.slice(head.length) : title),
  ]
    .join(" + ");
}

function groundsOf(
  key: Key,
  own: InForce | undefined,
  version: SpecVersion,
): Grounds {
  if (own === undefined) {
    const { source, status } = defaultOf(key, version);
    return { source, status, note: "", set: false };
  }
  const { source, status, note = "" } = own.version;
  return { source, status, note, set: true };
}

function layersOf(files: readonly ScenarioFile[], key: Key): Layer[] {
  return files.flatMap(({ versions }) => {
    const layer = versions.get(key);
    return layer === undefined ? [] : [layer];
  });
}
