/**
 * The facts of `data/` (数据): every number has a source, shares sum to one,
 * ratios average to one, and the files refer to each other without gaps.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { csvParse, type DSVRowString } from "d3-dsv";

const ROOT = new URL("../", import.meta.url);
const STATUSES = ["document", "published", "derived", "assumed"];

type Rows = DSVRowString<string>[];

function read(file: string): Rows {
  return [...csvParse(Deno.readTextFileSync(new URL(`data/${file}`, ROOT)))];
}

/** Paths below `data/` of all its CSV files. */
function csvFiles(folder = ""): string[] {
  return [...Deno.readDirSync(new URL(`data/${folder}`, ROOT))]
    .flatMap(({ name, isDirectory }) =>
      isDirectory
        ? csvFiles(`${folder}${name}/`)
        : name.endsWith(".csv")
        ? [`${folder}${name}`]
        : []
    ).sort();
}

function sum(rows: Rows, value: (row: Rows[number]) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

function byCategory(rows: Rows): Map<string, Rows> {
  return Map.groupBy(rows, (row) => row.icd10!);
}

const sources = new Map(read("sources.csv").map((row) => [row.id!, row]));
const mix = read("disease/mix.csv");
const subcategories = read("disease/subcategories.csv");
const procedures = read("disease/procedures.csv");
const categories = new Set(mix.map((row) => row.icd10!));

Deno.test("every row of every file names sources that exist", () => {
  for (const file of csvFiles()) {
    if (file === "sources.csv" || file === "mechanisms.csv") continue;
    for (const [line, row] of read(file).entries()) {
      const ids = row.source_id ?? row.source ?? "";
      for (const id of ids.split(";")) {
        assert(sources.has(id), `${file} row ${line + 1}: no source "${id}"`);
      }
    }
  }
});

Deno.test("every row with a number has a status that is known", () => {
  for (const file of csvFiles()) {
    if (file === "mechanisms.csv" || file === "glossary.csv") continue;
    for (const [line, row] of read(file).entries()) {
      assert(
        STATUSES.includes(row.status!),
        `${file} row ${line + 1}: status "${row.status}"`,
      );
    }
  }
});

Deno.test("no file has a byte order mark, a carriage return or a machine path", () => {
  for (const file of csvFiles()) {
    const text = Deno.readTextFileSync(new URL(`data/${file}`, ROOT));
    assert(!text.startsWith("\ufeff"), `${file} begins with a mark`);
    assert(!text.includes("\r"), `${file} has a carriage return`);
    assert(!/\/work\/|\.\.\/shared/.test(text), `${file} names a machine path`);
  }
});

Deno.test("sources have unique ids, known ranks, dates in order and whole digests", () => {
  const rows = read("sources.csv");
  assertEquals(sources.size, rows.length);
  for (const row of rows) {
    assert(
      ["national", "province", "city", "agreement", "reference", "none"]
        .includes(row.rank!),
      row.id,
    );
    assert(/^(\d{4}(-\d\d){0,2})?$/.test(row.date!), row.id);
    assert(/^(\d{4}-\d\d-\d\d)?$/.test(row.force_date!), row.id);
    assert(row.sha256 === "" || /^[0-9a-f]{64}$/.test(row.sha256!), row.id);
    assertEquals(row.sha256 === "", row.seed === "", row.id);
  }
  assertEquals(sources.get("zibo-2024")!.force_date, "2025-01-01");
});

Deno.test("how a category divides into subcategories is ours and says so; only undivided ones have an .x", () => {
  for (const [category, rows] of byCategory(subcategories)) {
    const names = new Set(rows.map((row) => row.name_zh));
    assertEquals(names.size, rows.length, category);
    for (const { dx4, source, status } of rows) {
      assertEquals([source, status], ["assumed", "assumed"], dx4);
      assert(/^[A-Z]\d\d\.[\dx]$/.test(dx4!), dx4);
      assert(!dx4!.endsWith("x") || rows.length === 1, dx4);
    }
  }
});

Deno.test("the coverage table has 133 mechanisms, and what they point to exists", () => {
  const rows = read("mechanisms.csv");
  assertEquals(rows.length, 133);
  assertEquals(new Set(rows.map((row) => row.id)).size, 133);
  for (const row of rows) {
    for (const path of `${row.where};${row.test}`.split(";")) {
      if (path.trim() === "") continue;
      const file = path.trim().split("#")[0]!;
      assert(exists(file), `mechanism ${row.id}: no file "${file}"`);
    }
  }
});

Deno.test("a mechanism that works names code and a test of it, both or neither", () => {
  const rows = read("mechanisms.csv");
  const working = rows.filter((row) => row.where !== "");
  assert(working.length >= 19, `only ${working.length} mechanisms work`);
  for (const { id, where, test } of rows) {
    assertEquals(where === "", test === "", `mechanism ${id}`);
    if (where === "") continue;
    assert(/^(sim|scenarios)\//.test(where!), `mechanism ${id}: ${where}`);
    for (const path of test!.split(";")) {
      assert(/^tests\/.+_test\.ts$/.test(path), `mechanism ${id}: ${path}`);
    }
  }
});

Deno.test("the glossary has no term twice and both languages in every row", () => {
  const rows = read("glossary.csv");
  assert(rows.length >= 80);
  assertEquals(new Set(rows.map((row) => row.zh)).size, rows.length);
  for (const row of rows) {
    assert(row.zh && row.en && row.definition_zh && row.definition_en, row.zh);
  }
});

Deno.test("targets lie inside their bands and have unique ids", () => {
  const rows = read("targets.csv");
  assertEquals(new Set(rows.map((row) => row.id)).size, rows.length);
  for (const row of rows) {
    assert(Number(row.band_low) <= Number(row.value), row.id);
    assert(Number(row.value) <= Number(row.band_high), row.id);
  }
});

Deno.test("the shares of the disease mix sum to one and its means are those fitted", () => {
  const share = (row: Rows[number]) => Number(row.share);
  assertAlmostEquals(sum(mix, share), 1, 1e-9);
  assertEquals(categories.size, mix.length);
  const rest = mix.slice(186), part = sum(rest, share);
  assertAlmostEquals(part, 0.1139, 1e-9);
  const cost = sum(rest, (row) => share(row) * Number(row.mean_cost)) / part;
  assertAlmostEquals(cost, 14750, 5);
  const all = sum(mix, (row) => share(row) * Number(row.mean_cost));
  assertAlmostEquals(all, 12172, 10);
});

Deno.test("subcategories belong to one category, sum to one and average to one", () => {
  const groups = byCategory(subcategories);
  assertEquals(new Set(groups.keys()), categories);
  for (const [icd10, rows] of groups) {
    assertAlmostEquals(sum(rows, (r) => Number(r.share)), 1, 1e-9, icd10);
    for (const column of ["cost_ratio", "los_ratio"]) {
      const mean = sum(rows, (r) => Number(r.share) * Number(r[column]));
      assertAlmostEquals(mean, 1, 0.001, `${icd10} ${column}`);
    }
    for (const row of rows) assert(row.dx4!.startsWith(icd10), row.dx4);
  }
  assertEquals(
    new Set(subcategories.map((row) => row.dx4)).size,
    subcategories.length,
  );
});

Deno.test("procedures sum to one, average to one and agree with the mix", () => {
  const groups = byCategory(procedures);
  assertEquals(new Set(groups.keys()), categories);
  for (const row of mix) {
    const rows = groups.get(row.icd10!)!;
    assertAlmostEquals(sum(rows, (r) => Number(r.share)), 1, 1e-9, row.icd10);
    for (const column of ["cost_ratio", "los_ratio"]) {
      const mean = sum(rows, (r) => Number(r.share) * Number(r[column]));
      assertAlmostEquals(mean, 1, 0.002, `${row.icd10} ${column}`);
    }
    const operated = sum(
      rows,
      (r) => r.procedure === "" ? 0 : Number(r.share),
    );
    assertAlmostEquals(operated, Number(row.surgery_share), 0.006, row.icd10);
  }
});

Deno.test("every procedure stands in the dictionary, with a class, and is used", () => {
  const dictionary = read("disease/procedure_dictionary.csv");
  const used = new Set(procedures.map((row) => row.procedure!));
  used.delete("");
  assertEquals(new Set(dictionary.map((row) => row.procedure!)), used);
  for (const row of dictionary) {
    assert(/^\d\d\.\d{4}$/.test(row.procedure!), row.procedure);
    assert(
      ["diagnostic", "therapeutic", "interventional", "surgical"]
        .includes(row.class!),
      row.procedure,
    );
  }
});

Deno.test("season indices average to one and cover the classes of the mix", () => {
  const rows = read("disease/season.csv");
  const names = new Set(rows.map((row) => row.season!));
  for (const row of mix) assert(names.has(row.season!), row.icd10);
  for (const row of rows) {
    let total = 0;
    for (let m = 1; m <= 12; m++) {
      total += Number(row[`m${String(m).padStart(2, "0")}`]);
    }
    assertAlmostEquals(total / 12, 1, 0.005, row.season);
  }
});

Deno.test("every area has the age bands of the insured, with rates", () => {
  const bands = read("population/scheme_age.csv").map((row) => row.age_band);
  const areas = Map.groupBy(read("population/age_sex.csv"), (r) => r.area!);
  for (const [area, rows] of areas) {
    assertEquals(rows.map((row) => row.age_band), bands, area);
    for (const row of rows) {
      assert(Number(row.male) > 0 && Number(row.female) > 0, area);
      assert(Number(row.hosp_rate_male) > 0, area);
    }
  }
  const china = sum(
    areas.get("China")!,
    (row) => Number(row.male) + Number(row.female),
  );
  assertEquals(china, 1_409_778_724);
});

Deno.test("ten chronic states cover the adult ages without a gap", () => {
  const states = Map.groupBy(read("population/chronic.csv"), (r) => r.state!);
  assertEquals(states.size, 10);
  for (const [state, rows] of states) {
    assertEquals(rows[0]!.age_from, "18", state);
    assertEquals(rows.at(-1)!.age_to, "120", state);
    rows.slice(1).forEach((row, i) =>
      assertEquals(Number(row.age_from), Number(rows[i]!.age_to) + 1, state)
    );
    for (const row of rows) assert(Number(row.prevalence) <= 1, state);
  }
});

Deno.test("the choice of level sums to one for every typical level and scheme", () => {
  const rows = read("hospital/level_choice.csv");
  assertEquals(rows.length, 6);
  for (const row of rows) {
    const total = Number(row.tertiary) + Number(row.secondary) +
      Number(row.primary);
    assertAlmostEquals(total, 1, 1e-9);
  }
  assertEquals(read("hospital/level_cost.csv").length, 6);
});

Deno.test("Zibo has its census population in eight counties and 210 institutions", () => {
  const counties = read("cities/zibo_2025/counties.csv");
  assertEquals(counties.length, 8);
  assertEquals(sum(counties, (row) => Number(row.population)), 4_704_138);
  const institutions = read("cities/zibo_2025/institutions.csv");
  assertEquals(sum(institutions, (row) => Number(row.count)), 210);
});

function exists(path: string): boolean {
  try {
    Deno.statSync(new URL(path, ROOT));
    return true;
  } catch {
    return false;
  }
}
