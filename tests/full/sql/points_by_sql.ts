/**
 * Points of a year's cases once more, in SQL (SQL 重算): reads the CSV files of a
 * folder and prints how many cases it compared and the first that differ.
 *
 * @module
 */
import { compared, openTables } from "./duck_tables.ts";
import { POINT_TABLES, pointsSql } from "./points_sql.ts";

const [folder, options] = Deno.args as [string, string];
const connection = await openTables(folder, POINT_TABLES);
for (const statement of pointsSql(JSON.parse(options))) {
  await connection.run(statement);
}
console.log(JSON.stringify(
  await compared(connection, "scored", "case_row", "points", "again"),
));
