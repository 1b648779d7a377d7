import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { gridViews } from "../../sim/report/study/grid_view.ts";
import { runStudy } from "../../sim/study/run_study.ts";
import { studyFiles } from "../../sim/study_files.ts";
import { inFolder, opened } from "../study/small_study.ts";
import { browserTest } from "./browser.ts";
import { missingGlyphs } from "./missing_glyphs.ts";

const STUDY = `format: 1
title: 三家医院的网格
titleEn: A grid of three hospitals
baseline: toy/toy
grid:
  - { key: "clr.steps[0].share", title: 超支分担, titleEn: Share, percent: true, values: [0.4, 0.6, 0.8] }
  - { key: settlement.month.deposit, values: [0, 0.03, 0.05] }
headlines: [pay, shared, borne]
`;

for (const lang of ["zh", "en"] as const) {
  browserTest(
    `sliders show what was settled at their point, by keyboard, with the network off; without scripting the whole table stands (${lang})`,
    async (browser) => {
      const study = await opened(STUDY);
      const result = (await inFolder((folder) =>
        runStudy(study, folder, { jobs: 1, onProgress: () => {} })
      ))!;
      const answers = {
        statements: [],
        attributions: [],
        inverses: [],
        meter: null,
      };
      const place = { ...study.where, folder: "f" };
      const { text } = studyFiles(result, answers, place, lang, "study")
        .find(({ path }) =>
          path === "study.html"
        )!;
      const [view] = gridViews(result, new Map(), lang);
      const file = await Deno.makeTempFile({ suffix: ".html" });
      try {
        await Deno.writeTextFile(file, String(text));
        const context = await browser.newContext({ offline: true });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(String(error)));
        page.on("request", (request) => {
          if (!request.url().startsWith("file:")) faults.push(request.url());
        });
        await page.goto(`file://${file}`);
        const numbers = (point: number) =>
          view!.headlines.map(({ points }) => [...points[point]!]);
        assertEquals(await shown(page), numbers(view!.start));
        assertEquals(await page.locator("#grid figure:visible").count(), 1);
        await page.locator("#grid-axis1").focus();
        await page.keyboard.press("ArrowRight");
        await page.locator("#grid-axis2").focus();
        await page.keyboard.press("Home");
        assertEquals(await shown(page), numbers(6));
        assertEquals(
          await page.locator("output").allTextContents(),
          ["80%", "0%"],
        );
        assertEquals(
          await page.locator("#grid-axis1").getAttribute("aria-valuetext"),
          "80%",
        );
        await page.selectOption("select", view!.headlines[1]!.name);
        const marked = page.locator("#grid figure:visible .now");
        assertEquals(await marked.getAttribute("data-cell"), "6");
        assertEquals(await page.locator("details").getAttribute("open"), null);
        for (const width of [640, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          assert(
            await page.evaluate(() =>
              document.documentElement.scrollWidth <=
                document.documentElement.clientWidth + 1
            ),
            `wider than a window of ${width}`,
          );
        }
        assertEquals(await missingGlyphs(page, "body"), []);
        await page.emulateMedia({ media: "print" });
        assertEquals(await page.locator("form:visible").count(), 0);
        assertEquals(faults, []);

        const bare = await browser.newContext({ javaScriptEnabled: false });
        const plain = await bare.newPage();
        await plain.goto(`file://${file}`);
        assertEquals(await plain.locator("form:visible").count(), 0);
        assertEquals(await plain.locator("#grid table:visible").count(), 3);
        assertEquals(await plain.locator("#grid figure:visible").count(), 3);
      } finally {
        await Deno.remove(file);
      }
    },
  );
}

/** Level, difference and interval of every row of the table of the point. */
async function shown(page: Page): Promise<string[][]> {
  const rows = await page.locator("form tbody tr").all();
  return await Promise.all(
    rows.map(async (row) =>
      (await row.locator("td").allTextContents()).slice(1)
    ),
  );
}
