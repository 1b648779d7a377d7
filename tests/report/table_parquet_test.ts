import { assert, assertEquals } from "@std/assert";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import type { ResultTable } from "../../sim/model/table.ts";
import { tableParquet } from "../../sim/report/table_parquet.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";

const toy = settleGiven(await readGivenPlan(readScenario("toy/toy"))).result;

Deno.test("every table of a result reads back from Parquet value by value, whole numbers whole", async () => {
  for (const table of resultTables(toy)) {
    const file = tableParquet(table).slice().buffer;
    const rows = await parquetReadObjects({ file });
    for (const { name, kind, values } of table.columns) {
      const read = rows.map((row) => row[name]);
      const whole = kind !== "text" && kind !== "number";
      assertEquals(
        read,
        Array.from(
          values,
          (v) => whole && typeof v === "number" ? BigInt(v) : v,
        ),
        `${table.name}.${name}`,
      );
    }
    const units = parquetMetadata(file).key_value_metadata!
      .find(({ key }) => key === "units")!.value!;
    assertEquals(
      JSON.parse(units),
      Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind])),
    );
  }
});

Deno.test("amounts beyond 2³¹, negative ones and gaps are kept", async () => {
  const table: ResultTable = {
    name: "t",
    titleZh: "表",
    titleEn: "table",
    columns: [
      {
        name: "fen",
        titleZh: "",
        titleEn: "",
        kind: "fen",
        values: [9_007_199_254_740_991, -1, null],
      },
      {
        name: "share",
        titleZh: "",
        titleEn: "",
        kind: "number",
        values: [0.1, null, 1 / 3],
      },
      {
        name: "name",
        titleZh: "",
        titleEn: "",
        kind: "text",
        values: ["医院", null, ""],
      },
    ],
  };
  const bytes = tableParquet(table);
  assertEquals(bytes, tableParquet(table));
  const rows = await parquetReadObjects({ file: bytes.slice().buffer });
  assertEquals(rows, [
    { fen: 9_007_199_254_740_991n, share: 0.1, name: "医院" },
    { fen: -1n, share: null, name: null },
    { fen: null, share: 1 / 3, name: "" },
  ]);
  assert(bytes.length > 0);
});
