/**
 * CSV files of a folder as DuckDB tables (SQL 读表), and how two columns are compared.
 *
 * @module
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";

/** Opens the tables, each with its columns. */
export async function openTables(
  folder: string,
  tables: Readonly<Record<string, string>>,
): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  for (const [name, columns] of Object.entries(tables)) {
    await connection.run(`create table ${name} (${columns})`);
    const file = join(folder, `${name}.csv`).replaceAll("'", "''");
    await connection.run(`copy ${name} from '${file}' (header true)`);
  }
  return connection;
}

/** Rows of a query; every column is to be text or a 32-bit number. */
export async function rowsOf(
  connection: DuckDBConnection,
  query: string,
): Promise<unknown[][]> {
  return (await connection.runAndReadAll(query)).getRows() as unknown[][];
}

/** How many rows were compared, how many have no answer, how many differ, and the first that do. */
export async function compared(
  connection: DuckDBConnection,
  table: string,
  id: string,
  own: string,
  again: string,
): Promise<object> {
  const [[rows, unknown, different]] = await rowsOf(
    connection,
    `select count(*)::integer, count(*) filter (${again} is null)::integer,
      count(*) filter (${again} is distinct from ${own})::integer from ${table}`,
  ) as [[number, number, number]];
  const first = await rowsOf(
    connection,
    `select ${id}::varchar, ${own}::varchar, ${again}::varchar from ${table}
      where ${again} is distinct from ${own} order by ${id} limit 5`,
  );
  return { rows, unknown, different, first };
}
