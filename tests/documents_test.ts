/**
 * Documents against the repository (文档核对): links and anchors lead somewhere,
 * commands and tasks exist, examples load, everything there is is named.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { csvParse, type DSVRowString } from "d3-dsv";
import { marked } from "marked";
import { COMMANDS } from "../sim/cli/commands/all_commands.ts";
import { readSources, readText } from "../sim/io.ts";
import { KEYS, REGISTRY } from "../sim/model/policy/registry.ts";
import { loadScenario } from "../sim/model/scenario/mod.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const PAGES = [...pages("")];

Deno.test("relative links of every document exist, with their anchors", () => {
  const dead = PAGES.flatMap((page) => deadLinks(page, text(page)));
  assertEquals(dead, []);
  assert(PAGES.length >= 10, `${PAGES.length} documents`);
});

Deno.test("a dead link, a dead anchor and a way out of the repository are found", () => {
  const page =
    "# 一 · One\n[a](no.md) [b](#一--one) [c](#two) [d](../x.md) ![e](no.svg)";
  assertEquals(deadLinks("README.md", page), [
    "README.md: no.md",
    "README.md: #two",
    "README.md: ../x.md",
    "README.md: no.svg",
  ]);
});

Deno.test("commands in the documents are tasks and commands that exist", () => {
  const tasks = Object.keys(JSON.parse(text("deno.json")).tasks);
  const names = COMMANDS.map(({ name }) => name).concat("help");
  let seen = 0;
  for (const page of PAGES.filter((page) => page !== "CHANGELOG.md")) {
    for (
      const [, task, word] of text(page).matchAll(
        /deno task ([\w:]+)(?: (\w+))?/g,
      )
    ) {
      seen++;
      assert(tasks.includes(task!), `${page}: ${task}`);
      if (task === "shapan" && word !== undefined) {
        assert(names.includes(word), `${page}: shapan ${word}`);
      }
    }
  }
  assert(seen > 50, `${seen}`);
});

Deno.test("the scenario of scenarios/README.md loads, with what it says of dates", () => {
  const [, yaml] = /^```yaml\n([\s\S]*?)^```$/m.exec(
    text("scenarios/README.md"),
  )!;
  const scenario = loadScenario("scenarios/mine.yaml", {
    read: (path) => path === "scenarios/mine.yaml" ? yaml : readText(path),
    sources: readSources(),
  });
  const on = (day: string) =>
    scenario.valuesOn(day)["settlement.month.deposit"];
  assertEquals([on("2025-06-30"), on("2025-07-01")], [0.05, 0.03]);
  const { "population.sample": sample, "hospital.response.model": model } =
    scenario.valuesOn("2025-07-01");
  assertEquals([sample, model], [0.125, "profit"]);
});

Deno.test("every notebook, file of data and folder of scenarios is named in its readme", () => {
  const named = (folder: string, except: RegExp) => {
    const readme = text(`${folder}/README.md`);
    return [...Deno.readDirSync(join(ROOT, folder))].map(({ name }) => name)
      .filter((name) => !except.test(name) && !readme.includes(name));
  };
  assertEquals(named("notebooks", /^README|^pictures$|^workbench$/), []);
  assertEquals(named("data", /^README/), []);
  assertEquals(named("scenarios", /^README|schema/), []);
});

Deno.test("a parameter that is named by a term of the glossary is named so in English, too", () => {
  const rows: DSVRowString<string>[] = [
    ...csvParse(text("data/glossary.csv")),
  ];
  const english = new Map(rows.map(({ zh, en }) => [zh, en!.toLowerCase()]));
  assertEquals(english.size, rows.length, "a term stands twice");
  const titles = new Map<string, string>();
  let shared = 0;
  for (const key of KEYS) {
    const { titleZh, titleEn } = REGISTRY[key];
    const said = titleEn.toLowerCase(), term = english.get(titleZh);
    assertEquals(titles.get(titleZh) ?? said, said, `${key}: ${titleZh}`);
    titles.set(titleZh, said);
    if (term === undefined) continue;
    shared++;
    assertEquals(said, term, `${key}: ${titleZh} in data/glossary.csv`);
  }
  assert(shared >= 40, `${shared} titles are terms`);
});

/** Links of a page that lead nowhere, pictures too. */
function deadLinks(page: string, source: string): string[] {
  return linksOf(source).filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path, anchor] = decodeURI(link).split("#") as [string, string?];
      const target = path === "" ? page : normalize(join(dirname(page), path));
      if (target.startsWith("..") || !exists(target)) return true;
      if (anchor === undefined) return false;
      const found = target === page ? source : text(target);
      return !anchorsOf(found).includes(anchor);
    }).map((link) => `${page}: ${link}`);
}

function linksOf(source: string): string[] {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(source), (token) => {
    if (token.type === "link" || token.type === "image") links.push(token.href);
  });
  return links;
}

/** Anchors of a page as GitHub makes them: lower case, no punctuation, a dash a blank. */
function anchorsOf(source: string): string[] {
  return marked.lexer(source).flatMap((token) =>
    token.type === "heading"
      ? [
        token.text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "")
          .replace(/\s/g, "-"),
      ]
      : []
  );
}

/** All Markdown below a folder but what a run writes. */
function* pages(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(join(ROOT, folder))) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (name.startsWith(".") || name === "out" || name === "node_modules") {
      continue;
    }
    if (isDirectory) yield* pages(path);
    else if (name.endsWith(".md")) yield path;
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(join(ROOT, path)) !== null;
  } catch {
    return false;
  }
}

function text(path: string): string {
  return Deno.readTextFileSync(join(ROOT, path));
}
