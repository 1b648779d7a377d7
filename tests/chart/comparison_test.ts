import { assertEquals, assertThrows } from "@std/assert";
import { CHART_NAMES, CHART_TITLES } from "../../sim/chart/chart_names.ts";
import { allCharts } from "../../sim/chart/all_charts.ts";
import { lastSide, sides } from "../../sim/chart/comparison.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS } from "./compared.ts";

Deno.test("results of different cities are not drawn against each other", () => {
  const baseline = sampleResult(), reform = sampleResult({ hospitals: 39 });
  assertThrows(
    () => allCharts({ baseline, reform }, { lang: "zh" }),
    RangeError,
    "institutions differ",
  );
});

Deno.test("a reader of a comparison came for the reform, of one result for that", () => {
  assertEquals(lastSide(COMPARISONS.reform!).role, "reform");
  assertEquals(lastSide(COMPARISONS["no reform"]!).role, "baseline");
  assertEquals(sides(COMPARISONS["no reform"]!).length, 1);
});

Deno.test("a figure of a comparison begins with its title, which is its alternative text too", () => {
  for (const lang of ["zh", "en"] as const) {
    const charts = [
      ...allCharts(COMPARISONS["three models"]!, { lang }),
      ...allCharts(COMPARISONS["many diseases"]!, { lang }),
      ...allCharts(COMPARISONS["supervised"]!, { lang }),
    ];
    for (const name of CHART_NAMES) {
      const { svg } = charts.find((chart) => chart.name === name)!;
      const [, label] = /aria-label="([^"]*)"/.exec(svg)!;
      assertEquals(label!.startsWith(CHART_TITLES[name][lang]), true, label!);
    }
  }
});
