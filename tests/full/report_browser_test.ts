import { assert, assertEquals } from "@std/assert";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import type { Lang } from "../../sim/base/formats.ts";
import { allCharts } from "../../sim/chart/all_charts.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { CHAPTERS } from "../../sim/report/chapter_names.ts";
import { reportPage } from "../../sim/report/report_page.ts";
import { sampleGroups } from "../support/sample_catalogue.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleSplit } from "../support/sample_split.ts";
import { sampleResult } from "../support/sample_result.ts";
import { browserTest } from "./browser.ts";
import { missingGlyphs } from "./missing_glyphs.ts";

/** A report may be sent by e-mail. */
const LARGEST = 5e6;

const PAIR: Comparison = {
  baseline: sampleResult(),
  reform: { ...sampleResult({ reform: true }), catalogueFile: sampleGroups() },
  models: sampleModels(),
  split: sampleSplit(sampleResult(), sampleResult({ reform: true })),
};

for (const lang of ["zh", "en"] as const) {
  browserTest(
    `the report opens with the network off, is named for those who do not see it, works by keyboard and prints (${lang})`,
    async (browser) => {
      const file = await Deno.makeTempFile({ suffix: ".html" });
      try {
        const html = pageOf(lang);
        assert(new TextEncoder().encode(html).length < LARGEST);
        await Deno.writeTextFile(file, html);
        const context = await browser.newContext({ offline: true });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error") faults.push(message.text());
        });
        page.on("pageerror", (error) => faults.push(String(error)));
        page.on("request", (request) => {
          if (!request.url().startsWith("file:")) faults.push(request.url());
        });
        await page.goto(`file://${file}`);
        assertEquals(faults, []);
        assertEquals(await missingGlyphs(page, "body"), []);
        for (const width of [640, 960, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          assertEquals(
            await page.evaluate(() =>
              document.documentElement.scrollWidth <=
                document.documentElement.clientWidth + 1
            ),
            true,
            `the page is wider than a window of ${width}`,
          );
        }
        assertEquals(await page.evaluate(unnamed), []);
        assertEquals(
          await page.locator("section.chapter").count(),
          CHAPTERS.length,
        );
        await page.keyboard.press("Tab");
        assertEquals(
          await page.evaluate(() => document.activeElement?.className),
          "skip",
        );
        const details = page.locator("details").first();
        await details.locator("summary").focus();
        await page.keyboard.press("Enter");
        assertEquals(await details.getAttribute("open"), "");
        const pdf = await page.pdf({ preferCSSPageSize: true });
        assert(pdf.length > 100_000, `${pdf.length} bytes of PDF`);
        const dark = await browser.newPage({ colorScheme: "dark" });
        await dark.goto(`file://${file}`);
        assertEquals(await dark.evaluate(unreadable), []);
      } finally {
        await Deno.remove(file);
      }
    },
  );
}

/** What has no accessible name: pictures, links, regions, tables' heads without a scope. */
function unnamed(): string[] {
  const faults: string[] = [];
  const nameOf = (node: Element) =>
    node.getAttribute("aria-label") ??
      document.getElementById(node.getAttribute("aria-labelledby") ?? "")
        ?.textContent ??
      node.textContent ?? "";
  for (const node of document.querySelectorAll("svg, a, nav, summary")) {
    const name = node.tagName === "svg"
      ? node.getAttribute("aria-label") ?? ""
      : nameOf(node);
    if (name.trim() === "") faults.push(node.outerHTML.slice(0, 80));
  }
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.getAttribute("role") !== "img") faults.push("svg without a role");
  }
  for (const th of document.querySelectorAll("th:not([scope])")) {
    faults.push(`heading without a scope: ${th.textContent}`);
  }
  if (document.documentElement.lang === "") faults.push("no language");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push("an id is given twice");
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.querySelector(link.getAttribute("href")!)) {
      faults.push(`${link.getAttribute("href")} leads nowhere`);
    }
  }
  return faults;
}

/** Texts of a dark page whose colour is near that of the page. */
function unreadable(): string[] {
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const faults = new Set<string>();
  for (const node of document.querySelectorAll("p, td, th, h1, h2, h3, dd")) {
    if (node.closest(".label")) continue;
    if (Math.abs(light(getComputedStyle(node).color) - ground) < 80) {
      faults.add(`${node.tagName}: ${node.textContent?.slice(0, 30)}`);
    }
  }
  for (const svg of document.querySelectorAll("figure > svg")) {
    const paper = svg.querySelector("rect")!;
    const fill = light(getComputedStyle(paper).fill);
    if (Math.abs(fill - ground) > 20) faults.add("a figure on white paper");
    const title = svg.querySelector("text[font-weight='700']");
    if (title && Math.abs(light(getComputedStyle(title).fill) - fill) < 80) {
      faults.add(`title of ${svg.getAttribute("aria-label")}`);
    }
  }
  return [...faults];
}

function pageOf(lang: Lang): string {
  return reportPage({
    comparison: PAIR,
    statement: null,
    figures: allCharts(PAIR, { lang, width: 960 }),
    differences: pairedDifferences(PAIR.baseline, PAIR.reform!),
    balances: [{ account: "asset/bank/employee", debit: 500, credit: 200 }],
    tables: "tables",
    files: ["charts/pay_rate.svg"],
    command: "deno task shapan compare a b",
    lang,
  });
}
