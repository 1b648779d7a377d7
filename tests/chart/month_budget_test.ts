import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { monthBudget } from "../../sim/chart/month_budget.ts";
import {
  monthBudgetRows,
  sameMonths,
} from "../../sim/chart/month_budget_rows.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const BARS = `g[fill="${COLORS.light}"] rect`;

Deno.test("the bars of the months are as tall as the money booked", () => {
  const comparison = COMPARISONS["one scenario"]!;
  const rows = monthBudgetRows(comparison);
  const heights = drawn(monthBudget(comparison, { lang: "zh" }), BARS)
    .map(({ height }) => Number(height));
  assertEquals(heights.length, rows.length);
  const scale = heights[0]! / rows[0]!.booked;
  rows.forEach(({ booked }, i) =>
    assert(Math.abs(heights[i]! - booked * scale) < 0.02, `month ${i}`)
  );
});

Deno.test("a month booked to its quota has its bar end at the tick", () => {
  const baseline = withSettlements(sampleResult(), ({ budget }) => ({
    monthBooked: budget.months,
    monthGross: budget.months,
  }));
  const svg = monthBudget({ baseline }, { lang: "en" });
  const bars = drawn(svg, BARS).map(({ y }) => Number(y));
  const ticks = drawn(svg, `g[stroke="${COLORS.ink}"][stroke-width="2.5"] line`)
    .map(({ y1 }) => Number(y1));
  const dots = drawn(svg, `g[stroke="${COLORS.loss}"] circle`)
    .map(({ cy }) => Number(cy));
  assertEquals(bars.length, 24);
  assertEquals(ticks, bars);
  assertEquals(dots, bars);
});

Deno.test("months that a reform leaves alone are drawn once and said to be the same", () => {
  const same = COMPARISONS.reform!;
  assert(sameMonths(same));
  const svg = monthBudget(same, { lang: "zh" });
  assertEquals(drawn(svg, BARS).length, 24);
  assertStringIncludes(svg, "只画一次");
});

Deno.test("months that differ by one fen are drawn for both sides", () => {
  const { baseline } = COMPARISONS.reform!;
  const reform = withSettlements(baseline, ({ monthBooked }) => ({
    monthBooked: monthBooked.map((fen, m) => m === 11 ? fen + 1 : fen),
  }));
  const svg = monthBudget({ baseline, reform }, { lang: "zh" });
  assertEquals(drawn(svg, BARS).length, 48);
  const texts = figureTexts(svg).map(({ text }) => text);
  assert(texts.includes("基线") && texts.includes("改革方案"));
});
