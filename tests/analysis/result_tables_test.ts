import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { differenceTable } from "../../sim/analysis/difference_table.ts";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { tableView } from "../../sim/analysis/table_view.ts";
import { parseCsv } from "../../sim/base/csv.ts";
import { tableCsv } from "../../sim/report/table_csv.ts";
import { METRIC_WORDS } from "../../sim/analysis/metric_words.ts";
import { sampleResult } from "../support/sample_result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const result = sampleResult(), reform = sampleResult({ reform: true });
const tables = [
  ...resultTables(result),
  differenceTable(pairedDifferences(result, reform), result.hospitals),
];

Deno.test("tables have names of their own and columns of one length with names of their own", () => {
  assertEquals(new Set(tables.map(({ name }) => name)).size, tables.length);
  for (const { columns } of tables) {
    const length = columns[0]!.values.length;
    assert(columns.every(({ values }) => values.length === length));
    assertEquals(
      new Set(columns.map(({ name }) => name)).size,
      columns.length,
    );
  }
});

Deno.test("the clearing table has every institution in both schemes, with the sheet's sums", () => {
  const view = tableView(tables.find(({ name }) => name === "settlement")!);
  assertEquals(view.numRows(), result.hospitals.id.length * 2);
  const pay = (view.array("pay") as number[]).reduce((a, b) => a + b, 0);
  const expected = result.settlements.reduce(
    (sum, s) => sum + s.pay.reduce((a, b) => a + b, 0),
    0,
  );
  assertAlmostEquals(pay, expected / 100, 0.01);
});

Deno.test("every metric of a city has a name in both languages", async () => {
  const [city] = await rehearseQuietly(smallPlans(["zibo_2025/baseline"]));
  const unnamed = city!.metrics.map(({ metric }) => metric)
    .filter((metric) => METRIC_WORDS[metric] === undefined);
  assertEquals([...new Set(unnamed)], []);
});

Deno.test("a file and a notebook show the same numbers to the last digit", () => {
  for (const table of tables) {
    const view = tableView(table), text = tableCsv(table);
    const rows = parseCsv(text, { file: table.name });
    assertEquals(rows.length, view.numRows());
    for (const [c, { name, kind }] of table.columns.entries()) {
      const shown = view.array(name) as unknown[];
      for (const row of [0, rows.length >> 1, rows.length - 1]) {
        if (rows.length === 0) continue;
        const cell = Object.values(rows[row]!)[c]!, value = shown[row];
        if (value === null) assertEquals(cell, "");
        else if (kind === "text") assertEquals(cell, value);
        else assertEquals(Number(cell), value);
      }
    }
  }
});

Deno.test("files begin with a byte order mark, name units, and write yuan with two decimals", () => {
  const text = tableCsv(tables.find(({ name }) => name === "settlement")!);
  assert(text.startsWith("\uFEFF"));
  const [head, first] = text.split("\r\n");
  assert(head!.includes("清算额 pay（元 yuan）"));
  const column = head!.split(",").findIndex((title) =>
    /清算额 pay/.test(title)
  );
  assert(/^-?\d+\.\d\d$/.test(first!.split(",")[column]!));
});
