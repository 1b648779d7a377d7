import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { splitWaterfall } from "../../sim/chart/split_waterfall.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { readPair, settler } from "../../sim/compare.ts";
import { rowTitle } from "../../sim/report/attribution_text.ts";
import { attribute } from "../../sim/study/attribution/attribute.ts";
import { OPTIONS } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const settle = settler(
  { workers: 1, blocksPerTask: 1, onProgress: () => {} },
  new Map(),
);
const plans = await readPair("toy/toy", "toy/three_provisions");
const exact = await attribute(plans, settle);
const rows = exact.rows.filter(({ headline, scheme, group }) =>
  headline === "pay" && scheme === "all" &&
  (group === "all" || group.startsWith("hospital:"))
);

Deno.test("bars run from the baseline to the reform, a provision after the other", () => {
  for (const options of OPTIONS) {
    const { lang } = options;
    const svg = splitWaterfall(
      exact,
      { title: rowTitle(rows[0]!), unit: "fen" },
      rows.map((row) => ({ name: exact.names[row.group]![lang], row })),
      options,
    );
    assertEquals(xmlFault(svg), null);
    const bars = drawn(svg, "rect").filter((bar) => Number(bar.height) < 20);
    const widths = bars.filter(({ fill }) =>
      [COLORS.gain, COLORS.loss].includes(fill as "#00588a")
    ).map((bar) => Number(bar.width)).filter((width) => width > 0);
    const parts = rows.flatMap(({ contributions }) =>
      contributions.map(({ part }) => Math.abs(part))
    );
    // One scale for all panels: a bar is as long as its amount.
    const scale = Math.max(...widths) / Math.max(...parts);
    for (const part of parts.filter((x) => x * scale > 2)) {
      assert(
        widths.some((width) => Math.abs(width - part * scale) < 0.1),
        `${part}`,
      );
    }
    assertAlmostEquals(
      bars.filter(({ fill }) => fill === COLORS.baseline).length,
      rows.length + 1,
      1,
    );
  }
});

Deno.test("texts say the amounts, the sign convention and that data are synthetic, inside the figure", () => {
  for (const options of OPTIONS) {
    const { lang, width } = options;
    const svg = splitWaterfall(
      exact,
      { title: rowTitle(rows[0]!), unit: "fen" },
      rows.map((row) => ({ name: exact.names[row.group]![lang], row })),
      options,
    );
    const texts = figureTexts(svg);
    const all = texts.map(({ text }) => text).join("\n");
    for (
      const word of lang === "zh"
        ? [
          "−1,510.88",
          "+545.86",
          "合成数据",
          "正 = 该方获得更多资金",
          "费用偏离规则",
        ]
        : [
          "−1,510.88",
          "+545.86",
          "Synthetic",
          "positive = more",
          "Deviation rule",
        ]
    ) assert(all.includes(word), word);
    for (const { text, left, right } of texts) {
      assert(left >= -1 && right <= width + 1, `${text} ${left}–${right}`);
    }
  }
});

Deno.test("orders that were drawn show their interval as whiskers", () => {
  const bounds = (part: number) => ({
    low: part - 20_000,
    high: part + 20_000,
    least: part - 90_000,
    most: part + 90_000,
  });
  const drawnSplit = {
    ...exact,
    method: { exact: false, mixtures: 99, orders: 64, confidence: 0.95 },
  };
  const withBounds = rows.slice(0, 1).map((row) => ({
    ...row,
    contributions: row.contributions.map((c) => ({
      ...c,
      bounds: bounds(c.part),
    })),
  }));
  const svg = splitWaterfall(
    drawnSplit,
    { title: rowTitle(rows[0]!), unit: "fen" },
    withBounds.map((row) => ({ name: "City", row })),
    { lang: "en", width: 640 },
  );
  const texts = figureTexts(svg).map(({ text }) => text).join("\n");
  assert(texts.includes("95 % interval") && texts.includes("64 orders"));
  const whiskers = drawn(svg, "path").filter((path) =>
    path.stroke === COLORS.ink || path["stroke-width"] === "1.4"
  );
  assert(whiskers.length >= 3, `${whiskers.length}`);
});
