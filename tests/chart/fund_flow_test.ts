import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  FLOW_ENDS,
  FLOW_PARTS,
  FLOW_SOURCES,
  fundFlows,
} from "../../sim/chart/flow_rows.ts";
import { fundFlow } from "../../sim/chart/fund_flow.ts";
import { COLORS, PART_COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const SEED = 20250105;

Deno.test("no money appears or vanishes between income, budget and use, in surplus and in deficit", () => {
  const pay = fc.integer({ min: 0, max: 2e11 });
  const income = fc.integer({ min: 1, max: 1e12 });
  fc.assert(
    fc.property(
      fc.array(pay, { minLength: 3, maxLength: 9 }),
      income,
      (pays, all) => {
        const baseline = withSettlements(
          sampleResult({ hospitals: pays.length }),
          ({ budget }) => ({
            pay: Float64Array.from(pays),
            budget: {
              ...budget,
              income: { contributions: all, interest: 0, other: 0, total: all },
            },
          }),
        );
        for (const flow of fundFlows({ baseline })) {
          const sum = (values: readonly number[]) =>
            values.reduce((a, b) => a + b, 0);
          assertEquals(
            sum(FLOW_SOURCES.map((key) => flow.sources[key])),
            flow.total,
          );
          // What is set aside beyond the income comes out of earlier years too.
          assertEquals(
            sum(FLOW_PARTS.map((key) => flow.parts[key])),
            flow.total,
          );
          for (const part of FLOW_PARTS) {
            assertEquals(
              sum(FLOW_ENDS.map((end) => flow.ends[part][end])),
              flow.parts[part],
            );
            assert(FLOW_ENDS.every((end) => flow.ends[part][end] >= 0));
          }
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

Deno.test("DIP beyond its line is met by the reserve before anything else", () => {
  const baseline = withSettlements(sampleResult(), ({ budget, booked }) => ({
    pay: booked.map((_, h) => h === 0 ? budget.lines.dip + 100 : 0),
  }));
  for (const flow of fundFlows({ baseline })) {
    assertEquals(flow.ends.dip.kept, 0);
    assertEquals(flow.ends.reserve["level:3"], 100);
    assertEquals(flow.ends.reserve.kept, flow.parts.reserve - 100);
  }
});

Deno.test("bars are as tall as their money, both schemes on one scale", () => {
  const comparison = COMPARISONS["one scenario"]!;
  const svg = fundFlow(comparison, { lang: "zh" });
  const heights = drawn(svg, `rect[fill="${PART_COLORS.dip}"]`)
    .map(({ height }) => Number(height));
  const lines = comparison.baseline.settlements.map((s) => s.budget.lines.dip);
  assertEquals(heights.length, 2);
  const [scale, other] = heights.map((height, i) => height / lines[i]!);
  assert(Math.abs(scale! / other! - 1) < 1e-3, `${heights}`);
});

Deno.test("the ends carry the difference to the baseline with its sign and colour, and none where nothing changed", () => {
  const signed = (name: string) =>
    figureTexts(fundFlow(COMPARISONS[name]!, { lang: "zh" }))
      .filter(({ text }) => /^[+−]/.test(text));
  const reform = signed("reform"), back = signed("reform taken back");
  assert(reform.length > 0);
  assertEquals(
    reform.map(({ text }) => text.replace(/^[+−]/, "")),
    back.map(({ text }) => text.replace(/^[+−]/, "")),
  );
  for (const { text, fill } of [...reform, ...back]) {
    assertEquals(fill, text.startsWith("+") ? COLORS.gain : COLORS.loss);
  }
  assertEquals(signed("nothing changed"), []);
  assertEquals(signed("one scenario"), []);
});
