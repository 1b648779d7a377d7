import { readXlsx } from "hucre";
import { parse } from "yaml";
import type { Issue } from "../../base/issues.ts";
import { ShapanError } from "../../base/issues.ts";
import {
  type Block,
  cellShape,
  type Key,
  keyOf,
  names,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { nearest } from "../../model/scenario/nearest.ts";
import { COLUMNS, FORM, NOTE_LABELS } from "./form_book.ts";
import { BLOCKS, SHEETS } from "./form_rows.ts";
import { partOf, type PartPath } from "./part_path.ts";

/** A row as it was read, and where it stands. */
export interface ReadRow {
  readonly key: Key;
  readonly from: string;
  readonly path: PartPath;
  readonly value: unknown;
  /** Grounds that were written for a new value. */
  readonly source: string;
  readonly status: string;
  readonly note: string;
  /** Sheet and number of the row, from 1. */
  readonly sheet: string;
  readonly row: number;
}

/** A form as it was read (读回的表单). */
export interface ReadForm {
  readonly inherits: string;
  readonly title: string;
  readonly titleEn: string;
  readonly rows: readonly ReadRow[];
}

/** What a cell may hold in a workbook. */
type Raw = unknown;

/**
 * Reads a form that somebody filled in (读回表单).
 *
 * @param file how it is named in messages
 * @throws {ShapanError} naming sheet and cell of everything that cannot be read
 */
export async function readForm(
  bytes: Uint8Array,
  file: string,
): Promise<ReadForm> {
  const sheets = await sheetsOf(bytes, file);
  const notes = sheets.get(SHEETS.notes) ?? [];
  const noteOf = (label: string) =>
    text(notes.find(([first]) => first === label)?.[1]);
  if (noteOf(NOTE_LABELS.form) !== FORM) throw notForm(file);
  const issues: Issue[] = [];
  const rows = BLOCKS.flatMap((block) =>
    rowsOf(block, sheets.get(SHEETS[block]) ?? [], file, issues)
  );
  if (issues.length > 0) throw new ShapanError(issues);
  return {
    inherits: noteOf(NOTE_LABELS.inherits),
    title: noteOf(NOTE_LABELS.title),
    titleEn: noteOf(NOTE_LABELS.titleEn),
    rows,
  };
}

/** A place of a workbook in a message. */
export function cellPlace(file: string, sheet: string, cell: string): string {
  return `${file} [${sheet}!${cell}]`;
}

async function sheetsOf(
  bytes: Uint8Array,
  file: string,
): Promise<Map<string, readonly (readonly Raw[])[]>> {
  try {
    const book = await readXlsx(bytes);
    return new Map(book.sheets.map(({ name, rows }) => [name, rows]));
  } catch {
    throw notForm(file);
  }
}

function notForm(file: string): ShapanError {
  return new ShapanError([{ code: "not-a-form", file }]);
}

function rowsOf(
  block: Block,
  sheet: readonly (readonly Raw[])[],
  file: string,
  issues: Issue[],
): ReadRow[] {
  const name = SHEETS[block], [heads = [], ...lines] = sheet;
  const at = COLUMNS.map((column) => heads.indexOf(column));
  if (lines.length > 0 && at.some((column) => column < 0)) throw notForm(file);
  const seen = new Set<string>();
  return lines.flatMap((line, i): ReadRow[] => {
    const cell = (column: typeof COLUMNS[number]) =>
      line[at[COLUMNS.indexOf(column)]!];
    if (line.every((raw) => text(raw) === "")) return [];
    const place = (letter: string) =>
      cellPlace(file, name, `${letter}${i + 2}`);
    const typed = text(cell("参数 Key")), key = keyOf(typed);
    if (key === undefined || REGISTRY[key].block !== block) {
      const hint = nearest(typed, names());
      issues.push({
        code: key === undefined ? "unknown-key" : "wrong-block",
        file: place("B"),
        key: typed,
        given: block,
        allowed: key === undefined ? "" : REGISTRY[key].block,
        ...(hint === undefined ? {} : { hint }),
      });
      return [];
    }
    const from = text(cell("自 From")), part = text(cell("部分 Part"));
    const raw = cell("取值 Value");
    if (text(raw) === "") {
      issues.push({ code: "empty-cell", file: place("F"), key });
      return [];
    }
    const id = JSON.stringify([key, from, part]);
    if (seen.has(id)) {
      issues.push({ code: "duplicate-key", file: place("B"), key });
    }
    seen.add(id);
    const path = partOf(part);
    return [{
      key,
      from,
      path,
      value: valueIn(key, path, raw),
      source: text(cell("新来源 New source")),
      status: text(cell("新依据 New status")),
      note: text(cell("备注 Note")),
      sheet: name,
      row: i + 2,
    }];
  });
}

/** What a cell means: a choice though a program made it a number, else as in YAML. */
function valueIn(key: Key, path: PartPath, raw: Raw): unknown {
  const { choices, text: isText } = cellShape(REGISTRY[key].schema, path);
  const said = text(raw);
  const choice = choices?.find((one) =>
    one === said ||
    (typeof raw === "number" && isText && Number(one) === raw)
  );
  if (choice !== undefined) return isText ? choice : parse(choice);
  if (said === "null") return null;
  if (isText) return said;
  if (typeof raw === "number") return raw;
  try {
    return parse(said, { schema: "core" });
  } catch {
    return said;
  }
}

/** A cell as text; dates as programs keep them become ISO days. */
function text(raw: Raw): string {
  if (raw instanceof Date) return raw.toISOString().slice(0, 10);
  return raw === null || raw === undefined
    ? ""
    : typeof raw === "boolean"
    ? String(raw)
    : String(raw).trim();
}
