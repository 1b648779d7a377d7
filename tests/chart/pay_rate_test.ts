import { assert, assertEquals } from "@std/assert";
import { payRate } from "../../sim/chart/pay_rate.ts";
import {
  payRateRows,
  RATE_MEASURES,
  rateQuartiles,
} from "../../sim/chart/pay_rate_rows.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

Deno.test("each institution is one dot per measure and side", () => {
  for (const [title, comparison] of Object.entries(COMPARISONS)) {
    const n = comparison.baseline.hospitals.id.length;
    const wanted = n * RATE_MEASURES.length * (comparison.reform ? 2 : 1);
    const svg = payRate(comparison, { lang: "zh" });
    assertEquals(drawn(svg, 'circle[r="2.2"]').length, wanted, title);
  }
});

Deno.test("before the bands the rate is the standard over what was booked, after clearing the pay", () => {
  const baseline = withSettlements(sampleResult(), ({ booked }) => ({
    standard: booked.map((fen) => fen * 2),
    pay: booked.map((fen) => fen * 3),
  }));
  const rows = payRateRows({ baseline });
  const rates = (measure: string) =>
    new Set(rows.filter((r) => r.measure === measure).map(({ rate }) => rate));
  assertEquals(rates("standard"), new Set([2]));
  assertEquals(rates("paid"), new Set([3]));
});

Deno.test("quartiles cut the institutions of a level into quarters", () => {
  const rows = payRateRows(COMPARISONS["two hundred institutions"]!);
  for (const measure of RATE_MEASURES) {
    for (const level of [1, 2, 3]) {
      const rates = rows.filter((r) =>
        r.role === "reform" && r.measure === measure && r.level === level
      ).map(({ rate }) => rate);
      const box = rateQuartiles(rows, "reform", measure, level)!;
      assertEquals(box.n, rates.length);
      const below = (x: number) => rates.filter((rate) => rate < x).length;
      for (
        const [cut, p] of [[box.low, 0.25], [box.median, 0.5], [box.high, 0.75]]
      ) {
        assert(Math.abs(below(cut!) - p! * rates.length) <= 1, `${level} ${p}`);
      }
    }
  }
});

Deno.test("an institution paid what it booked lies on the line of 100 %", () => {
  const baseline = withSettlements(sampleResult(), ({ booked }) => ({
    pay: booked,
    standard: booked,
  }));
  const svg = payRate({ baseline }, { lang: "en" });
  const line = drawn(svg, 'g[stroke-dasharray="3,2"] line')[0]!;
  const dots = drawn(svg, 'circle[r="2.2"]').map(({ cx }) => cx);
  assertEquals(new Set(dots), new Set([line.x1]));
});

Deno.test("levels are named with how many institutions they have", () => {
  const svg = payRate(COMPARISONS.reform!, { lang: "zh" });
  const texts = figureTexts(svg).map(({ text }) => text);
  for (const name of ["三级（5 家）", "二级（11 家）", "一级（24 家）"]) {
    assertEquals(texts.filter((text) => text === name).length, 1, name);
  }
});

Deno.test("a level whose institutions booked nothing is left out, not drawn at 0 %", () => {
  const result = sampleResult();
  const baseline = withSettlements(result, ({ booked }) => ({
    booked: booked.map((fen, h) => result.hospitals.level[h] === 2 ? 0 : fen),
  }));
  const texts = figureTexts(payRate({ baseline }, { lang: "zh" }))
    .map(({ text }) => text);
  assertEquals(texts.filter((text) => text.startsWith("二级")), []);
  assertEquals(texts.includes("0%"), false);
});

Deno.test("baseline and reform are apart in colour", () => {
  const fills = drawn(
    payRate(COMPARISONS.reform!, { lang: "zh" }),
    'circle[r="2.2"]',
  )
    .map(({ fill }) => fill);
  assertEquals(new Set(fills), new Set([COLORS.quiet, COLORS.reform]));
});
