import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { xmlFault } from "../chart/well_formed.ts";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

Deno.test("mechanisms that are asked for are listed in their order, with the page in both languages", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path];
  for (const [lang, word] of [["zh", "文字说明"], ["en", "told"]] as const) {
    const { code, out: text } = await shapan(
      ["mechanisms", "91", "133", ...out, "--lang", lang],
    );
    assertEquals(code, 0);
    const lines = text.trimEnd().split("\n");
    assertStringIncludes(
      lines[1]!,
      "91 · 三医协同平台 · scenarios/mechanisms/",
    );
    assert(lines[1]!.endsWith(word), lines[1]);
    assertEquals(lines.at(-1), "mechanisms: 2 of 2");
    const page = Deno.readTextFileSync(
      join(folder.path, "mechanisms", `mechanisms_${lang}.html`),
    );
    assertStringIncludes(page, 'id="m133"');
    const body = page.slice(page.indexOf("<table"), page.indexOf("</table>"));
    assertEquals(
      xmlFault(
        `${body.replaceAll("<br>", "")}</table>`.replaceAll("<wbr>", ""),
      ),
      null,
    );
  }
  const { out: json } = await shapan(["mechanisms", "95", "--json", ...out]);
  const [row] = JSON.parse(json);
  assertEquals([row.id, row.verdict, row.keys], [95, "told", []]);
});

Deno.test("a number that no mechanism has is refused, and nothing is written", async () => {
  using folder = scenarioFolder();
  for (
    const [lang, said] of [["zh", "mechanisms 134"], ["en", "1–133"]] as const
  ) {
    const out = join(folder.path, "out");
    const { code, err } = await shapan(
      ["mechanisms", "58", "134", "--out", out, "--lang", lang],
    );
    assertEquals(code, 2);
    assertStringIncludes(err, said);
    assert(!err.includes("    at "), err);
    assertEquals([...Deno.readDirSync(folder.path)].length, 0);
  }
});
