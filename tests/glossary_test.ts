/**
 * The glossary (术语表) against the engine: the Chinese term in the first line of
 * a doc comment stands in `data/glossary.csv`.
 *
 * Asked of what is exported by the stages and of the nouns they exchange; how a
 * file is read or a chart is drawn has words of its own.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { csvParse, type DSVRowString } from "d3-dsv";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const STAGES = [
  ...["population", "need", "hospital", "claims", "grouping", "points"],
  ...["budget", "negotiation", "settlement", "supervision", "metrics"],
];
const NOUNS = ["ledger", "claims", "settlement", "world"];

Deno.test("every term that a stage or a noun is named by is in the glossary", () => {
  const text = Deno.readTextFileSync(`${ROOT}data/glossary.csv`);
  const rows: DSVRowString<string>[] = [...csvParse(text)];
  const glossary = new Set(rows.map((row) => row.zh));
  const files = [
    ...STAGES.flatMap((stage) => sources(`sim/${stage}`)),
    ...NOUNS.map((noun) => `sim/model/${noun}.ts`),
  ];
  const missing = files.flatMap((file) =>
    exportedTerms(Deno.readTextFileSync(ROOT + file))
      .filter((term) => !glossary.has(term))
      .map((term) => `${file}: ${term}`)
  );
  assertEquals(missing, [], "add these to data/glossary.csv");
  assert(files.length > 60, `${files.length} files were looked at`);
});

Deno.test("terms are those in brackets in the first line of an export, without symbol or rule id", () => {
  const source = `
/** Mean cost (病种均费 m, \`R-RW\`) of a group (病种、病例), see 二(一).
 * Not this (计算书). */
export const a = 1;
/** A private thing (流水). */
const b = 2;
/** Starts its
 * bracket (点值) late. */
export interface C {}
/** Longer than a line (按病种
 * 付费) is not a term. */
export function d() {}
`;
  assertEquals(exportedTerms(source), ["病种均费", "病种", "病例"]);
});

/** Terms in the first lines of the doc comments of exported statements. */
function exportedTerms(source: string): string[] {
  const docs = source.matchAll(/\/\*\*\s*((?:(?!\*\/)[^])*)\*\/\s*\nexport /g);
  return [...docs].flatMap(([, doc]) => {
    const [first = ""] = doc!.replace(/^\* /, "").split("\n");
    return [...first.matchAll(/\(([^()]*\p{Script=Han}[^()]*)\)/gu)]
      .flatMap(([, inside]) => inside!.split(/、|, /))
      .map((term) => term.replace(/ [A-Za-z]$/, "").trim())
      // A single character is a section number, such as 二(一).
      .filter((term) => /\p{Script=Han}{2}/u.test(term));
  });
}

function sources(folder: string): string[] {
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(ROOT + folder)];
  } catch (error) {
    // A stage that a later work brings has no folder yet.
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  return entries.flatMap(({ name, isDirectory }) =>
    isDirectory
      ? sources(`${folder}/${name}`)
      : name.endsWith(".ts")
      ? [`${folder}/${name}`]
      : []
  ).sort();
}
