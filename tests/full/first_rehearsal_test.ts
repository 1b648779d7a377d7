import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenarioFolder, shapanProcess } from "../support/scenario_folder.ts";
import { browserTest } from "./browser.ts";
import { missingGlyphs } from "./missing_glyphs.ts";

for (const lang of ["zh", "en"] as const) {
  browserTest(
    `the report of a full-size comparison opens without a network and misses no glyph (${lang})`,
    async (browser) => {
      using folder = scenarioFolder();
      const { code, out, err } = await shapanProcess([
        "compare",
        "zibo_2025/baseline",
        "zibo_2025/share_up",
        "--out",
        folder.path,
        "--lang",
        lang,
      ]);
      assertEquals(code, 0, err);
      assertStringIncludes(out, "report.html");
      const page = await browser.newPage({
        viewport: { width: 1100, height: 900 },
      });
      const asked: string[] = [], complaints: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => complaints.push(message.text()));
      await page.context().setOffline(true);
      const file = out.trim().split("\n").at(-1)!.replace(/^\S*?[:：]\s*/, "");
      await page.goto(pathToFileURL(file).href);
      assertEquals(asked.length, 1, `the page asks for ${asked}`);
      assertEquals(complaints, []);
      const drawn = [...Deno.readDirSync(join(dirname(file), "charts"))]
        .filter(({ name }) => name.endsWith(".svg")).length;
      assert(drawn >= 24, `only ${drawn} figures`);
      // One more is of the validation and not of the run.
      assertEquals(await page.locator("figure svg").count(), drawn + 1);
      assertEquals(await missingGlyphs(page, "body"), []);
      assert(await sideways(page) <= 0, "nothing is wider than the page");
    },
  );
}

/** Pixels by which the page is wider than its window. */
function sideways(
  page: Parameters<typeof missingGlyphs>[0],
): Promise<number> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
}
