/**
 * The peer (对照程序): DuckDB adds up the same cases by hospital, scheme and
 * month. A process of its own, with the packages of this folder's `deno.json`:
 * it loads a CSV file, says ready, and then answers each line on standard input
 * with the time of one query, and with the sums if the line is `answer`.
 *
 * @module
 */
import { DuckDBInstance } from "@duckdb/node-api";

const [file, threads] = Deno.args as [string, string];

/** Money and points fit 32 bits a case; the month is there already, which spares the peer a join. */
const TYPES = {
  method: "UTINYINT",
  hospital: "USMALLINT",
  scheme: "UTINYINT",
  month: "UTINYINT",
  points: "INTEGER",
  cost: "INTEGER",
  fund: "INTEGER",
};

const QUERY = `
  select hospital, scheme, month, count(*)::double as cases,
    sum(points)::double as points, sum(cost)::double as cost,
    sum(fund)::double as fund
  from cases where method = 0
  group by hospital, scheme, month`;

const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const columns = Object.entries(TYPES).map(([name, type]) =>
  `'${name}':'${type}'`
);
await connection.run(
  `create table cases as select * from read_csv('${
    file.replaceAll("'", "''")
  }', header = true, columns = {${columns.join(", ")}})`,
);
const version = (await connection.runAndReadAll("select version()")).getRows();
say({ version: version[0]![0] });

let rest = "";
for await (
  const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())
) {
  const lines = (rest + text).split("\n");
  rest = lines.pop()!;
  for (const line of lines) {
    const start = performance.now();
    const result = await connection.run(QUERY);
    const ms = performance.now() - start;
    say(line === "answer" ? { ms, rows: await result.getRows() } : { ms });
  }
}

function say(answer: unknown): void {
  console.log(JSON.stringify(answer));
}
