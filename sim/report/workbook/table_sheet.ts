import { textWidth } from "../../chart/text_width.ts";
import type {
  ColumnKind,
  ResultColumn,
  ResultTable,
} from "../../model/table.ts";
import { SCALE } from "../../base/points.ts";
import { sum } from "../../base/sum.ts";
import {
  type BookCell,
  type BookFormat,
  type BookRole,
  type BookSheet,
  numberCell,
  textCell,
  yuanCell,
} from "./book.ts";
import { cellName, columnRange, onSheet } from "./cell_names.ts";

/** A column that a formula makes of others in its row; its values are those of the table. */
export interface ColumnFormula {
  /** The formula from the names of cells in the same row. */
  readonly of: (cell: (column: string) => string, row: number) => string;
  /** Whether it works on whole ranges at once. */
  readonly array?: boolean;
  /** What it comes to in the row of totals, from the totals of columns, in the unit of the record; left out where it has no total. */
  readonly inTotal?: (total: (column: string) => number) => number | null;
}

/** What a sheet makes of its table beside showing it. */
export interface TableSheetOptions {
  readonly name: string;
  /** What stands below the title. */
  readonly notes?: readonly string[];
  /** Columns that stay in sight when one scrolls; 1 unless given. */
  readonly frozenColumns?: number;
  /** Columns that a last row sums up. */
  readonly sums?: readonly string[];
  readonly formulas?: Readonly<Record<string, ColumnFormula>>;
  /** How columns are shown, if otherwise than their kind says. */
  readonly formats?: Readonly<Record<string, BookFormat>>;
}

/** A table on its sheet, and where formulas of other sheets find it. */
export interface TableSheet {
  readonly sheet: BookSheet;
  /** A cell, as other sheets name it. */
  readonly cell: (column: string, row: number) => string;
  /** All rows of a column, as other sheets name them. */
  readonly range: (column: string) => string;
  /** The total of a column, as other sheets name it. */
  readonly total: (column: string) => string;
}

const FORMATS: Readonly<Record<ColumnKind, BookFormat>> = {
  text: "text",
  count: "count",
  fen: "yuan",
  points: "points",
  coefficient: "coefficient",
  number: "number",
};

/** Units in headings of columns that have one. */
const UNITS: Readonly<Partial<Record<BookFormat, string>>> = {
  yuan: "（元 yuan）",
  points: "（分 points）",
};

/** Widest column, in characters; longer texts run on or are cut. */
const WIDEST = 44;

/**
 * A table of results as a sheet (结果表工作表): title, notes, a heading that stays in
 * sight and can be filtered, one row a row, and a row of totals by formulas where
 * sums are asked for. Amounts are yuan, as in the CSV file of the same table.
 *
 * @example Awards that are summed, with the growth of each and of all
 * ```ts
 * import { tableSheet } from "./table_sheet.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const column = (name: string, kind: "text" | "fen" | "number", values: (string | number)[]) =>
 *   ({ name, titleZh: name, titleEn: name, kind, values });
 * const { sheet, total } = tableSheet({
 *   name: "t",
 *   titleZh: "表",
 *   titleEn: "Table",
 *   columns: [
 *     column("who", "text", ["A", "B"]),
 *     column("award", "fen", [100_00, 50_00]),
 *     column("part", "number", [2 / 3, 1 / 3]),
 *   ],
 * }, {
 *   name: "表 Table",
 *   sums: ["award"],
 *   formats: { part: "share" },
 *   formulas: { part: { of: (cell) => `${cell("award")}/150` } },
 * });
 * assertEquals(sheet.rows[2]![2]!.formula, "$B3/150");
 * assertEquals(sheet.rows[4]![1], {
 *   value: 150,
 *   format: "yuan",
 *   role: "total",
 *   formula: "SUM($B$3:$B$4)",
 * });
 * assertEquals(total("award"), "'表 Table'!$B$5");
 * ```
 */
