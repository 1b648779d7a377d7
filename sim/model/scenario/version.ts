import { isMap, isSeq, type Node, type YAMLMap } from "yaml";
import type { Key, Status } from "../policy/mod.ts";
import type { Range } from "./check_value.ts";
import {
  checkMonthly,
  type DatedValue,
  datedValues,
  dateOf,
} from "./dated_values.ts";
import { nearest } from "./nearest.ts";
import { pairsOf, placeOf, plain, type Reading, report } from "./reading.ts";
import { hinted, inShort } from "./report_value.ts";
import { rankWeight } from "./source_record.ts";

/** One entry of a parameter in one file (一条取值): what is written, and from when it holds. */
export interface Version {
  readonly key: Key;
  /** As written: a plain value, a dated table, ranges unresolved. */
  readonly written: unknown;
  /** Day from which each value holds, oldest first; "" = always. */
  readonly values: readonly DatedValue[];
  readonly source: string;
  readonly status: Status;
  readonly note: string | undefined;
  /** Weight of the source's rank, and its issue date. */
  readonly rank: number;
  readonly issued: string;
  readonly ranges: readonly Range[];
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a plain value stands on: nobody's word but that of who wrote the scenario. */
const UNSOURCED = "assumed";
const FIELDS = ["value", "source", "status", "note", "from"];
const STATUSES = ["document", "published", "assumed"];

/**
 * Reads what a file says of a parameter (读取取值): a value, an entry with its
 * source, or a list of such entries.
 */
export function readVersions(
  reading: Reading,
  key: Key,
  node: Node | null,
  at: Node | null,
): Version[] {
  if (isSeq(node) && node.items.length > 0) {
    const entries = node.items.filter(isEntry);
    if (entries.length === node.items.length) {
      return entries.flatMap((entry) => readEntry(reading, key, entry));
    }
  }
  if (isEntry(node)) return readEntry(reading, key, node);
  return version(reading, key, node, at, {
    source: UNSOURCED,
    status: "assumed",
    note: undefined,
    rank: 0,
    issued: "",
  }, "");
}

type Grounds = Pick<
  Version,
  "source" | "status" | "note" | "rank" | "issued"
>;

function readEntry(reading: Reading, key: Key, entry: YAMLMap): Version[] {
  const before = reading.issues.length;
  const fields = new Map(
    pairsOf(reading, entry).map((pair) => [pair.name, pair]),
  );
  for (const { name, key: at } of fields.values()) {
    if (FIELDS.includes(name)) continue;
    report(reading, at, {
      code: "unknown-field",
      key: `${key}.${name}`,
      allowed: FIELDS.join(", "),
      ...hinted(nearest(name, FIELDS)),
    });
  }
  const text = (name: string) => textOf(reading, key, name, fields.get(name));
  const id = text("source"), status = text("status"), from = text("from");
  const source = sourceOf(
    reading,
    key,
    id,
    fields.get("source")?.value ?? null,
  );
  if (status !== undefined && !STATUSES.includes(status)) {
    report(reading, fields.get("status")!.value, {
      code: "wrong-choice",
      key: `${key}.status`,
      given: status,
      allowed: STATUSES.join(", "),
    });
  }
  const start = from === undefined
    ? source?.forceDate ?? ""
    : dateOf(reading, key, from, fields.get("from")!.value);
  checkMonthly(
    reading,
    key,
    start ?? "",
    fields.get("from")?.value ?? fields.get("source")?.value ?? entry,
  );
  const { value, key: at } = fields.get("value")!;
  const versions = version(reading, key, value, at, {
    source: id ?? UNSOURCED,
    status: (status ?? "assumed") as Status,
    note: text("note"),
    rank: rankWeight(source?.rank ?? "none"),
    issued: source?.date ?? "",
  }, start ?? "");
  return reading.issues.length === before ? versions : [];
}

/** The version that a value makes, or none where the value is wrong. */
function version(
  reading: Reading,
  key: Key,
  node: Node | null,
  at: Node | null,
  grounds: Grounds,
  start: string,
): Version[] {
  const { values, ranges } = datedValues(reading, key, node, at, start);
  return values.length === 0 ? [] : [{
    key,
    written: plain(reading, node),
    values,
    ...grounds,
    ranges,
    file: reading.file,
    ...placeOf(reading, at ?? node),
  }];
}

function isEntry(node: unknown): node is YAMLMap {
  return isMap(node) && node.has("value");
}

function sourceOf(
  reading: Reading,
  key: Key,
  id: string | undefined,
  at: Node | null,
) {
  if (id === undefined) return undefined;
  const source = reading.sources.get(id);
  if (source === undefined) {
    report(reading, at, {
      code: "unknown-source",
      key,
      given: id,
      ...hinted(nearest(id, [...reading.sources.keys()])),
    });
  }
  return source;
}

/** The text of a field; a bare year counts as text. */
function textOf(
  reading: Reading,
  key: Key,
  name: string,
  field: { readonly value: Node | null; readonly key: Node | null } | undefined,
): string | undefined {
  if (field === undefined) return undefined;
  const value = plain(reading, field.value);
  if (typeof value === "string") return value;
  if (name === "from" && typeof value === "number") return String(value);
  report(reading, field.value ?? field.key, {
    code: "wrong-type",
    key: `${key}.${name}`,
    given: inShort(value),
    allowed: { zh: "文字", en: "text" },
  });
  return undefined;
}
