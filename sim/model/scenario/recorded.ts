import { type Key, KEYS, type Status } from "../policy/mod.ts";
import type { Range } from "./check_value.ts";
import { type NormalForm, normalForm } from "./normal_form.ts";
import type { FileKey, Grounds, Scenario } from "./scenario.ts";

/** What a value stands on from a day; "" = from the beginning. */
export interface RecordedGrounds extends Grounds {
  /** ISO day. */
  readonly from: string;
}

/** An entry of a scenario file (取值存档). */
export interface RecordedEntry {
  /** Registry key. */
  readonly key: string;
  /** As written: dated tables and ranges unresolved. */
  readonly value: unknown;
  /** Id in `data/sources.csv`; `assumed` where the file gives none. */
  readonly source: string;
  /** What the value stands on. */
  readonly status: Status;
  /** Remark of the file. */
  readonly note?: string;
  /** First day on which it holds; absent = always. */
  readonly from?: string;
  /** Where it stands. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Uncertain numbers; their middle is played. */
  readonly ranges?: readonly Range[];
}

/** A scenario as a record keeps it (方案存档): its normal form, and what its values stand on. */
export interface RecordedScenario {
  /** Path below `scenarios/` without .yaml. */
  readonly id: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** File it was read from. */
  readonly file: string;
  /** Its id and those it inherits from, nearest first. */
  readonly chain: readonly string[];
  /** ISO days on which some value may change, in order. */
  readonly changeDays: readonly string[];
  /** All that the scenario says. */
  readonly normalForm: NormalForm;
  /** By parameter, one entry for each day on which its grounds change. */
  readonly grounds: Readonly<Record<string, readonly RecordedGrounds[]>>;
  /** Files that parameters name, relative to where they are read from. */
  readonly paths: Readonly<Record<string, string>>;
  /** What the scenario's files say, entry by entry. */
  readonly provenance: readonly RecordedEntry[];
}

/** Before every date that a file may hold. */
const FIRST_DAY = "0001-01-01";
const FILES = KEYS.filter((key): key is FileKey =>
  key.startsWith("intake.files.") || key === "supervision.screens.file"
);

/** The scenario as plain data from which it can be made again (方案存档). */
export function recordScenario(scenario: Scenario): RecordedScenario {
  const { id, titleZh, titleEn, file, chain, changeDays } = scenario;
  const paths = FILES.flatMap((key) => {
    const path = scenario.pathOf(key);
    return path === null ? [] : [[key, path]];
  });
  return {
    id,
    titleZh,
    titleEn,
    file,
    chain,
    changeDays,
    normalForm: normalForm(scenario),
    grounds: Object.fromEntries(
      KEYS.map((key) => [key, groundsByDay(scenario, key)]),
    ),
    paths: Object.fromEntries(paths),
    provenance: scenario.provenance,
  };
}

function groundsByDay(scenario: Scenario, key: Key): RecordedGrounds[] {
  const out: RecordedGrounds[] = [];
  for (const from of ["", ...scenario.changeDays]) {
    const now = scenario.groundsOf(key, from || FIRST_DAY), last = out.at(-1);
    const same = last !== undefined && last.source === now.source &&
      last.status === now.status && last.note === now.note &&
      last.set === now.set;
    if (!same) out.push({ from, ...now });
  }
  return out;
}