export function tableSheet(
  table: ResultTable,
  options: TableSheetOptions,
): TableSheet {
  const { columns } = table;
  const { name, notes = [], sums = [], formulas = {}, formats = {} } = options;
  const count = columns[0]?.values.length ?? 0;
  const first = notes.length + 2, after = first + count;
  const at = (column: string) => {
    const place = columns.findIndex((one) => one.name === column);
    if (place < 0) throw new Error(`The table ${table.name} has no ${column}`);
    return place;
  };
  const formatOf = (column: ResultColumn) =>
    formats[column.name] ?? FORMATS[column.kind];
  const inRow = (row: number) => (column: string) =>
    `$${cellName(row, at(column))}`;
  const sumOf = (column: string) =>
    sum(Array.from(columns[at(column)]!.values, Number));

  const body = Array.from(
    { length: count },
    (_, row) =>
      columns.map((column) => {
        const { of, array } = formulas[column.name] ?? {};
        const formula = of?.(inRow(first + row), row);
        const cell = cellOf(
          column.values[row]!,
          column.kind,
          formatOf(column),
          formula,
        );
        return array ? { ...cell, array } : cell;
      }),
  );
  const totals = columns.map((column, place): BookCell => {
    const format = formatOf(column),
      { inTotal, of } = formulas[column.name] ?? {};
    if (place === 0) return textCell("合计 Total", "total");
    if (sums.includes(column.name)) {
      const formula = `SUM(${columnRange(place, first, after - 1)})`;
      return cellOf(sumOf(column.name), column.kind, format, formula, "total");
    }
    if (inTotal === undefined || of === undefined) {
      return textCell("", "total");
    }
    const formula = of(inRow(after), count);
    return cellOf(inTotal(sumOf), column.kind, format, formula, "total");
  });
  const heads = columns.map((column) =>
    textCell(
      `${column.titleZh} ${column.titleEn}${UNITS[formatOf(column)] ?? ""}`,
      "head",
    )
  );
  const rows = [
    [textCell(`${table.titleZh} ${table.titleEn}`, "title")],
    ...notes.map((note) => [textCell(note, "note")]),
    heads,
    ...body,
    ...(sums.length === 0 || count === 0 ? [] : [totals]),
  ];
  const corner = cellName(first - 1, 0);
  const end = cellName(Math.max(first, after - 1), columns.length - 1);
  const fixed = (column: string, row: number) =>
    onSheet(name, cellName(row, at(column), true));
  return {
    sheet: {
      name,
      rows,
      widths: columns.map((_, place) =>
        widthOf([...body, totals].map((row) => row[place]!), heads[place]!)
      ),
      frozen: { rows: first, columns: options.frozenColumns ?? 1 },
      filter: `${corner}:${end}`,
    },
    cell: (column, row) => fixed(column, first + row),
    range: (column) =>
      onSheet(name, columnRange(at(column), first, Math.max(first, after - 1))),
    total: (column) => fixed(column, after),
  };
}

function cellOf(
  value: string | number | null,
  kind: ColumnKind,
  format: BookFormat,
  formula?: string,
  role: BookRole = "plain",
): BookCell {
  if (typeof value === "string") {
    return { ...textCell(value, role), ...(formula && { formula }) };
  }
  if (kind === "fen") return yuanCell(value, formula, role);
  const scaled = kind === "points" || kind === "coefficient";
  const shown = value !== null && scaled ? value / SCALE : value;
  return numberCell(shown, format, formula, role);
}

/** Wide enough for every value, and for a heading of three lines. */
function widthOf(cells: readonly BookCell[], head: BookCell): number {
  const longest = Math.max(
    ...cells.map(({ value, format }) =>
      typeof value === "number"
        ? format === "yuan" || format === "count"
          ? Math.round(value).toLocaleString("en").length + 3
          : 9
        : signs(value ?? "")
    ),
    signs(String(head.value)) / 3,
    8,
  );
  return Math.min(WIDEST, Math.ceil(longest) + 2);
}

/** Latin letters that a text is as wide as. */
function signs(text: string): number {
  return textWidth(text, 1) / 0.57;
}
