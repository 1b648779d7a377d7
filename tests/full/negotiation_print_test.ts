import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import { groupPages } from "../../sim/report/negotiation/group_pages.ts";
import { internalPage } from "../../sim/report/negotiation/internal_page.ts";
import { publicPage } from "../../sim/report/negotiation/public_page.ts";
import { smallRun } from "../negotiation/small_run.ts";
import { browserTest } from "./browser.ts";
import { missingGlyphs } from "./missing_glyphs.ts";

/** What A4 holds between the margins of the pages, at 96 dots an inch. */
const WIDTH = Math.floor((210 - 24) / 25.4 * 96);

browserTest(
  "a group of a small city is one sheet of A4, and no page of a negotiation runs over its paper",
  async (browser) => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: WIDTH, height: 1000 });
    for (const protocol of PROTOCOLS) {
      const run = smallRun(protocol), [sheet] = run.sheets;
      for (const lang of ["zh", "en"] as const) {
        await fits(page, groupPages(run, lang));
        assertEquals(
          await sheets(page),
          sheet!.groups.length,
          `${protocol} ${lang}`,
        );
      }
      await fits(page, internalPage(run, [], "shapan negotiate", "zh"));
      assert(await sheets(page) > 1);
      await fits(page, publicPage(run));
    }
    // The brief has every word and sign of the other pages.
    await page.setContent(
      internalPage(smallRun("sessions"), [], "shapan negotiate", "zh"),
    );
    assertEquals(await missingGlyphs(page, "body"), []);
  },
);

async function fits(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  const over = await page.evaluate(() =>
    [...document.querySelectorAll("table, figure, h2, h3, p")]
      .filter((node) => node.scrollWidth > document.body.clientWidth + 1)
      .map((node) =>
        `${node.scrollWidth} > ${document.body.clientWidth}: ${
          node.textContent!.slice(0, 40)
        }`
      )
  );
  assertEquals(over, []);
}

/** Sheets of paper that a page is printed on. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = new TextDecoder("latin1").decode(pdf);
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
