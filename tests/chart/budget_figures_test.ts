import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { budgetCrowding } from "../../sim/chart/budget_crowding.ts";
import { crowdingWays } from "../../sim/chart/budget_crowding_rows.ts";
import { budgetPace } from "../../sim/chart/budget_pace.ts";
import { budgetPaceRows } from "../../sim/chart/budget_pace_rows.ts";
import { chartNames } from "../../sim/chart/chart_names.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import type { BudgetBook } from "../../sim/model/budget.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const one = COMPARISONS["one scenario"]!;

/** A result with each book changed. */
function withBooks(
  result: ScenarioResult,
  change: (book: BudgetBook) => Partial<BudgetBook>,
): ScenarioResult {
  return {
    ...result,
    budgets: result.budgets.map((book) => ({ ...book, ...change(book) })),
  };
}

Deno.test("flags stand at the quarters' ends above the watched ratio, above and below, and nowhere else", () => {
  const flagged = budgetPaceRows(one).filter(({ alert }) => alert).length;
  assert(flagged > 0);
  const symbols = (result: ScenarioResult) =>
    drawn(
      budgetPace({ baseline: result }, { lang: "zh" }),
      `g[stroke="${COLORS.loss}"][stroke-width="1.8"] path`,
    ).length;
  assertEquals(symbols(one.baseline), 2 * flagged);
  const calm = withBooks(one.baseline, ({ pace }) => ({
    pace: pace.map((row) => ({ ...row, alert: false })),
  }));
  assertEquals(symbols(calm), 0);
});

Deno.test("ends of quarters carry the pace and who is above the own quota; without talks nobody is talked to", () => {
  const texts = (result: ScenarioResult, lang: "zh" | "en") =>
    figureTexts(budgetPace({ baseline: result }, { lang }))
      .map(({ text }) => text);
  const quarters = budgetPaceRows(one).filter(({ month }) => month % 3 === 0);
  const words = texts(one.baseline, "zh").join(" ");
  for (const { over, pace, alert } of quarters) {
    assertStringIncludes(words, `约谈 ${over} 家`);
    assertStringIncludes(
      words,
      `${(Number(pace) * 100).toFixed(alert ? 2 : 1)}%`,
    );
  }
  const silent = withBooks(one.baseline, () => ({ talks: false }));
  const said = texts(silent, "en").join(" ");
  assert(!/\d talks/.test(said) && /\d over/.test(said));
  const unknown = withBooks(one.baseline, () => ({ over: null }));
  assert(!/约谈 \d/.test(texts(unknown, "zh").join(" ")));
});

Deno.test("a pace that a reform leaves alone is drawn once; one fen more is drawn for both sides", () => {
  const lines = (reform: ScenarioResult) =>
    drawn(
      budgetPace({ baseline: one.baseline, reform }, { lang: "zh" }),
      `g[stroke="${COLORS.baseline}"] path`,
    ).length;
  assertEquals(lines(one.baseline), 0);
  const more = withBooks(one.baseline, ({ pace }) => ({
    pace: pace.map((row) => ({ ...row, booked: row.booked + 1 })),
  }));
  assertEquals(lines(more), 6);
});

Deno.test("the way from last year's DIP to the line adds up to the fen, and the table says it", () => {
  for (const comparison of Object.values(COMPARISONS)) {
    for (const { from, to, steps } of crowdingWays(comparison)) {
      assertEquals(steps.reduce((at, { change }) => at + change, from), to);
      assertEquals(steps.map(({ part }) => part).at(-1), "reserve");
    }
  }
  const { rows } = chartTable("budget_crowding", one);
  // Employees have maternity as a line, residents have not.
  const ways = crowdingWays(one);
  assertEquals(ways.map(({ steps }) => steps.length), [7, 6]);
  assertEquals(rows.length, 7 + 6 + 4);
});

Deno.test("bars are as wide as their money, blue where they add and brown where they take", () => {
  const svg = budgetCrowding(one, { lang: "en" });
  const wide = (color: string) =>
    drawn(svg, `rect[fill="${color}"]`).filter(({ height }) =>
      Number(height) > 12
    ).map(({ width }) => Number(width));
  const ways = crowdingWays(one);
  const changes = (sign: number) =>
    ways.flatMap(({ steps }) =>
      steps.map(({ change }) => change).filter((fen) => fen * sign > 0)
    );
  const gains = wide(COLORS.gain), losses = wide(COLORS.loss);
  assertEquals(gains.length, changes(1).length);
  assertEquals(losses.length, changes(-1).length);
  const scale = gains[0]! / changes(1)[0]!;
  losses.forEach((width, i) => {
    assert(Math.abs(width + changes(-1)[i]! * scale) < 0.05, `${i}: ${width}`);
  });
});

Deno.test("adjustments within the year are left out of the way", () => {
  const late = withBooks(sampleResult(), ({ versions }) => ({
    versions: versions.map((version) =>
      version.step === "adjustment"
        ? { ...version, lines: { ...version.lines, dip: 1 }, reserve: 7 }
        : version
    ),
  }));
  assertEquals(
    crowdingWays({ baseline: late }),
    crowdingWays({ baseline: sampleResult() }),
  );
});

Deno.test("a year without a budget has neither figure", () => {
  const none = withBooks(sampleResult(), ({ versions }) => ({
    versions: versions.map((version) => ({ ...version, total: 0 })),
  }));
  const names = chartNames({ baseline: none });
  assertEquals(names.filter((name) => name.startsWith("budget_")), []);
  assertEquals(crowdingWays({ baseline: none }), []);
});
