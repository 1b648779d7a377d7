import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Issue } from "../../base/issues.ts";
import type { RangeDraw } from "./check_value.ts";
import type { SourceRecord } from "./source_record.ts";

/** A file while it is read (读取中的文件): the document, and what was found wrong. */
export interface Reading {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly issues: Issue[];
  /** Where in its ranges a study draws; their middle is played where left out. */
  readonly draw?: RangeDraw | undefined;
}

/** Line and column from 1, of a node or of an offset. */
export function placeOf(
  { lines }: Pick<Reading, "lines">,
  at: Node | number | null,
): { readonly line: number; readonly column: number } {
  const offset = typeof at === "number" ? at : at?.range?.[0] ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Notes an issue at a node. */
export function report(
  reading: Reading,
  at: Node | number | null,
  issue: Issue,
): void {
  reading.issues.push({
    ...issue,
    file: reading.file,
    ...placeOf(reading, at),
  });
}

/** The node itself, or what an alias stands for. */
export function resolved(reading: Reading, node: unknown): Node | null {
  if (isAlias(node)) return node.resolve(reading.document) ?? null;
  return (node ?? null) as Node | null;
}

/** A node as a plain value; dates stay text. */
export function plain(reading: Reading, node: Node | null): unknown {
  return node === null ? null : node.toJS(reading.document);
}

/** Name, key node and value node of the pairs of a map. */
export function pairsOf(reading: Reading, map: YAMLMap): readonly {
  readonly name: string;
  readonly key: Node | null;
  readonly value: Node | null;
}[] {
  return map.items.map((pair: Pair) => ({
    name: nameOf(pair.key),
    key: (pair.key ?? null) as Node | null,
    value: resolved(reading, pair.value),
  }));
}

/** The node at a path below a node, or the deepest one on the way; with `field`, the key node of that field. */
export function nodeAt(
  reading: Reading,
  from: Node | null,
  path: readonly PropertyKey[],
  field?: string,
): Node | null {
  let node = from;
  for (const part of path) {
    const next = below(reading, node, String(part));
    if (next === null) return node;
    node = next;
  }
  if (field === undefined || !isMap(node)) return node;
  return pairsOf(reading, node).find((p) => p.name === field)?.key ?? node;
}

function below(
  reading: Reading,
  node: Node | null,
  part: string,
): Node | null {
  if (isSeq(node)) return resolved(reading, node.items[Number(part)]);
  if (!isMap(node)) return null;
  return pairsOf(reading, node).find((p) => p.name === part)?.value ?? null;
}

/** A key as it is written: 2025 and 2025-01-23 stay what they look like. */
function nameOf(key: unknown): string {
  return isScalar(key) ? key.source ?? String(key.value) : String(key);
}
