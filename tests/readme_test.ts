import { assert, assertEquals } from "@std/assert";
import { loadScenario } from "../sim/model/scenario/mod.ts";
import { readSources, readText } from "../sim/io.ts";
import { shapan } from "./support/scenario_folder.ts";

/** The two pages, kept equal. */
const PAGES = ["README.md", "README.zh-CN.md"];
const TASKS = Object.keys(JSON.parse(Deno.readTextFileSync("deno.json")).tasks);

for (const page of PAGES) {
  Deno.test(`every command of ${page} exists, and every scenario it names`, () => {
    const lines = blocksOf(page, "sh").flatMap((text) => text.split("\n"));
    assert(lines.length >= 8);
    for (const line of lines) {
      const [, task, rest = ""] =
        /^(?:npx --yes deno@[\d.]+|deno) task ([\w:]+)(.*)$/.exec(line)!;
      assert(TASKS.includes(task!), line);
      for (const id of rest.match(/(?<!out\/)\b[a-z]+_\d+\/\w+/g) ?? []) {
        assert(readText(`scenarios/${id}.yaml`) !== undefined, line);
      }
    }
  });

  Deno.test(`the scenario of ${page} loads, from where it says it is saved`, () => {
    const [text] = blocksOf(page, "yaml");
    const scenario = loadScenario("scenarios/mine.yaml", {
      read: (path) => path === "scenarios/mine.yaml" ? text : readText(path),
      sources: readSources(),
    });
    const values = scenario.valuesOn("2025-01-01");
    assertEquals(values["budget.total.reserveRate"], 0.1);
    assertEquals(values["settlement.clearing.steps"][0]!.share, 0.8);
  });

  Deno.test(`files that ${page} links to exist`, () => {
    const links = Deno.readTextFileSync(page).matchAll(/\]\(([^)#]+)\)/g);
    for (const [, link] of links) {
      assert(readText(link!) !== undefined, link);
    }
  });
}

Deno.test("the code of the READMEs is one and runs", async () => {
  const [[text], [other]] = PAGES.map((page) => blocksOf(page, "ts")) as [
    string[],
    string[],
  ];
  assertEquals(text, other);
  // The gate checks its types with all others.
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--config", "deno.json", text!],
    env: { NO_COLOR: "1" },
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  assert(new TextDecoder().decode(stdout).includes("level:1"));
});

Deno.test("the two READMEs have the same headings, commands and table rows", () => {
  const [en, zh] = PAGES.map((page) => {
    const text = Deno.readTextFileSync(page);
    return {
      headings: text.match(/^##? /gm)!.length,
      commands: blocksOf(page, "sh"),
      rows: text.match(/^\| /gm)!.length,
      links: text.match(/\]\(/g)!.length,
    };
  });
  assertEquals(en, zh);
});

Deno.test("pages that are made from registry and toy are up to date", async () => {
  const { code, out } = await shapan(["docs", "--check"]);
  assertEquals(code, 0, out);
});

/** Fenced blocks of a language, without their fences. */
function blocksOf(page: string, language: string): string[] {
  const text = Deno.readTextFileSync(page);
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block]) => block!.trimEnd());
}
