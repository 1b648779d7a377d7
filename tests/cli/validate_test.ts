import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { xmlFault } from "../chart/well_formed.ts";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

Deno.test("the stored verdicts are printed in both languages, the count last, and the figures written", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path, "--recorded"];
  const lines: string[] = [];
  for (const [lang, words] of [["zh", "接受范围"], ["en", "band"]] as const) {
    const { code, out: text } = await shapan([
      "validate",
      ...out,
      "--lang",
      lang,
    ]);
    assertEquals(code, 0);
    assertStringIncludes(text, words);
    lines.push(text.trimEnd().split("\n").at(-1)!);
    const svg = Deno.readTextFileSync(
      join(folder.path, "validation", `forest_${lang}.svg`),
    );
    assertEquals(xmlFault(svg), null);
  }
  assertMatch(lines[0]!, /^validation: \d+ of 10$/);
  assertEquals(lines[1], lines[0]);
});

Deno.test("a word too many or a number that is none is refused before anything is played", async () => {
  using folder = scenarioFolder();
  const out = ["--out", join(folder.path, "out")];
  for (
    const [words, named] of [
      [["validate", "V4"], "validate V4"],
      [["validate", "--members", "few"], "--members few"],
      [["validate", "--draws", "-1"], "draws"],
    ] as const
  ) {
    const { code, err } = await shapan([...words, ...out]);
    assertEquals(code, 2);
    assertStringIncludes(err, named);
  }
});
