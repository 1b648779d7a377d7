import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { parse } from "yaml";
import { readHeldAgainst, readText, ROOT } from "../../sim/io.ts";
import { leversFromCsv } from "../../sim/study/fit/lever.ts";

const CITIES = [
  "zibo_2025",
  "yancheng_2025",
  "ganzhou_2021",
  "lishui_2011_2015",
];
const { targets } = readHeldAgainst();
const kinds = new Map(targets.map((t) => [t.id, t.kind]));

/** Notes of a city's own settings by key. */
function notesOf(city: string): Map<string, string> {
  const text = readText(join(ROOT, "scenarios", city, "city.yaml"))!;
  const blocks = parse(text) as Record<string, unknown>;
  return new Map(
    ["policy", "data", "behaviour"].flatMap((block) =>
      Object.entries(blocks[block] ?? {}).flatMap(([key, entry]) => {
        const note = (entry as { note?: string } | null)?.note;
        return note === undefined ? [] : [[key, note] as const];
      })
    ),
  );
}

Deno.test("whatever a city says is fitted names the published rows, of kind fit, and the command", () => {
  let fitted = 0;
  for (const city of CITIES) {
    for (const [key, note] of notesOf(city)) {
      if (!note.includes("拟合值") || note.includes("不是拟合值")) continue;
      fitted++;
      const rows = note.match(
        /[a-z]+\.[a-z0-9_]+\.(employee|resident|all)\.\d{4}/g,
      );
      assert(rows !== null, `${city} ${key}: ${note}`);
      for (const id of rows) assertEquals(kinds.get(id), "fit", id);
      const command = note.match(/shapan (fit|realism --city) (\w+)/);
      assertEquals(command?.[2], city, `${city} ${key}`);
    }
  }
  assert(fitted > 8, `${fitted} fitted values`);
});

Deno.test("a lever that a city sets itself says whether its value is the fitted one", () => {
  const levers = leversFromCsv(
    readText(join(ROOT, "data", "fit_levers.csv"))!,
  );
  for (const { city, key } of levers) {
    const note = notesOf(city).get(key);
    // Benefits are the table's, checked against the rows they are fitted to.
    if (note === undefined || key === "claims.benefit.ratio") continue;
    assert(note.includes(`shapan fit ${city}`), `${city} ${key}: ${note}`);
  }
});
