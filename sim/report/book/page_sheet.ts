import { textWidth } from "../../chart/text_width.ts";
import { type PageTable, runsText } from "../page_blocks.ts";
import { type BookCell, type BookSheet, textCell } from "../workbook/book.ts";
import { cellName } from "../workbook/cell_names.ts";
import { liveTotals, ROWS_SHOWN } from "./live_totals.ts";
import { type ShownNumber, shownNumber } from "./shown_number.ts";

/** Rows above the body: title and headings. */
const ABOVE = 2;

/** First heading of a table that lists institutions, which the page does not sum up. */
const LISTS = /^(机构|Institution)$/;

/** Widest column, in characters. */
const WIDEST = 48;

/** A table of the page as a sheet (报告表工作表): the same texts, numbers as numbers that show the same digits, totals by formulas. */
export function pageSheet(table: PageTable, name: string): BookSheet {
  const { caption, heads, rows, texts } = table;
  const cells = rows.map((row) =>
    row.flatMap(({ runs, span }) => [
      runsText(runs),
      ...Array.from({ length: span - 1 }, () => ""),
    ])
  );
  const numbers = cells.map((row) =>
    row.map((text, c) => c < texts ? null : shownNumber(text))
  );
  const totals = liveTotals(
    cells.map((row) => row.slice(0, texts).join(" ")),
    numbers,
    ABOVE,
  );
  const body = cells.map((row, r) =>
    row.map((text, c): BookCell => {
      const number = numbers[r]![c]!;
      if (number === null) return textCell(text, c < texts ? "label" : "plain");
      return numberOf(number, totals.get(`${r},${c}`));
    })
  );
  const corner = cellName(ABOVE - 1, 0);
  const end = cellName(ABOVE - 1 + Math.max(1, rows.length), heads.length - 1);
  return {
    name,
    rows: [
      [textCell(caption, "title")],
      heads.map((head) => textCell(head, "head")),
      ...body,
      ...(LISTS.test(heads[0] ?? "") ? [shownTotals(numbers)] : []),
    ],
    widths: heads.map((head, c) =>
      widthOf(head, cells.map((row) => row[c] ?? ""))
    ),
    frozen: {
      rows: ABOVE,
      columns: texts < heads.length ? Math.max(1, texts) : 1,
    },
    filter: `${corner}:${end}`,
  };
}

/** Totals of amounts over the rows that a filter leaves; shares have none. */
function shownTotals(
  numbers: readonly (readonly (ShownNumber | null)[])[],
): BookCell[] {
  return numbers[0]!.map((first, c) => {
    if (c === 0) return textCell(ROWS_SHOWN, "total");
    const column = numbers.map((row) => row[c]!);
    const adds = first !== null &&
      column.every((cell) =>
        cell !== null && cell.decimals === first.decimals &&
        !cell.pattern.includes("%")
      );
    if (!adds) return textCell("", "total");
    const sum = column.reduce((all, cell) => all + cell!.digits, 0n);
    const from = cellName(ABOVE, c),
      to = cellName(ABOVE + numbers.length - 1, c);
    return {
      ...numberOf(first, `SUBTOTAL(109,${from}:${to})`),
      value: Number(sum) / 10 ** first.decimals,
    };
  });
}

function numberOf(
  { value, pattern }: ShownNumber,
  formula: string | undefined,
): BookCell {
  return {
    value,
    format: "number",
    pattern,
    role: formula === undefined ? "plain" : "total",
    ...(formula === undefined ? {} : { formula }),
  };
}

/** Wide enough for every text, and for a heading of three lines. */
function widthOf(head: string, texts: readonly string[]): number {
  const letters = (text: string) => textWidth(text, 1) / 0.57;
  const longest = Math.max(8, letters(head) / 3, ...texts.map(letters));
  return Math.min(WIDEST, Math.ceil(longest) + 2);
}
