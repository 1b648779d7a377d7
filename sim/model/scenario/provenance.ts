import type { Key, Status } from "../policy/mod.ts";
import type { Range } from "./check_value.ts";
import type { Layer } from "./in_force.ts";
import type { Version } from "./version.ts";

/** Where a value comes from (取值来历): one row an entry of a scenario file. */
export interface Provenance {
  readonly key: Key;
  /** As written: dated tables and ranges unresolved. */
  readonly value: unknown;
  /** Id in `data/sources.csv`; `assumed` where the file gives none. */
  readonly source: string;
  readonly status: Status;
  readonly note?: string;
  /** First day on which it holds; absent = always. */
  readonly from?: string;
  readonly file: string;
  readonly line: number;
  /** Uncertain numbers; their middle is played. */
  readonly ranges?: readonly Range[];
}

/** The rows of one parameter, nearest file first, down to the first file whose word holds on every day. */
export function provenanceOf(
  key: Key,
  layers: readonly Layer[],
): Provenance[] {
  const last = layers.findIndex((layer) =>
    layer.some(({ values }) => values[0]!.from === "")
  );
  return layers.slice(0, last < 0 ? undefined : last + 1)
    .flatMap((layer) => layer.map((version) => row(key, version)));
}

function row(key: Key, version: Version): Provenance {
  const { written, source, status, note, file, line, ranges } = version;
  const { from } = version.values[0]!;
  return {
    key,
    value: written,
    source,
    status,
    ...(note === undefined ? {} : { note }),
    ...(from === "" ? {} : { from }),
    file,
    line,
    ...(ranges.length === 0 ? {} : { ranges }),
  };
}
