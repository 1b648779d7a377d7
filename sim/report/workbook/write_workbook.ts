import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre";
import { COLORS } from "../../chart/theme.ts";
import { textWidth } from "../../chart/text_width.ts";
import { cellName, onSheet } from "./cell_names.ts";
import { sum } from "../../base/sum.ts";
import type {
  Book,
  BookCell,
  BookFormat,
  BookRole,
  BookSheet,
} from "./book.ts";

/** Characters that a printed page holds beside one another. */
const PAGE = 270;

/** How programs show numbers; nothing below 0 is told by colour alone. */
const NUMBER_FORMATS: Readonly<Record<BookFormat, string>> = {
  text: "General",
  count: "#,##0",
  yuan: "#,##0.00",
  wan: "#,##0.00",
  points: "#,##0.0000",
  coefficient: "0.0000",
  share: "0.00%",
  index: "0.0000",
  number: "General",
};

const INK = rgb(COLORS.ink);

/** A font of Chinese offices; programs without it take one of theirs. */
const FACE = "Microsoft YaHei";

/** A thin line in a colour. */
const line = (color: { rgb: string }) => ({ style: "thin", color }) as const;

/** What the roles look like; on paper inputs differ by their frame, too. */
const ROLES: Readonly<Record<BookRole, CellStyle>> = {
  title: { font: { name: FACE, size: 14, bold: true, color: INK } },
  note: { font: { name: FACE, size: 9, color: rgb(COLORS.quiet) } },
  head: {
    font: { name: FACE, size: 10, bold: true, color: INK },
    fill: solid("EDEDED"),
    alignment: { wrapText: true, vertical: "center", horizontal: "center" },
    border: { bottom: { style: "medium", color: INK } },
  },
  label: { font: { name: FACE, size: 10, color: INK } },
  input: {
    font: { name: FACE, size: 10, bold: true, color: INK },
    fill: solid("FFF2CC"),
    border: {
      top: line(INK),
      right: line(INK),
      bottom: line(INK),
      left: line(INK),
    },
  },
  total: {
    font: { name: FACE, size: 10, bold: true, color: INK },
    border: { top: line(INK) },
  },
  plain: {
    font: { name: FACE, size: 10, color: INK },
    border: { bottom: line(rgb(COLORS.grid)) },
  },
};

/**
 * A workbook as the bytes of an XLSX file (写出工作簿). Formulas carry what they come
 * to, and programs that calculate do so when they open it; the same book gives the
 * same bytes.
 *
 * @example
 * ```ts
 * import { textCell, yuanCell } from "./book.ts";
 * import { writeWorkbook } from "./write_workbook.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const book = {
 *   title: "预算 Budget",
 *   year: 2025,
 *   sheets: [{
 *     name: "预算 Budget",
 *     rows: [[textCell("合计 Total", "label"), yuanCell(300, "1+2")]],
 *     widths: [20, 14],
 *     frozen: { rows: 0, columns: 1 },
 *   }],
 * };
 * assertEquals(await writeWorkbook(book), await writeWorkbook(book));
 * ```
 */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  const date = new Date(Date.UTC(book.year, 0, 1));
  return await writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: book.sheets.flatMap(printTitles),
    properties: {
      title: book.title,
      creator: "Shapan",
      created: date,
      modified: date,
    },
  });
}

function sheetOf(sheet: BookSheet): WriteSheet {
  const { name, rows, widths, frozen, filter } = sheet;
  const { warnings = [], limits = [], choices = [] } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, cellOf(cell, r, c));
    })
  );
  const heads = headHeights(rows, widths);
  return {
    name,
    rows: rows.map((row) => row.map((cell) => cell?.value ?? null)),
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heads,
    freezePane: frozen,
    ...(filter === undefined ? {} : { autoFilter: { range: filter } }),
    conditionalRules: warnings.map(({ range, formula }, i) => ({
      type: "expression",
      priority: i + 1,
      range,
      formula,
      style: {
        font: { bold: true, color: rgb(COLORS.loss) },
        fill: solid("FBE3D6"),
      },
    })),
    dataValidations: [
      ...limits.map(({ range, least, most, message }) => ({
        range,
        type: "decimal" as const,
        operator: most === undefined
          ? "greaterThanOrEqual" as const
          : "between" as const,
        formula1: String(least),
        ...(most === undefined ? {} : { formula2: String(most) }),
        showErrorMessage: true,
        errorTitle: "请改正 Correct this",
        errorMessage: message,
      })),
      ...choices.map(({ range, from }) => ({
        range,
        type: "list" as const,
        ...(typeof from === "string"
          ? { formula1: from }
          : { values: [...from] }),
        allowBlank: true,
      })),
    ],
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: Math.ceil(sum(widths) / PAGE),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  };
}

/** What stays in sight on the screen is printed on every page; the library would not quote names of sheets that have spaces. */
function printTitles({ name, frozen }: BookSheet) {
  const parts = [
    ...(frozen.columns === 0
      ? []
      : [`$A:$${cellName(0, frozen.columns - 1).replace("1", "")}`]),
    ...(frozen.rows === 0 ? [] : [`$1:$${frozen.rows}`]),
  ];
  if (parts.length === 0) return [];
  return [{
    name: "_xlnm.Print_Titles",
    range: parts.map((part) => onSheet(name, part)).join(","),
    scope: name,
  }];
}

function cellOf(cell: BookCell, row: number, column: number): Partial<Cell> {
  const { value, format, pattern, role, formula, array } = cell;
  const style: CellStyle = {
    ...ROLES[role],
    ...(format !== "text"
      ? { numFmt: pattern ?? NUMBER_FORMATS[format] }
      // Texts keep off the numbers to their left.
      : role === "plain" && column > 0
      ? { alignment: { horizontal: "left", indent: 1 } }
      : {}),
  };
  if (formula === undefined) return { value, style };
  return {
    value,
    style,
    formula,
    formulaResult: value,
    ...(array
      ? { formulaType: "array" as const, formulaRef: cellName(row, column) }
      : {}),
  };
}

/** Rows of wrapped headings are as high as their longest text needs. */
function headHeights(
  rows: BookSheet["rows"],
  widths: readonly number[],
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, r) => {
    const lines = row.map((cell, c) =>
      cell?.role === "head" && typeof cell.value === "string"
        ? Math.ceil(textWidth(cell.value, 10) / ((widths[c] ?? 8) * 5.2))
        : 0
    );
    const most = Math.max(0, ...lines);
    if (most > 0) heights.set(r, { height: 6 + 13 * most });
  });
  return heights;
}

function solid(hex: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: hex } };
}

function rgb(color: string): { rgb: string } {
  return { rgb: color.slice(1).toUpperCase() };
}
