/**
 * The report's sections on the fund year (年度日程、预警): what stands in the page is
 * what the result says.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { tableView } from "../../sim/analysis/table_view.ts";
import { calendarSection } from "../../sim/report/calendar_section.ts";
import { warningSection } from "../../sim/report/warning_section.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = {
  ...sampleResult(),
  metrics: [["E7", 0.0612], ["E7.limit", 0.05], ["E7.met", 0]].map((
    [metric, value],
  ) => ({
    metric: String(metric),
    unit: "ratio",
    scheme: "employee" as const,
    group: "all",
    period: "2025",
    value: Number(value),
  })),
};
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell!)
  );

Deno.test("the section on days has every month, the five steps and both releases with their days", () => {
  const rows = rowsOf(calendarSection({ baseline }, "zh").html);
  assert(
    rows.some((row) =>
      row.join(" ") === "2025-01 2025-02-10 2025-02-28 2025-03-21"
    ),
  );
  assertEquals(rows.filter(([head]) => /^2025-\d\d$/.test(head!)).length, 12);
  assertEquals(
    rows.filter(([head]) => head!.startsWith("清算 ")).map(([, day]) => day).at(
      -1,
    ),
    "2026-05-31",
  );
  assertEquals(rows.filter(([head]) => /^半年发布/.test(head!)).length, 2);
});

Deno.test("clearing money beyond its limit is said to miss it, in both languages; a scheme without payments has no row", () => {
  for (const [lang, missed] of [["zh", "未达标"], ["en", "no"]] as const) {
    const rows = rowsOf(calendarSection({ baseline }, lang).html)
      .filter((row) => row.includes("6.12%"));
    assertEquals(rows.length, 1);
    assertEquals(rows[0]!.slice(3, 6), ["5.0%", missed, "2026-05-31"]);
  }
});

Deno.test("warnings show quarter ends, mark what is beyond its threshold and name the first month", () => {
  const rows = rowsOf(warningSection({ baseline }, "en").html).slice(1);
  assertEquals(rows.length, 8);
  assertEquals(rows[1], [
    ...["Employees", "Scenario", "pace of the DIP budget", "&#62; 105.0%"],
    ...["100.0%", "▲ 108.3%", "▲ 105.6%", "104.2%", "Apr"],
  ]);
  assertEquals(rows[0]!.slice(4), [
    ...["6.9", "6.6", "▲ 6.3", "▲ 6.0", "Aug"],
  ]);
  assertEquals(rows[2]!.at(-1), "none");
});

Deno.test("without a watched month there is no section", () => {
  const none = { ...baseline, warnings: [] };
  assertEquals(warningSection({ baseline: none }, "zh").html, "");
});

Deno.test("the tables of days and warnings have every row", () => {
  const tables = resultTables(baseline);
  const view = (name: string) =>
    tableView(tables.find((table) => table.name === name)!);
  // Months, clearing, publications; then draft, congress and an adjustment a scheme.
  assertEquals(view("calendar").numRows(), 24 + 5 + 14 + 2 + 2);
  const dates = view("calendar").array("date") as string[];
  assertEquals(dates, dates.toSorted());
  const warnings = view("early_warning");
  assertEquals(warnings.numRows(), 8 * 12);
  assertEquals(
    (warnings.array("first") as (string | null)[])[12],
    "2025-04",
  );
  assertStringIncludes(
    (view("calendar").array("what") as string[]).join(),
    "病例分值",
  );
});
