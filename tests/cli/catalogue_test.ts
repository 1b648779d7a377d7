import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import {
  scenarioFolder,
  shapan,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

/** The small city with a catalogue of its own. */
const WITH_FILE = SMALL_HEAD.replace(
  "data:\n",
  "data:\n  intake.files.catalogue: catalogue.csv\n",
);

Deno.test("a run writes its catalogue; named in a scenario it gives the same settlement, under any edition", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const written = async (file: string, ...more: string[]) => {
    const { code, out: text, err } = await shapan(
      ["run", file, "--out", out, "--lang", "en", ...more],
    );
    assertEquals(code, 0, err);
    const report = /(\S+)\/report\.html/.exec(text)![1]!;
    const read = (name: string) =>
      Deno.readTextFileSync(join(report, "tables", name));
    return { report, read };
  };
  const small = folder.write("small.yaml", SMALL_HEAD);
  const draft = await written(small, "--spec", "3.0");
  const catalogue = draft.read("catalogue.csv");
  assertStringIncludes(draft.report, "_spec_3.0");
  assertStringIncludes(catalogue, ",merge,");
  assert(catalogue.includes(",3.0,") && !catalogue.includes(",2.0,"));

  folder.write("catalogue.csv", catalogue);
  const given = folder.write("given.yaml", WITH_FILE);
  const again = await written(given, "--spec", "3.0");
  assertEquals(again.read("catalogue.csv"), catalogue);
  assertEquals(again.read("settlement.csv"), draft.read("settlement.csv"));
  assert(again.report !== draft.report, "other inputs, another record");
});

Deno.test("a catalogue that cannot be used is refused by file and line, and nothing is written", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const file = folder.write("given.yaml", WITH_FILE);
  const head =
    "group,name,kind,diagnosis,operations,treatment_class,points,into";
  const row = (group: string, points: string, into = "") =>
    `${group},名,core,${group},,conservative,${points},${into}`;
  const refused = async (rows: readonly string[], lang: string) => {
    folder.write("catalogue.csv", [head, ...rows].join("\n"));
    const { code, err } = await shapan(
      ["run", file, "--out", out, "--lang", lang],
    );
    assertEquals(code, 2);
    assert(!err.includes("    at "), err);
    return err;
  };
  const rows = [
    row("J18.9", "600"),
    row("J18.9", "600"),
    row("J18.0", ""),
    row("J20.9", "", "J20.0"),
    row("J20.0", "", "J20.9"),
  ];
  const zh = await refused(rows, "zh"), en = await refused(rows, "en");
  for (const err of [zh, en]) {
    assertStringIncludes(err, "catalogue.csv:3 ");
    assertStringIncludes(err, "catalogue.csv:4 ");
    assertStringIncludes(err, "J20.9 → J20.0 → J20.9");
  }
  assertStringIncludes(zh, "无法采用 points：缺少这一项");
  assertStringIncludes(en, "Cannot use points: it is missing");
  Deno.removeSync(join(folder.path, "catalogue.csv"));
  const { code, err } = await shapan(["run", file, "--out", out]);
  assertEquals(code, 2);
  assertStringIncludes(err, "intake.files.catalogue");
  assertEquals([...Deno.readDirSync(folder.path)].map((e) => e.name), [
    "given.yaml",
  ]);
});

Deno.test("an edition that there is not is refused with those there are", async () => {
  const { code, err } = await shapan(
    ["run", "zibo_2025/baseline", "--spec", "2", "--lang", "en"],
  );
  assertEquals(code, 2);
  assertStringIncludes(err, "1.0, 2.0, 3.0");
});
