import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { tableView } from "../../sim/analysis/table_view.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { modelWeatherTable } from "../../sim/report/model_weather_table.ts";
import { weatherSection } from "../../sim/report/weather_section.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = sampleResult({ hospitals: 12 });
const reform = sampleResult({ hospitals: 12, reform: true });
const view = (name: string) =>
  tableView(resultTables(baseline).find((table) => table.name === name)!)
    .objects() as Record<string, string | number | null>[];
const sum = (rows: readonly Record<string, unknown>[]) =>
  rows.reduce((n, row) => n + Number(row.amount), 0);

Deno.test("before and all factors are after, scheme by scheme", () => {
  const rows = view("weather").filter((row) => row.group === "all");
  for (const scheme of ["employee", "resident"]) {
    const own = rows.filter((row) => row.scheme === scheme);
    const after = own.filter((row) => row.factor === "after");
    assertAlmostEquals(
      sum(own.filter((row) => row.factor !== "after")),
      sum(after),
      1e-9,
    );
  }
});

Deno.test("institutions' factors are their own part, and own parts what points did together", () => {
  const rows = view("weather").filter((row) => row.scheme === "resident");
  const factors = new Set(
    rows.filter((row) => row.group !== "all").map((row) => row.factor),
  );
  const all = rows.filter((row) =>
    row.group === "all" && factors.has(row.factor as string)
  );
  const own = rows.filter((row) => row.factor === "own");
  assertAlmostEquals(sum(own), sum(all), 1e-9);
  for (const { group, amount } of own) {
    const mine = rows.filter((row) =>
      row.group === group && !/own|others/.test(row.factor as string)
    );
    assertAlmostEquals(sum(mine), amount as number, 1e-9);
    const others = rows.find((row) =>
      row.group === group && row.factor === "others"
    )!;
    assertAlmostEquals(
      Number(others.amount) + Number(amount),
      sum(own),
      1e-9,
    );
  }
});

Deno.test("the table of months has a row a month with the values of the figure", () => {
  const months = view("weather_months");
  assertEquals(months.length, 24);
  const drawn = chartTable("value_weather", { baseline }).rows;
  for (const { month, provisional, scheme } of months) {
    const row = drawn.find((row) =>
      row[5] === month && String(row[2]).endsWith(
        scheme === "employee" ? "Employees" : "Residents",
      )
    )!;
    assertEquals(row[6], provisional);
  }
});

Deno.test("a result without a point value has months and no split", () => {
  const booked = sampleResult({ hospitals: 3, asBooked: true });
  assert(
    booked.weather.every(({ months, split }) =>
      split === null && months.every((value) => value === null)
    ),
  );
  assertEquals(
    weatherSection({ baseline: booked }, "zh").html,
    "",
  );
});

for (const lang of ["zh", "en"] as const) {
  Deno.test(`the section prints what the split says, and the institutions that move it most (${lang})`, () => {
    const { html } = weatherSection({ baseline, reform }, lang);
    for (const { split } of [...baseline.weather, ...reform.weather]) {
      assert(html.includes(`<td>${split!.from.value.toFixed(4)}</td>`));
      assert(html.includes(`<td>${split!.to.value.toFixed(4)}</td>`));
    }
    assert(html.includes("H001"));
    assert(!/undefined|NaN|null|-\d/.test(html.replace(/[A-Za-z]-\d/g, "")));
  });

  Deno.test(`what behaviour did to the value stands beside the models, its sum below (${lang})`, () => {
    const models = sampleModels();
    const { html } = modelWeatherTable({ baseline, reform, models }, lang);
    const column = models.weather.filter((row) =>
      row.model === "reference" && row.side === 1 && row.scheme === "resident"
    );
    const all = column.reduce((n, { effect }) => n + effect, 0);
    assert(all < 0 && html.includes(`<td>−${(-all).toFixed(4)}</td>`));
    assertEquals(modelWeatherTable({ baseline }, lang).html, "");
  });
}
