import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  FLOW_ENDS,
  FLOW_PARTS,
  FLOW_SOURCES,
  fundFlows,
} from "../../sim/chart/flow_rows.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
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
              income: {
                contributions: all,
                subsidy: 0,
                interest: 0,
                other: 0,
                total: all,
              },
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

Deno.test("bars are as tall as their money, all of them and both schemes on one scale", () => {
  const comparison = COMPARISONS["one scenario"]!;
  const svg = fundFlow(comparison, { lang: "zh" });
  const [first] = fundFlows(comparison);
  const scale = Number(
    drawn(svg, `rect[fill="${PART_COLORS.dip}"]`)[0]!.height,
  ) / first!.parts.dip;
  const flows = fundFlows(comparison);
  for (const part of FLOW_PARTS.filter((key) => first!.parts[key] > 0)) {
    const bars = drawn(svg, `rect[fill="${PART_COLORS[part]}"]`);
    // Maternity is a line of employees alone.
    const having = flows.filter((flow) => flow.parts[part] > 0);
    assertEquals(bars.length, having.length, part);
    bars.forEach(({ height }, i) => {
      const wanted = having[i]!.parts[part] * scale;
      assert(Math.abs(Number(height) - wanted) < 0.02, `${part} ${height}`);
    });
  }
});

Deno.test("what a level gains the fund loses, and the figure says so beside them", () => {
  const baseline = sampleResult();
  const reform = withSettlements(baseline, ({ pay }) => ({
    pay: pay.map((fen, h) => h === 0 ? fen + 500_000_000 : fen),
  }));
  const signed = (comparison: Comparison) =>
    figureTexts(fundFlow(comparison, { lang: "zh" }))
      .filter(({ text }) => /^[+−]/.test(text)).map(({ text }) => text);
  const up = "+0.05 亿元", down = "−0.05 亿元";
  // Level 3 stands above the fund, for employees and for residents.
  assertEquals(signed({ baseline, reform }), [up, down, up, down]);
  const back = { baseline: reform, reform: baseline };
  assertEquals(signed(back), [down, up, down, up]);
});

Deno.test("the ends carry the difference to the baseline with its sign and colour, and none where nothing changed", () => {
  const signed = (name: string) =>
    figureTexts(fundFlow(COMPARISONS[name]!, { lang: "zh" }))
      .filter(({ text }) => /^[+−]/.test(text));
  const reform = signed("reform"), back = signed("reform taken back");
  assert(reform.length > 0 && back.length > 0);
  for (const { text, fill } of [...reform, ...back]) {
    assertEquals(fill, text.startsWith("+") ? COLORS.gain : COLORS.loss);
  }
  assertEquals(signed("nothing changed"), []);
  assertEquals(signed("one scenario"), []);
});
