import { assert, assertEquals } from "@std/assert";
import { basinsFigure } from "../../sim/chart/basins_figure.ts";
import { basinsOf } from "../../sim/study/behave/basin_checks.ts";
import { OPTIONS } from "./compared.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const BASINS = {
  ...basinsOf(),
  paths: [
    {
      title: { zh: "头一年预算多 3%", en: "first budget 3 % above need" },
      levels: [0.993, 0.982, 0.981],
    },
    {
      title: { zh: "头一年预算与需求相等", en: "first budget equal to need" },
      levels: [1, 1, 1],
    },
    {
      title: { zh: "头一年预算少 5%", en: "first budget 5 % below need" },
      levels: [1.058, 1.087, 1.089],
    },
  ],
};

Deno.test("the figure of basins is well formed, its texts stay inside, and it names every rest point with its share", () => {
  for (const options of OPTIONS) {
    const svg = basinsFigure(BASINS, options);
    assertEquals(xmlFault(svg), null);
    const texts = figureTexts(svg);
    for (const { text, left, right } of texts) {
      assert(left >= -1 && right <= options.width + 1, text);
    }
    const said = texts.map(({ text }) => text).join("\n");
    for (const level of ["0.981", "1.000", "1.088", "1.089", "50%"]) {
      assert(said.includes(level), level);
    }
  }
});

Deno.test("the same basins give the same bytes", () => {
  const [options] = OPTIONS;
  assertEquals(basinsFigure(BASINS, options!), basinsFigure(BASINS, options!));
});
