import { assert, assertEquals } from "@std/assert";
import type { Issue } from "../../sim/base/issues.ts";
import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import { LAYERS, ZONES } from "../../sim/model/ledger.ts";
import { csvFormatRows, csvParseRows } from "d3-dsv";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { catalogueCsv } from "../../sim/report/catalogue_csv.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const [two, three] = smallPlans(["zibo_2025/baseline", "zibo_2025/spec_3"]);
const [built2, built3] = await rehearseQuietly([two!, three!]);

function readBack(text: string) {
  const issues: Issue[] = [];
  const file = readCatalogue({ file: "catalogue.csv", text }, issues);
  assertEquals(issues, []);
  return file;
}

Deno.test("a catalogue that is exported and given back settles every fen as before, under both editions", async () => {
  for (const [plan, built] of [[two!, built2!], [three!, built3!]] as const) {
    const text = catalogueCsv(built.catalogueFile);
    const [again] = await rehearseQuietly([
      { ...plan, catalogue: readBack(text) },
    ]);
    assertEquals(again!.catalogue.group, built.catalogue.group);
    assertEquals(again!.catalogue.id, built.catalogue.id);
    assertEquals(again!.counts, built.counts);
    const said = again!.notes.filter((note) =>
      !built.notes.some(({ zh }) => zh === note.zh)
    );
    assert(said.some(({ zh }) => zh.includes("由文件读入")));
    assertEquals(again!.settlements, built.settlements);
    assertEquals(catalogueCsv(again!.catalogueFile), text);
  }
});

Deno.test("an edited catalogue changes what was edited: points, and a group merged into another", async () => {
  const text = catalogueCsv(built2!.catalogueFile);
  const rows: string[][] = csvParseRows(text.slice(1));
  const into = rows[0]!.indexOf("into");
  const row = (group: string) => rows.find((cells) => cells[2] === group)!;
  assert(row("J18.0") !== undefined);
  row("J18.9")[into] = "J18.0";
  const [merged] = await rehearseQuietly([
    { ...two!, catalogue: readBack(csvFormatRows(rows)) },
  ]);
  assertEquals(
    merged!.catalogue.group.length,
    built2!.catalogue.group.length - 1,
  );
  assert(!merged!.catalogue.group.includes("J18.9"));
  assertEquals(merged!.counts.byLayer, built2!.counts.byLayer);
  assert(
    merged!.settlements[0]!.points.join() !==
      built2!.settlements[0]!.points.join(),
  );
});

Deno.test("under the draft a small city has cases in the layers that are common enough, and none is lost", () => {
  const { byLayer, byMethod } = built3!.counts;
  assertEquals(built3!.catalogue.version, "3.0");
  const [exclusion, , merge, dxAux, basic, comprehensive] = byLayer;
  for (const n of [exclusion, merge, dxAux, basic, comprehensive]) {
    assert(n! > 0, byLayer.join());
  }
  // Cases that no layer takes and excluded ones have no score.
  const grouped = byLayer.reduce((a, b) => a + b, 0) - exclusion!;
  const blank = built3!.counts.byZone[ZONES.indexOf("blank")]!;
  assertEquals(grouped + blank, byMethod[0]!);
  assertEquals(byLayer.length, LAYERS.length);
});

Deno.test("a draft says that it is one", () => {
  const says = ({ notes }: ScenarioResult) =>
    notes.some(({ zh, en }) =>
      zh.includes("征求意见稿") && en.includes("draft")
    );
  assertEquals([says(built2!), says(built3!)], [false, true]);
});

Deno.test("the levels above a group follow its codes: chapter, block and class, subcategory and class", () => {
  const { group, levels } = built2!.catalogueFile;
  const g = group.indexOf("K80.1+51.2300");
  assert(g >= 0);
  assertEquals(
    [levels.chapter[g], levels.level1[g], levels.level2[g]],
    ["XI", "K80-K87-4", "K80.1-4"],
  );
  const cluster = group.findIndex((code) => /^[A-Z]\d\d-\d$/.test(code));
  assert(levels.level1[cluster]!.endsWith(group[cluster]!.slice(-2)));
});
