/**
 * Rows of the files of `data/` (数据文件), with what is wrong with them: every
 * cell that cannot be used is noted with file, line, column, value and what was
 * expected, and reading goes on, so that one message names all of it.
 *
 * @module
 */
import type { Issue, Text } from "./base/issues.ts";
import { readSheet, type SheetRow } from "./intake/sheet.ts";

/** Reads the rows of a file below `data/`; the same rows when asked again. */
export type FactTables = (file: string) => readonly FactRow[];

/**
 * Opens the tables of `data/`.
 *
 * @param read text of a file below `data/`
 * @param issues where everything that is wrong is noted
 */
export function factTables(
  read: (file: string) => string,
  issues: Issue[],
): FactTables {
  const tables = new Map<string, FactRow[]>();
  return (file) => {
    const known = tables.get(file);
    if (known !== undefined) return known;
    const missing = new Set<string>();
    const rows = readSheet(
      { file: `data/${file}`, text: read(file) },
      [],
      issues,
    )
      .map((row) => new FactRow(row, missing));
    tables.set(file, rows);
    return rows;
  };
}

/** A row whose cells must exist and, where asked, be numbers. */
export class FactRow {
  /** Wraps a row; `missing` are columns that were already missed in its file. */
  constructor(
    private readonly row: SheetRow,
    private readonly missing: Set<string>,
  ) {}

  /** A cell as it stands; it may be empty. */
  text(column: string): string {
    if (!this.row.has(column) && !this.missing.has(column)) {
      this.missing.add(column);
      this.row.note({
        code: "missing-field",
        line: 1,
        key: column,
        allowed: { zh: "表头里的一列", en: "a column of the header" },
      });
    }
    return this.row.raw(column);
  }

  /** A number of at least `least`, 0 where nothing else is said: ages, counts, shares and amounts are never negative. */
  number(column: string, least = 0): number {
    const given = this.text(column), value = numberOf(given);
    if (!this.row.has(column)) return 0;
    if (value === undefined) this.wrong("wrong-type", column, given, NUMBER);
    else if (value < least) {
      this.wrong("out-of-range", column, given, `≥ ${least}`);
    }
    return value ?? 0;
  }

  /** A whole number between two bounds, both included. */
  whole(column: string, least: number, most: number): number {
    this.text(column);
    return this.row.has(column) ? this.row.whole(column, least, most) : least;
  }

  /** A number that is not checked again, `undefined` where it is none. */
  value(column: string): number | undefined {
    return numberOf(this.row.raw(column));
  }

  /** Notes a cell that cannot be used. */
  wrong(
    code: Issue["code"],
    key: string,
    given: string,
    allowed: Text,
  ): void {
    this.row.note({ code, key, given: given === "" ? "—" : given, allowed });
  }
}

/** Plain decimals only: "0x10", "1e3" and " " are mistakes in a table that people edit. */
function numberOf(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const NUMBER: Text = { zh: "数字", en: "a number" };
