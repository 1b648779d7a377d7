import { assert, assertEquals } from "@std/assert";
import { nextYearRates } from "../../sim/chart/next_year_rates.ts";
import { PLAYED_DIVISIONS } from "../../sim/model/next_year.ts";
import { ORDINARY, smallNextYear } from "../negotiation/small_next_year.ts";
import { smallRun } from "../negotiation/small_run.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const run = smallRun("mixed"), [sheet] = run.sheets;

Deno.test("the figure is well formed, labelled as synthetic and stays inside its width", () => {
  const next = smallNextYear(run, "value", 4, ORDINARY);
  for (const lang of ["zh", "en"] as const) {
    for (const width of [640, 960] as const) {
      const svg = nextYearRates(run, sheet!, next, { lang, width });
      assertEquals(xmlFault(svg), null);
      assert(svg.includes("合成数据"));
      for (const { text, left, right } of figureTexts(svg)) {
        assert(left >= 0 && right <= width, `${lang} ${width} ${text}`);
      }
    }
  }
});

Deno.test("a mark a division, group and clearing, the city's own a disc, the other a ring, each with its interval", () => {
  const count = sheet!.groups.length * PLAYED_DIVISIONS.length;
  for (const own of ["value", "quota"] as const) {
    const next = smallNextYear(run, own, 4, ORDINARY);
    const svg = nextYearRates(run, sheet!, next, { lang: "zh" });
    assertEquals(drawn(svg, 'circle[r="2.8"]').length, count);
    assertEquals(drawn(svg, 'circle[r="3"]').length, count);
    assertEquals(drawn(svg, 'g[stroke-width="1.4"] path').length, 2 * count);
    const names = own === "value"
      ? ["按分值清算（本市办法）", "按额度清算（假设）"]
      : ["按额度清算（本市办法）", "按分值清算（假设）"];
    for (const name of names) assert(svg.includes(name), name);
  }
});
