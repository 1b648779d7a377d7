import { isMap, isSeq, LineCounter, parseDocument, stringify } from "yaml";
import { type Issue, ShapanError } from "../../base/issues.ts";
import { type Key, KEYS, REGISTRY } from "../../model/policy/mod.ts";
import { sameValue } from "../../model/scenario/canonical.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { BLOCKS, periodsOf } from "./form_rows.ts";
import { valueOfLeaves } from "./part_path.ts";
import { cellPlace, type ReadForm, type ReadRow } from "./read_form.ts";

/** A scenario file that a form makes (由表单成文). */
export interface FormScenario {
  /** Text of the file. */
  readonly text: string;
  /** Parameters that differ from what it inherits. */
  readonly changed: readonly Key[];
  /** Says an issue with that file by sheet and cell. */
  readonly placed: (issue: Issue, file: string) => Issue;
}

/**
 * The scenario file of a form: what it inherits, and entries of the parameters that
 * differ from that, with the grounds that the form gives.
 *
 * @param inherits as the file has to name it
 */
export function scenarioOfForm(
  form: ReadForm,
  parent: Scenario,
  inherits: string,
): FormScenario {
  const byKey = Map.groupBy(form.rows, ({ key }) => key);
  const changed = KEYS.filter((key) => {
    const rows = byKey.get(key);
    return rows !== undefined && differs(rows, parent, key);
  });
  const blocks = BLOCKS.map((block) => [
    block,
    Object.fromEntries(
      changed.filter((key) => REGISTRY[key].block === block)
        .map((key) => [key, entriesOf(byKey.get(key)!)]),
    ),
  ]).filter(([, entries]) => Object.keys(entries!).length > 0);
  const text = stringify({
    format: 1,
    title: form.title,
    ...(form.titleEn === "" ? {} : { titleEn: form.titleEn }),
    inherits,
    ...Object.fromEntries(blocks),
  }, { lineWidth: 0 });
  return { text, changed, placed: placer(text, byKey) };
}

function differs(
  rows: readonly ReadRow[],
  parent: Scenario,
  key: Key,
): boolean {
  const own = periods(rows), before = periodsOf(parent, key);
  return own.length !== before.length ||
    own.some(({ from, value }, i) =>
      from !== before[i]!.from || !sameValue(value, before[i]!.value)
    );
}

function periods(rows: readonly ReadRow[]) {
  return [...Map.groupBy(rows, ({ from }) => from)].toSorted(([a], [b]) =>
    a < b ? -1 : 1
  ).map(([from, own]) => ({ from, rows: own, value: valueOfLeaves(own) }));
}

/** An entry a day, or one alone. */
function entriesOf(rows: readonly ReadRow[]) {
  const entries = periods(rows).map(({ from, rows, value }) => {
    const said = (of: (row: ReadRow) => string) =>
      rows.map(of).find((text) => text !== "");
    const source = said((row) => row.source), note = said((row) => row.note);
    const status = said((row) => row.status);
    return {
      value,
      source: source ?? "assumed",
      ...(status === undefined ? {} : { status }),
      ...(from === "" ? {} : { from }),
      ...(note === undefined ? {} : { note }),
    };
  });
  return entries.length === 1 ? entries[0]! : entries;
}

/** Finds the cell that a line of the file was made of. */
function placer(
  text: string,
  byKey: ReadonlyMap<Key, readonly ReadRow[]>,
): FormScenario["placed"] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const rowAt = new Map<number, ReadRow>();
  const lineOf = (path: readonly unknown[]): number | undefined => {
    const node = document.getIn(path, true) as
      | { range?: [number, number, number] }
      | undefined;
    return node?.range === undefined
      ? undefined
      : lines.linePos(node.range[0]).line;
  };
  for (const [key, rows] of byKey) {
    const at = [REGISTRY[key].block, key];
    const entry = document.getIn(at, true);
    if (!isMap(entry) && !isSeq(entry)) continue;
    periods(rows).forEach(({ rows: own }, i) => {
      const base = isSeq(entry) ? [...at, i] : at;
      for (const row of own) {
        const line = lineOf([...base, "value", ...row.path]);
        if (line !== undefined && !rowAt.has(line)) rowAt.set(line, row);
      }
      for (const field of ["source", "status", "from", "note"]) {
        const line = lineOf([...base, field]);
        if (line !== undefined) rowAt.set(line, own[0]!);
      }
    });
  }
  return (issue, file) => {
    const row = rowAt.get(issue.line ?? 0) ??
      byKey.get(keyIn(issue, byKey)!)?.[0];
    if (row === undefined) {
      const { line: _, column: __, ...rest } = issue;
      return { ...rest, file };
    }
    const column = COLUMN_OF[issue.code] ?? "F";
    const { line: _, column: __, ...rest } = issue;
    return { ...rest, file: cellPlace(file, row.sheet, `${column}${row.row}`) };
  };
}

/** Columns of mistakes that are none of the value. */
const COLUMN_OF: { readonly [C in Issue["code"]]?: string } = {
  "unknown-source": "J",
  "bad-date": "D",
  "not-month-start": "D",
};

function keyIn(
  { key = "" }: Issue,
  byKey: ReadonlyMap<Key, unknown>,
): Key | undefined {
  return [...byKey.keys()].find((own) =>
    key === own || key.startsWith(`${own}.`) || key.startsWith(`${own}[`)
  );
}

/** Runs what reads the file, and says its mistakes by sheet and cell. */
export function inCells<R>(
  { placed }: FormScenario,
  file: string,
  read: () => R,
): R {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    throw new ShapanError(error.issues.map((issue) => placed(issue, file)));
  }
}
