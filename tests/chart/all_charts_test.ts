import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { allCharts, CHART_NAMES } from "../../sim/chart/all_charts.ts";
import { OF_SUPERVISION } from "../../sim/chart/chart_names.ts";
import { type Comparison, sides } from "../../sim/chart/comparison.ts";
import type { ChartOptions } from "../../sim/chart/theme.ts";
import { SIGN_CONVENTION, SYNTHETIC } from "../../sim/chart/words.ts";
import { COMPARISONS, OPTIONS } from "./compared.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

/** All charts of all comparisons, with a name for messages. */
const CHARTS = Object.entries(COMPARISONS).flatMap(([title, comparison]) =>
  OPTIONS.flatMap((options) =>
    allCharts(comparison, options).map((chart) => ({
      ...chart,
      options,
      comparison,
      title: `${chart.name} of ${title}, ${options.lang}, ${options.width}`,
    }))
  )
);

/** The charts of one report. */
function drawnOf(comparison: Comparison, options: ChartOptions) {
  return CHARTS.filter((chart) =>
    chart.comparison === comparison && chart.options === options
  );
}

Deno.test("the same results give the same bytes, whatever was drawn before", () => {
  const drawn = new Map(CHARTS.map(({ title, svg }) => [title, svg]));
  for (const [name, comparison] of Object.entries(COMPARISONS).toReversed()) {
    for (const options of OPTIONS.toReversed()) {
      for (const chart of allCharts(comparison, options)) {
        const { lang, width } = options;
        const title = `${chart.name} of ${name}, ${lang}, ${width}`;
        assertEquals(chart.svg === drawn.get(title), true, title);
      }
    }
  }
});

/** Figures that a year without points or advances does not have. */
const BY_POINTS: readonly string[] = [
  "advance_gain",
  "value_weather",
  "band_map",
  "coefficient_raise",
  "review_shift",
];

/** Two scenarios that differ. */
const OPPOSED: readonly string[] = [
  "reform",
  "reform taken back",
  "three models",
  "supervised",
  "two hundred institutions",
];

Deno.test("every report has its figures in one order; indicators only where two scenarios differ, weather, coefficients and review only where a point has a value, bands only where something is cleared, the catalogue only where it has groups, who gains from T+1 only where something is advanced, models where they were played, supervision where anybody looks", () => {
  for (const [title, comparison] of Object.entries(COMPARISONS)) {
    const daily = title !== "paid as booked";
    const models = title.startsWith("three models");
    for (const options of OPTIONS) {
      assertEquals(
        drawnOf(comparison, options).map(({ name }) => name),
        CHART_NAMES.filter((name) =>
          (daily || !BY_POINTS.includes(name)) &&
          (title === "three models" || name !== "pay_split") &&
          (title === "many diseases" || name !== "catalogue_points") &&
          (OPPOSED.includes(title) || name !== "indicators_baseline") &&
          (title === "supervised" || !OF_SUPERVISION.includes(name)) &&
          (models || !/^(model_|lever_)/.test(name))
        ),
        title,
      );
    }
  }
});

Deno.test("a figure is one XML file that leaves nothing to a style sheet or a script", () => {
  const outside =
    /currentColor|var\(|<style|<script|\sclass=|\sstyle=|\shref=|url\(\s*["']?http|@import/;
  for (const { svg, title } of CHARTS) {
    assertEquals(xmlFault(svg), null, title);
    assertEquals(outside.exec(svg)?.[0], undefined, title);
    assertEquals(
      /NaN|undefined|Infinity|null/.exec(svg)?.[0],
      undefined,
      title,
    );
  }
});

Deno.test("ids are not shared, so that all figures can stand in one page", () => {
  for (const options of OPTIONS) {
    for (const [title, comparison] of Object.entries(COMPARISONS)) {
      const page = drawnOf(comparison, options).map((c) => c.svg).join("");
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      assertEquals(ids.length, new Set(ids).size, title);
    }
  }
});

Deno.test("a figure says that its data are synthetic, which runs it shows and what its signs mean", () => {
  for (const { svg, title, comparison, options } of CHARTS) {
    const words = figureTexts(svg).map(({ text }) => text).join(" ");
    assertStringIncludes(words, SYNTHETIC[options.lang], title);
    assertStringIncludes(words, SIGN_CONVENTION[options.lang], title);
    for (const { result } of sides(comparison)) {
      assertStringIncludes(words, result.scenario, title);
      assertStringIncludes(words, result.recordHash.slice(0, 8), title);
    }
  }
});

Deno.test("a figure names its unit", () => {
  const units = {
    month_budget: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    budget_pace: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    budget_crowding: { zh: /万元|元/, en: /millions of yuan|yuan/ },
    point_value: { zh: /元\/分/, en: /Yuan of total cost per point/ },
    value_weather: { zh: /元\/分/, en: /yuan of fund money per point/i },
    clearing_change: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    pay_rate: { zh: /100%/, en: /100%/ },
    coefficient_raise: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    review_shift: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    finding_outcomes: { zh: /%/, en: /%/ },
    inspector_yield: { zh: /[亿万]?元/, en: /(millions of )?yuan/i },
    act_leak: { zh: /万元/, en: /millions of yuan/ },
    screen_accuracy: { zh: /%/, en: /%/ },
    indicators_baseline: { zh: /变化 %/, en: /change in %/ },
    practitioner_points: { zh: /人/, en: /number of doctors/i },
    fund_flow: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    fund_months: { zh: /个月/, en: /months of last year's payments/ },
    hospital_cash: { zh: /[亿万]?元/, en: /(millions of )?yuan/ },
    advance_gain: { zh: /万元\/年/, en: /millions of yuan a year/ },
    model_change: { zh: /%/, en: /%/ },
    model_levers: { zh: /%/, en: /%/ },
    lever_hospitals: { zh: /%/, en: /%/ },
    pay_split: { zh: /元/, en: /yuan/ },
    change_swarm: { zh: /%/, en: /%/ },
    band_map: { zh: /%/, en: /%/ },
    rehearsal_levels: { zh: /%/, en: /%/ },
    level_gain: { zh: /%/, en: /%/ },
    hospital_months: { zh: /个月/, en: /months/ },
    patient_burden: { zh: /%/, en: /%/ },
    catastrophic: { zh: /%/, en: /%/ },
    sent_on: { zh: /%/, en: /%/ },
    county_access: { zh: /元/, en: /yuan/ },
    catalogue_points: { zh: /（元）/, en: /yuan/ },
    realism_card: { zh: /区间宽的一半/, en: /half widths/ },
  };
  for (const { svg, name, title, options } of CHARTS) {
    const words = figureTexts(svg).map(({ text }) => text).join(" ");
    assert(units[name][options.lang].test(words), title);
  }
});

Deno.test("no text is estimated to leave its figure", () => {
  for (const { svg, title, options } of CHARTS) {
    const height = Number(/ height="(\d+)"/.exec(svg)![1]);
    for (const { text, left, right, baseline } of figureTexts(svg)) {
      const where = `${title}: ${text} from ${left} to ${right} at ${baseline}`;
      assert(left >= 0 && right <= options.width, where);
      assert(baseline > 0 && baseline < height, where);
    }
  }
});

Deno.test("a figure in English has Chinese only in the mark of synthetic data", () => {
  for (const { svg, title, options } of CHARTS) {
    if (options.lang === "zh") continue;
    const chinese = figureTexts(svg).map(({ text }) => text)
      .filter((text) => text !== SYNTHETIC.en && /[\u4e00-\u9fff]/.test(text));
    assertEquals(chinese, [], title);
  }
});
