import { dsvFormat } from "d3-dsv";
import type { Issue } from "../base/issues.ts";
import type { SheetText } from "./sheet.ts";

const comma = dsvFormat(",");

/** What is done with the rows of a claims file, one after the other. */
export interface RowReader {
  /** The header; whether to go on. */
  header(names: readonly string[]): boolean;
  /** A row that is not empty, and its line from 1. */
  row(cells: readonly string[], line: number): void;
}

/**
 * Goes through a claims file row by row and keeps none of them (逐行读入), so that
 * millions fit. A cell that runs over lines, or a quotation mark without its
 * partner, makes the file unusable: what it swallowed would be lost without a word.
 */
export function eachRow(
  { file, text }: SheetText,
  issues: Issue[],
  reader: RowReader,
): void {
  const quoted = text.includes('"');
  let line = 0, going = true, told = false;
  comma.parseRows(text.replace(/^\uFEFF/, ""), (cells: string[]) => {
    line++;
    if (line === 1) {
      going = reader.header(cells);
      return null;
    }
    if (!going || (cells.length === 1 && cells[0] === "")) return null;
    const breaks = quoted ? breaksIn(cells) : 0;
    if (breaks === 0) {
      reader.row(cells, line);
      return null;
    }
    if (!told) issues.push({ code: "open-quote", file, line });
    told = true;
    line += breaks;
    return null;
  });
  if (line === 0) going = reader.header([]);
  if (quoted && !told && count(text, '"') % 2 === 1) {
    issues.push({ code: "open-quote", file, line });
  }
}

/** Number of places where a sign stands in a text. */
export function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    n++;
  }
  return n;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((n, cell) => n + count(cell, "\n"), 0);
}
