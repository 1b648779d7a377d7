import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { monthBudget } from "../../sim/chart/month_budget.ts";
import {
  monthBudgetRows,
  sameMonths,
} from "../../sim/chart/month_budget_rows.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const BARS = `g[fill="${COLORS.light}"] rect`;

Deno.test("bars, ticks and rings stand at their money, on one scale from nought", () => {
  const comparison = COMPARISONS["one scenario"]!;
  const rows = monthBudgetRows(comparison);
  const svg = monthBudget(comparison, { lang: "zh" });
  const bars = drawn(svg, BARS);
  const ticks = drawn(
    svg,
    `g[stroke="${COLORS.ink}"][stroke-width="2.5"] line`,
  );
  const rings = drawn(svg, `g[stroke="${COLORS.loss}"] circle`);
  const foot = Number(bars[0]!.y) + Number(bars[0]!.height);
  const scale = Number(bars[0]!.height) / rows[0]!.booked;
  rows.forEach(({ booked, quota, gross }, i) => {
    const tops = [bars[i]!.y, ticks[i]!.y1, rings[i]!.cy].map(Number);
    [booked, quota, gross].forEach((fen, j) => {
      const wanted = foot - fen * scale;
      assert(Math.abs(tops[j]! - wanted) < 0.05, `${i}: ${tops[j]} ${wanted}`);
    });
  });
});

Deno.test("months that a reform leaves alone are drawn once and said to be the same", () => {
  const same = COMPARISONS.reform!;
  assert(sameMonths(same));
  const svg = monthBudget(same, { lang: "zh" });
  assertEquals(drawn(svg, BARS).length, 24);
  assertStringIncludes(svg, "只画一次");
});

Deno.test("months that differ by one fen booked, allotted or due are drawn for both sides", () => {
  const { baseline } = COMPARISONS.reform!;
  const more = (months: Float64Array) =>
    months.map((fen, m) => m === 11 ? fen + 1 : fen);
  const reforms = [
    withSettlements(baseline, (s) => ({ monthBooked: more(s.monthBooked) })),
    withSettlements(baseline, (s) => ({ monthGross: more(s.monthGross) })),
    withSettlements(baseline, ({ budget }) => ({
      budget: { ...budget, months: more(budget.months) },
    })),
  ];
  for (const reform of reforms) {
    const svg = monthBudget({ baseline, reform }, { lang: "zh" });
    assertEquals(drawn(svg, BARS).length, 48);
    const texts = figureTexts(svg).map(({ text }) => text);
    assert(texts.includes("基线") && texts.includes("改革方案"));
  }
});
