import { assert, assertEquals } from "@std/assert";
import { pointValue } from "../../sim/chart/point_value.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS, withSettlements } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const valued = (b: string | null, pv: string | null) => ({
  baseline: withSettlements(sampleResult(), () => ({
    yearStartValue: b,
    settlementValueTotalCost: pv,
  })),
});

Deno.test("fen per point are drawn as yuan per point, and B15 as their difference", () => {
  const svg = pointValue(valued("1000", "1025.5"), { lang: "zh" });
  const texts = figureTexts(svg);
  const count = (text: string) => texts.filter((t) => t.text === text).length;
  assertEquals(count("10.0000"), 2);
  assertEquals(count("10.2550"), 2);
  assertEquals(count("+2.55%"), 2);
});

Deno.test("a settlement value below the announced one is a loss, above it a gain, at it neither", () => {
  const labels = [["1000", "900", "−10.00%", COLORS.loss], [
    "1000",
    "1100",
    "+10.00%",
    COLORS.gain,
  ], ["1000", "1000", "0.00%", COLORS.quiet]] as const;
  for (const [b, pv, text, color] of labels) {
    const svg = pointValue(valued(b, pv), { lang: "en" });
    const label = figureTexts(svg).find((t) => t.text === text);
    assertEquals(label?.fill, color, text);
  }
});

Deno.test("the settled value stands to the right of the announced one if it is larger", () => {
  for (const [b, pv] of [["1000", "1100"], ["1100", "1000"]] as const) {
    const svg = pointValue(valued(b, pv), { lang: "zh" });
    const [start] = drawn(svg, `g[stroke="${COLORS.ink}"] path[transform]`)
      .filter(({ fill }) => fill === COLORS.paper)
      .map(({ transform }) => Number(/\((-?[\d.]+)/.exec(transform!)![1]));
    const [end] = drawn(svg, `g[fill="${COLORS.reform}"] circle`)
      .map(({ cx }) => Number(cx));
    assertEquals(end! > start!, Number(pv) > Number(b), `${start} ${end}`);
  }
});

Deno.test("a scheme without point value has its line and says so", () => {
  const svg = pointValue(COMPARISONS["paid as booked"]!, { lang: "zh" });
  const texts = figureTexts(svg).map(({ text }) => text);
  assertEquals(texts.filter((text) => text === "未计算点值").length, 4);
  assertEquals(texts.some((text) => /不从 0 开始|%/.test(text)), false);
  const half = pointValue(valued("1000", null), { lang: "en" });
  assert(figureTexts(half).some(({ text }) => text === "no point value"));
});
