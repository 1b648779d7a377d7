import { assert, assertEquals } from "@std/assert";
import { inverseFigure } from "../../sim/chart/inverse_figure.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { inverseWords } from "../../sim/report/inverse_text.ts";
import { sampleInverse } from "../support/sample_inverse.ts";
import { OPTIONS } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const found = sampleInverse();
const several = sampleInverse({
  kind: "several",
  value: null,
  other: null,
  measured: [],
  witness: null,
  crossings: [{ fails: 0.01, keeps: 0.011 }, { fails: 0.12, keeps: 0.119 }],
});
const none = sampleInverse({
  kind: "none",
  value: null,
  other: null,
  measured: [],
  crossings: [],
});

Deno.test("the figure is well formed, its texts stay inside, and it says what was found", () => {
  for (const options of OPTIONS) {
    for (const answer of [found, several, none]) {
      const svg = inverseFigure(answer, inverseWords(answer), options);
      assertEquals(xmlFault(svg), null);
      for (const { text, left, right } of figureTexts(svg)) {
        assert(left >= -1 && right <= options.width + 1, text);
      }
    }
    const texts = figureTexts(
      inverseFigure(found, inverseWords(found), options),
    )
      .map(({ text }) => text).join("\n");
    for (
      const word of options.lang === "zh"
        ? ["支出增长率 ≥ 4.3%", "合成数据", "（居民医保） ≥ 0.95"]
        : ["Growth of spending ≥ 4.3%", "Synthetic", "20 replicates"]
    ) assert(texts.includes(word), `${word} in ${texts}`);
  }
});

Deno.test("the answer is one line through both panels, several crossings are broken lines, none is no line", () => {
  const lines = (answer: typeof found) =>
    drawn(
      inverseFigure(answer, inverseWords(answer), { lang: "en", width: 960 }),
      "line",
    ).filter(({ stroke }) => stroke === COLORS.loss);
  assertEquals(
    [found, several, none].map((answer) => lines(answer).length),
    [2, 4, 0],
  );
  assert(lines(several).every((line) => line["stroke-dasharray"] === "2,3"));
});
