import { dsvFormat } from "d3-dsv";

const comma = dsvFormat(",");

/** A row of a CSV file by column name. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Rows of a CSV text (逗号分隔文件) with a header line; a byte order mark is
 * dropped, empty lines are skipped.
 *
 * @throws {SyntaxError} naming file and line where a row has more or fewer
 * cells than the header, or where two columns have one name.
 */
export function parseCsv(
  text: string,
  where: { readonly file: string },
): CsvRow[] {
  const lines: string[][] = comma.parseRows(text.replace(/^\uFEFF/, ""));
  const header = lines[0] ?? [];
  const twice = header.find((name, i) => header.indexOf(name) < i);
  if (twice !== undefined) {
    throw new SyntaxError(
      `Cannot read ${where.file}:1 as two columns are named "${twice}"`,
    );
  }
  const rows: CsvRow[] = [];
  let line = 1;
  for (const cells of lines) {
    const empty = cells.length === 1 && cells[0] === "";
    if (!empty && cells.length !== header.length) {
      throw new SyntaxError(
        `Cannot read ${where.file}:${line} as it has ${cells.length} cells where the header has ${header.length}`,
      );
    }
    if (!empty && cells !== header) {
      rows.push(Object.fromEntries(header.map((name, c) => [name, cells[c]!])));
    }
    line += 1 + lineBreaksIn(cells);
  }
  return rows;
}

/**
 * A CSV text (逗号分隔文件); with `bom`, a byte order mark and CRLF, so that
 * Excel opens Chinese text as it is. An empty cell stands for `null`.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  options: { readonly bom: boolean },
): string {
  const end = options.bom ? "\r\n" : "\n";
  const lines = [columns, ...rows].map((row) =>
    comma.formatRow(row.map((cell) => cell === null ? "" : String(cell))) + end
  );
  return (options.bom ? "\uFEFF" : "") + lines.join("");
}

/** A quoted cell may run over several lines of the file. */
function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}
