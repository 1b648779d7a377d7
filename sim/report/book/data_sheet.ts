import { csvParseRows } from "d3-dsv";
import { textWidth } from "../../chart/text_width.ts";
import {
  type BookCell,
  type BookSheet,
  numberCell,
  textCell,
} from "../workbook/book.ts";
import { cellName } from "../workbook/cell_names.ts";
import { ROWS_SHOWN } from "./live_totals.ts";

/** Rows above the body: title, note, headings. */
const ABOVE = 3;

/** Widest column, in characters. */
const WIDEST = 40;

/** Amounts that add up over rows; what is held at a moment, or since January, does not. */
const ADDS = /（元）/;
const HELD = /累计|存款|结余|现金|余额|未到账/;

/**
 * The numbers of a figure as a sheet (图形数据工作表), exact, in yuan. Its last row sums up
 * the rows that a filter leaves, so that the total of one scenario and scheme is
 * two clicks away.
 *
 * @param csv as the file of the figure has it
 */
export function dataSheet(
  csv: string,
  name: string,
  title: string,
): BookSheet {
  const [heads = [], ...rows]: string[][] = csvParseRows(
    csv.replace(/^\uFEFF/, ""),
  );
  const numeric = heads.map((_, c) => {
    const filled = rows.map((row) => row[c]!).filter((text) => text !== "");
    return filled.length > 0 &&
      filled.every((text) => /^-?\d+(\.\d+)?(e-\d+)?$/.test(text));
  });
  const yuan = heads.map((head, c) => numeric[c]! && ADDS.test(head));
  const format = (c: number) => yuan[c] ? "yuan" as const : "number" as const;
  const last = ABOVE + rows.length;
  const totals = heads.map((head, c): BookCell => {
    if (c === 0) return textCell(ROWS_SHOWN, "total");
    if (!yuan[c] || HELD.test(head)) return textCell("", "total");
    const fen = rows.reduce(
      (sum, row) => sum + Math.round(Number(row[c]) * 100),
      0,
    );
    const cells = `${cellName(ABOVE, c)}:${cellName(last - 1, c)}`;
    return numberCell(fen / 100, "yuan", `SUBTOTAL(109,${cells})`, "total");
  });
  const summed = totals.some(({ formula }) => formula !== undefined);
  return {
    name,
    rows: [
      [textCell(title, "title")],
      [
        textCell(
          "金额为元，未取整；1 = 100%。Amounts in yuan, not rounded; 1 = 100%.",
          "note",
        ),
      ],
      heads.map((head) => textCell(head, "head")),
      ...rows.map((row) =>
        row.map((text, c): BookCell =>
          !numeric[c]
            ? textCell(text)
            : numberCell(text === "" ? null : Number(text), format(c))
        )
      ),
      ...(summed ? [totals] : []),
    ],
    widths: heads.map((head, c) =>
      widthOf(head, rows.map((row) => row[c]!), yuan[c]!)
    ),
    frozen: { rows: ABOVE, columns: 1 },
    filter: `${cellName(ABOVE - 1, 0)}:${cellName(last - 1, heads.length - 1)}`,
  };
}

function widthOf(
  head: string,
  texts: readonly string[],
  yuan: boolean,
): number {
  const letters = (text: string) => textWidth(text, 1) / 0.57;
  const longest = texts.reduce(
    (most, text) => Math.max(most, text.length > most / 2 ? letters(text) : 0),
    Math.max(8, letters(head) / 3),
  );
  // Amounts are shown with commas, other numbers with ten digits at most.
  const shown = yuan ? longest * 1.3 : longest;
  return Math.min(WIDEST, Math.ceil(shown) + 2);
}
