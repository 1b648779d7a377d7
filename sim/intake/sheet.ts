import { dsvFormat } from "d3-dsv";
import { type Fen, yuan } from "../base/fen.ts";
import type { Issue, Text } from "../base/issues.ts";

/** A file that was read at the edge: its name for messages, and its text. */
export interface SheetText {
  readonly file: string;
  readonly text: string;
}

const comma = dsvFormat(",");

/** Money columns of claims hold 32 bits: twenty million yuan in fen. */
const LARGEST_BILL = 2_000_000_000;

/**
 * The rows of a data file (数据文件), each knowing its line. What is wrong with a
 * cell goes to `issues` and reading goes on, so that one message names all of it.
 *
 * @param columns those that must be there; others are allowed
 */
export function readSheet(
  { file, text }: SheetText,
  columns: readonly string[],
  issues: Issue[],
): SheetRow[] {
  const lines: string[][] = comma.parseRows(text.replace(/^\uFEFF/, ""));
  const header = lines[0] ?? [];
  if (!checkHeader(file, header, columns, issues)) return [];
  const places = new Map(header.map((name, c) => [name, c]));
  const rows: SheetRow[] = [];
  let line = 1;
  for (const cells of lines) {
    const empty = cells.length === 1 && cells[0] === "";
    if (!empty && cells.length !== header.length) {
      issues.push({
        code: "bad-row",
        file,
        line,
        given: String(cells.length),
        allowed: String(header.length),
      });
    } else if (!empty && cells !== header) {
      rows.push(new SheetRow(file, line, cells, places, issues));
    }
    // A quoted cell may run over several lines of the file.
    line += cells.reduce((n, cell) => n + cell.split("\n").length - 1, 1);
  }
  if (rows.length === 0) noRows(file, columns, issues);
  return rows;
}

/** Whether a header has all columns once (表头检查); notes which are missing or twice. */
export function checkHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  issues: Issue[],
): boolean {
  const missing = columns.filter((name) => !header.includes(name));
  for (const key of missing) {
    const allowed = { zh: "表头里的一列", en: "a column of the header" };
    issues.push({ code: "missing-field", file, line: 1, key, allowed });
  }
  const twice = header.filter((name, i) =>
    name !== "" && header.indexOf(name) < i
  );
  for (const given of new Set(twice)) {
    const key = "header";
    issues.push({ code: "duplicate-id", file, line: 1, key, given });
  }
  return missing.length + twice.length === 0;
}

/** Notes that a file has a header and nothing else. */
export function noRows(
  file: string,
  columns: readonly string[],
  issues: Issue[],
): void {
  const allowed = { zh: "至少一行数据", en: "at least one row of data" };
  const key = columns[0]!;
  issues.push({ code: "missing-field", file, line: 1, key, allowed });
}

/** One row of a data file; a bad cell is noted and a harmless value stands in. */
export class SheetRow {
  /** Whether something is wrong with it, as far as it has been read. */
  faulty = false;

  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
    private readonly issues: Issue[],
  ) {}

  /** Notes something that is wrong with this row. */
  note(issue: Issue): void {
    this.faulty = true;
    this.issues.push({ file: this.file, line: this.line, ...issue });
  }

  /** Whether the file has such a column. */
  has(column: string): boolean {
    return this.places.has(column);
  }

  /** A cell as it stands, or `""` where there is no such column. */
  raw(column: string): string {
    const place = this.places.get(column);
    return place === undefined ? "" : this.cells[place]!.trim();
  }

  /** A cell that may not be empty. */
  text(column: string): string {
    const value = this.raw(column);
    if (value === "") this.note({ code: "missing-field", key: column });
    return value;
  }

  /** A cell that is one of some words; its place among them. */
  choice(column: string, words: readonly string[]): number {
    const given = this.raw(column), place = words.indexOf(given);
    if (place >= 0) return place;
    const allowed = words.join(", ");
    this.note({ code: "wrong-choice", key: column, given, allowed });
    return 0;
  }

  /** A whole number between two bounds, both included. */
  whole(column: string, least: number, most: number): number {
    const given = this.raw(column), value = Number(given);
    if (!/^\d{1,15}$/.test(given)) {
      return this.wrongType(column, given, WHOLE, least);
    }
    return value >= least && value <= most
      ? value
      : this.outOfRange(column, given, `${least}–${most}`, least);
  }

  /** An amount in yuan with at most two decimals, as whole fen. */
  money(column: string, most: Fen = LARGEST_BILL): Fen {
    const given = this.raw(column);
    if (!/^\d{1,13}(\.\d{1,2})?$/.test(given)) {
      return this.wrongType(column, given, YUAN, 0);
    }
    const value = yuan(given);
    return value <= most
      ? value
      : this.outOfRange(column, given, `0–${most / 100}`, 0);
  }

  /** Points with at most four decimals, as whole 1/10000. */
  points(column: string): number {
    const given = this.raw(column);
    const match = /^(\d{1,7})(?:\.(\d{1,4}))?$/.exec(given);
    return match === null
      ? this.wrongType(column, given, POINTS, 0)
      : Number(match[1]) * 1e4 + Number((match[2] ?? "").padEnd(4, "0"));
  }

  private wrongType(
    key: string,
    given: string,
    allowed: Text,
    instead: number,
  ): number {
    this.note({ code: "wrong-type", key, given: given || "—", allowed });
    return instead;
  }

  private outOfRange(
    key: string,
    given: string,
    allowed: string,
    instead: number,
  ): number {
    this.note({ code: "out-of-range", key, given, allowed });
    return instead;
  }
}

/** Notes that a file has more of something than a table can hold. */
export function checkCount(
  file: string,
  key: string,
  count: number,
  most: number,
  issues: Issue[],
): void {
  if (count <= most) return;
  const given = String(count), allowed = `0–${most}`;
  issues.push({ code: "out-of-range", file, line: 1, key, given, allowed });
}

const WHOLE: Text = { zh: "整数", en: "a whole number" };
const YUAN: Text = {
  zh: "以元为单位、至多两位小数的金额，如 1234.56",
  en: "an amount in yuan with at most two decimals, such as 1234.56",
};
const POINTS: Text = {
  zh: "至多四位小数的分值，如 1000 或 612.5",
  en: "points with at most four decimals, such as 1000 or 612.5",
};
