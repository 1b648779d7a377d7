import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A table as SQL is to read it: column names, and rows of whole numbers and switches; `null` is empty. */
export interface SqlTable {
  readonly columns: string;
  readonly rows: Iterable<readonly (number | bigint | boolean | null)[]>;
}

const HERE = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Writes tables as CSV and has a script of this folder compute on them (SQL 重算): in a
 * process of its own, with the packages of the benchmark's `deno.json`. What the
 * script prints is given back; the files are removed.
 */
export async function inSql(
  script: string,
  tables: Readonly<Record<string, SqlTable>>,
  options: object,
): Promise<unknown> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-sql-" });
  try {
    for (const [name, { columns, rows }] of Object.entries(tables)) {
      write(join(folder, `${name}.csv`), columns, rows);
    }
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--quiet",
        `--config=${HERE("../../bench/deno.json")}`,
        "-A",
        HERE(`./${script}.ts`),
        folder,
        JSON.stringify(options),
      ],
    }).output();
    if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
    return JSON.parse(new TextDecoder().decode(stdout));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/** Written in parts: a city's cases are more than one text should hold. */
function write(
  file: string,
  columns: string,
  rows: SqlTable["rows"],
): void {
  using out = Deno.openSync(file, { create: true, write: true });
  const encoder = new TextEncoder();
  let lines = [columns];
  const flush = () => {
    const bytes = encoder.encode(`${lines.join("\n")}\n`);
    for (let at = 0; at < bytes.length;) {
      at += out.writeSync(bytes.subarray(at));
    }
    lines = [];
  };
  for (const row of rows) {
    lines.push(row.join(","));
    if (lines.length === PART) flush();
  }
  if (lines.length > 0) flush();
}

const PART = 50_000;
