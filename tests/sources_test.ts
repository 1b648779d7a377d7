/**
 * Where numbers come from (来源): the documents read, and that scenario files
 * and the tables beside them name one for every number.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { csvParse, type DSVRowString } from "d3-dsv";
import { parse } from "yaml";

const ROOT = new URL("../", import.meta.url);
/** Texts that were read in full, by digest: a changed byte is another text. */
const READ: Readonly<Record<string, string>> = {
  "000_b66a0b40018bacc0.txt":
    "afa853e0a8cfb5b5d44609dc77295beb4e60babad5ed71d6ec53597fd1aab40a",
  "001_985caa4a199320b2.txt":
    "84ce155052d2c42a31a72398e10dfdc64bc89d21d21df1d2dd0bb1b2fc36a736",
  "002_3133a6113074a4da.txt":
    "99d0946e4268b9a6c18b992f17b15bb116135ad325a2df0ef73528760c40d1af",
  "003_e4a6ed8b53564bfc.txt":
    "6e8f1885aba8cdd49025bdb146025715b301df4b4ebe5743f48f51d20b1e601d",
  "004_ee09dac1e3659095.txt":
    "f28dc3f849f90d61ff153b42a2c02575a2503df794b8e0388f6ac93251a436be",
};
/** A city made up for teaching: a plain number in its files is ours, as the loader says. */
const MADE_UP = "scenarios/toy/";

const sources = table("data/sources.csv");
const ids = new Set(sources.map((row) => row.id!));

Deno.test("a source says who issued what, when, where in it, and which text was read", () => {
  assertEquals(Object.keys(sources[0]!), [
    ...["id", "title", "issuer", "number", "date", "force_date"],
    ...["article", "rank", "quote", "sha256", "seed", "status"],
  ]);
  for (const { id, title, issuer, article, status } of sources) {
    assert(id && title && issuer && article, id);
    assert(
      ["document", "published", "derived", "assumed"].includes(status!),
      id,
    );
  }
});

Deno.test("the five texts that were read in full are cited with their digest and a sentence", () => {
  const read = sources.filter((row) => row.seed !== "");
  assertEquals(
    Object.fromEntries(read.map((row) => [row.seed!, row.sha256!])),
    READ,
  );
  for (const { id, quote, status } of read) {
    assert(quote !== "", id);
    assertEquals(status, "document", id);
  }
});

Deno.test("every number in a scenario file has a source, and its source exists", () => {
  let numbers = 0;
  for (const file of files("scenarios", ".yaml")) {
    const unsourced = unsourcedIn(Deno.readTextFileSync(new URL(file, ROOT)));
    numbers += unsourced.entries;
    if (file.startsWith(MADE_UP)) continue;
    assertEquals(unsourced.keys, [], `${file} has values without a source`);
  }
  assert(numbers >= 15, `${numbers} entries were looked at`);
});

Deno.test("a number without a source, or with one that does not exist, is found", () => {
  const wrong = unsourcedIn(`
policy:
  settlement.month.deposit: 0.05
  budget.total.growth: { value: 0.06 }
  settlement.clearing.lo: { value: 0.8, source: a-book-that-is-not }
  settlement.clearing.steps:
    - { value: [{ from: 1, up: 1.1, share: 0.6 }], source: zibo-2024 }
    - { value: [], from: 2026 }
  points.weight.base: benchmarkDisease
data:
  need.admissionRate:
    value: { 2024: 21, 2025: 22 }
    source: zibo-2024
run:
  run.year: 2025
`);
  assertEquals(wrong.keys, [
    "settlement.month.deposit",
    "budget.total.growth",
    "settlement.clearing.lo",
    "settlement.clearing.steps",
  ]);
  assertEquals(wrong.entries, 5);
});

Deno.test("every row of a table beside a scenario names its source and status", () => {
  const tables = files("scenarios", ".csv");
  assert(tables.length >= 3);
  for (const file of tables) {
    for (const [line, { source, status }] of table(file).entries()) {
      assert(ids.has(source!), `${file} row ${line + 1}: "${source}"`);
      assert(
        ["document", "published", "derived", "assumed"].includes(status!),
        `${file} row ${line + 1}: "${status}"`,
      );
    }
  }
});

/** Keys whose value holds a number but no source that exists; `run:` decides no fact. */
function unsourcedIn(text: string): { keys: string[]; entries: number } {
  const file: Record<string, unknown> = parse(text);
  const keys: string[] = [];
  let entries = 0;
  for (const block of ["policy", "data", "behaviour"]) {
    for (const [key, given] of Object.entries(file[block] ?? {})) {
      const versions: unknown[] = Array.isArray(given) && given.every(isEntry)
        ? given
        : [given];
      if (!JSON.stringify(given).match(/\d/)) continue;
      entries += 1;
      const named = versions.every((version) =>
        isEntry(version) && ids.has(String(version.source))
      );
      if (!named) keys.push(key);
    }
  }
  return { keys, entries };
}

function isEntry(value: unknown): value is { source?: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}

function table(file: string): DSVRowString<string>[] {
  return [...csvParse(Deno.readTextFileSync(new URL(file, ROOT)))];
}

function files(folder: string, end: string): string[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory
      ? files(path, end)
      : path.endsWith(end)
      ? [path]
      : [];
  }).sort();
}
