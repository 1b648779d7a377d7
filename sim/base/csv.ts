import { dsvFormat } from "d3-dsv";

const comma = dsvFormat(",");

/** A row of a CSV file by column name. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Rows of a CSV text (逗号分隔文件) with a header line; a byte order mark is
 * dropped, empty lines are skipped.
 *
 * @throws {SyntaxError} naming file and line where a row has more or fewer cells than the header.
 */
export function parseCsv(
  text: string,
  where: { readonly file: string },
): CsvRow[] {
  const rows: string[][] = comma.parseRows(text.replace(/^\uFEFF/, ""));
  const header = rows.shift() ?? [];
  return rows.flatMap((cells, i) => {
    if (cells.length === 1 && cells[0] === "") return [];
    if (cells.length !== header.length) {
      throw new SyntaxError(
        `${where.file}:${
          i + 2
        } has ${cells.length} cells where the header has ${header.length}`,
      );
    }
    return [Object.fromEntries(header.map((name, c) => [name, cells[c]!]))];
  });
}

/**
 * A CSV text; with `bom`, a byte order mark and CRLF, so that Excel opens
 * Chinese text as it is. An empty cell stands for `null`.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  options: { readonly bom: boolean },
): string {
  const text = comma.formatRows([
    [...columns],
    ...rows.map((row) => row.map((cell) => cell === null ? "" : String(cell))),
  ]);
  return options.bom
    ? `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`
    : `${text}\n`;
}
