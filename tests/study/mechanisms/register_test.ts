import { assert, assertEquals } from "@std/assert";
import { readSources, readText } from "../../../sim/io.ts";
import { CHART_NAMES } from "../../../sim/chart/chart_names.ts";
import { KEYS } from "../../../sim/model/policy/mod.ts";
import { parseCsv } from "../../../sim/base/csv.ts";
import {
  pageExists,
  readPairs,
  readRegister,
} from "../../../sim/study/mechanisms/register.ts";

const REGISTER = readRegister(), PAIRS = readPairs();

/** A row of a table of `data/`. */
function rowsOf(file: string) {
  return parseCsv(readText(`data/${file}`)!, { file });
}

Deno.test("every mechanism is quoted from every document that names it", () => {
  const rows = rowsOf("mechanisms.csv");
  const files = new Map(
    rowsOf("sources.csv").map((row) => [row.id!, row.seed!]),
  );
  for (const { id, sentences } of REGISTER) {
    const named = rows.find((row) => Number(row.id) === id)!.seeds!.split(" ");
    assertEquals(
      [...new Set(sentences.map(({ file }) => file))].toSorted(),
      named.toSorted(),
      `mechanism ${id}`,
    );
    for (const { source, file, quote } of sentences) {
      assert(readSources().has(source), `mechanism ${id}: ${source}`);
      assertEquals(files.get(source), file, `mechanism ${id}: ${source}`);
      assert(quote.length >= 3 && quote.length <= 120, `${id}: ${quote}`);
    }
  }
});

Deno.test("parameters, rules and figures of the register exist", () => {
  const rows = rowsOf("mechanisms.csv");
  for (const { id, kind, keys, where, figures } of REGISTER) {
    for (const key of keys) {
      assert((KEYS as string[]).includes(key), `mechanism ${id}: ${key}`);
    }
    const works = where.length > 0;
    assert(
      !works || kind === "N" || keys.length > 0,
      `mechanism ${id}: no key`,
    );
    for (const figure of figures) {
      assert(
        (CHART_NAMES as readonly string[]).includes(figure) ||
          [figure, `${figure}_figure`].some((name) =>
            readText(`sim/chart/${name}.ts`) !== undefined
          ),
        `mechanism ${id}: no figure ${figure}`,
      );
    }
    const rules = rows.find((row) => Number(row.id) === id)!.rules!.split(";")
      .filter((rule) => rule !== "");
    const texts = where.map((path) => readText(path) ?? "").join("\n");
    for (const rule of rules) {
      assert(
        new RegExp(`\\b${rule}\\b`).test(texts),
        `mechanism ${id}: no file of its says that it follows ${rule}`,
      );
    }
  }
});

Deno.test("narrative mechanisms have a page with their heading, others are played", () => {
  for (const { id, kind, page, keys } of REGISTER) {
    if (kind === "N") {
      assert(pageExists(page), `mechanism ${id}: no page ${page}`);
      assertEquals(keys, [], `mechanism ${id}`);
      assert(!PAIRS.has(id), `mechanism ${id}`);
    } else assertEquals(page, "", `mechanism ${id}`);
  }
  assert(!pageExists("scenarios/mechanisms/README.md#no-such-heading"));
  assert(!pageExists("scenarios/mechanisms/README.md"));
});

Deno.test("the file of a pair has the number of its mechanism, whose parameters it switches", () => {
  for (const [id, pair] of PAIRS) {
    assertEquals(
      pair.file,
      `scenarios/mechanisms/${String(id).padStart(3, "0")}.yaml`,
    );
    const { keys } = REGISTER.find((mechanism) => mechanism.id === id)!;
    for (const key of pair.keys) {
      assert(keys.includes(key), `mechanism ${id} does not name ${key}`);
    }
  }
});
