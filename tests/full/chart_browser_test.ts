import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { allCharts } from "../../sim/chart/all_charts.ts";
import { negotiationFill } from "../../sim/chart/negotiation_fill.ts";
import { negotiationOffers } from "../../sim/chart/negotiation_offers.ts";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import {
  lorenzFigure,
  objectorsFigure,
} from "../../sim/report/negotiation/negotiation_figures.ts";
import { ALL_OPTIONS, COMPARISONS, OPTIONS } from "../chart/compared.ts";
import { smallRun } from "../negotiation/small_run.ts";
import { browserTest } from "./browser.ts";
import { missingGlyphs } from "./missing_glyphs.ts";

/** Comparisons that have all figures between them: looked at in every width. */
const MOST = [
  "reform",
  "three models",
  "many diseases",
  "two hundred institutions",
];

browserTest(
  "in a browser no chart misses a glyph, loses a text over its edge or writes one over another",
  async (browser) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    let texts = 0;
    for (const [title, comparison] of Object.entries(COMPARISONS)) {
      for (const options of MOST.includes(title) ? ALL_OPTIONS : OPTIONS) {
        for (const { name, svg } of allCharts(comparison, options)) {
          await page.setContent(`<body style="margin:0">${svg}</body>`);
          const found = await textFaults(page);
          texts += found.texts;
          const where =
            `${name} of ${title}, ${options.lang}, ${options.width}`;
          for (const fault of found.faults) faults.push(`${where}: ${fault}`);
          for (const sign of await missingGlyphs(page, "svg")) {
            faults.push(`${where}: no glyph for ${sign}`);
          }
        }
      }
    }
    assertEquals(faults, []);
    assert(texts > 1000, `only ${texts} texts were looked at`);
  },
);

browserTest(
  "in a browser no figure of a negotiation misses a glyph or loses a text",
  async (browser) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const protocol of PROTOCOLS) {
      const run = smallRun(protocol), [sheet] = run.sheets;
      for (const options of ALL_OPTIONS) {
        const figures = {
          offers: negotiationOffers(run, sheet!, {
            ...options,
            reservations: true,
          }),
          fill: negotiationFill(run, sheet!, options),
          lorenz: lorenzFigure(run, sheet!, options),
          objectors: objectorsFigure(run, sheet!, options),
        };
        for (const [name, svg] of Object.entries(figures)) {
          await page.setContent(`<body style="margin:0">${svg}</body>`);
          const where =
            `${name}, ${protocol}, ${options.lang}, ${options.width}`;
          for (const fault of (await textFaults(page)).faults) {
            faults.push(`${where}: ${fault}`);
          }
          for (const sign of await missingGlyphs(page, "svg")) {
            faults.push(`${where}: no glyph for ${sign}`);
          }
        }
      }
    }
    assertEquals(faults, []);
  },
);

browserTest(
  "texts that meet, leave the figure or have no glyph are found",
  async (browser) => {
    const page = await browser.newPage();
    await page.setContent(`<svg width="200" height="60" viewBox="0 0 200 60">
    <text x="10" y="20">合成数据</text><text x="20" y="22">Synthetic</text>
    <text x="190" y="50">outside</text><text x="90" y="50">\u{e777}</text></svg>`);
    const { faults } = await textFaults(page);
    assertEquals(faults, [
      "“outside” leaves the figure",
      "“合成数据” meets “Synthetic”",
    ]);
    assertEquals(await missingGlyphs(page, "svg"), ["U+E777"]);
  },
);

/** What is wrong with the place of the texts of the figure in a page. */
function textFaults(page: Page): Promise<{ texts: number; faults: string[] }> {
  return page.evaluate(() => {
    const svg = document.querySelector("svg")!;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].flatMap((node) => {
      const lines = [...node.querySelectorAll("tspan")];
      return (lines.length === 0 ? [node] : lines).map((line) => ({
        text: line.textContent ?? "",
        box: line.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(line).fontSize),
      }));
    }).filter(({ box }) => box.width > 0);
    const faults = boxes.filter(({ box }) =>
      box.left < frame.left || box.right > frame.right ||
      box.top < frame.top || box.bottom > frame.bottom
    ).map(({ text }) => `“${text}” leaves the figure`);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const wide = Math.min(a.box.right, b.box.right) -
          Math.max(a.box.left, b.box.left);
        const apart = Math.abs(
          (a.box.top + a.box.bottom) / 2 - (b.box.top + b.box.bottom) / 2,
        );
        // The box of a line is taller than its signs, which fill an em.
        if (wide > 0.5 && apart < (a.size + b.size) / 2) {
          faults.push(`“${a.text}” meets “${b.text}”`);
        }
      }
    });
    return { texts: boxes.length, faults };
  });
}
