import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { findingOutcomes } from "../../sim/chart/finding_outcomes.ts";
import { inspectorYield } from "../../sim/chart/inspector_yield.ts";
import { FINDING_OUTCOMES } from "../../sim/model/findings.ts";
import { sampleResult } from "../support/sample_result.ts";
import { OPTIONS } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const plain = sampleResult();

/** Five suspicions of two rules: three confirmed, one open, one cleared; two kinds of inspectors, of which one did nothing. */
const looked = {
  ...plain,
  supervision: {
    ...plain.supervision,
    findings: {
      ...plain.supervision.findings,
      rows: 5,
      rules: ["upcoding", "split", "longStay"],
      rule: Uint8Array.of(0, 0, 0, 2, 2),
      outcome: Uint8Array.from(
        (["confirmed", "confirmed", "open", "confirmed", "cleared"] as const)
          .map((name) => FINDING_OUTCOMES.indexOf(name)),
      ),
    },
    use: [
      { inspector: "agency", days: 9, used: 8, reveals: 5, found: 3 },
      { inspector: "social", days: 0, used: 0, reveals: 0, found: 0 },
    ].map((own) => ({
      ...own,
      inspector: own.inspector as "agency" | "social",
      cost: own.used * 1e7,
      recovered: own.found * 2e7,
      fined: own.found * 1e7,
    })),
  },
};

Deno.test("figures of supervision are well formed, labelled as synthetic, and texts stay inside", () => {
  for (const options of OPTIONS) {
    for (const draw of [findingOutcomes, inspectorYield]) {
      const svg = draw(looked, options);
      assertEquals(xmlFault(svg), null);
      assertStringIncludes(svg, "合成数据");
      for (const { text, left, right } of figureTexts(svg)) {
        assert(left >= -1 && right <= options.width + 1, text);
      }
    }
  }
});

Deno.test("a bar an outcome of a rule that met something, and three a kind of inspectors that worked", () => {
  const bars = (svg: string) => drawn(svg, 'g[aria-label="bar"] rect');
  const outcomes = findingOutcomes(looked, { lang: "zh" });
  assertEquals(bars(outcomes).length, 4);
  assert(!outcomes.includes("分解住院疑似"));
  const wide = bars(outcomes).map(({ width }) => Number(width));
  // Two of three, one of three, a half and a half.
  assert(Math.abs(wide[0]! - 2 * wide[1]!) < 0.1, `${wide}`);
  assert(Math.abs(wide[2]! - wide[3]!) < 0.1, `${wide}`);
  assertEquals(bars(inspectorYield(looked, { lang: "zh" })).length, 3);
});
