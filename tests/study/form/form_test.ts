import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import {
  readScenario,
  readSources,
  readText,
  readWritten,
} from "../../../sim/io.ts";
import { normalForm } from "../../../sim/model/scenario/mod.ts";
import { writeWorkbook } from "../../../sim/report/workbook/write_workbook.ts";
import { COLUMNS, formBook } from "../../../sim/study/form/form_book.ts";
import { formRows, SHEETS } from "../../../sim/study/form/form_rows.ts";
import { readForm } from "../../../sim/study/form/read_form.ts";
import { caught, copy, filled, input, set } from "../../support/filled_form.ts";
import { scenarioFolder, shapan } from "../../support/scenario_folder.ts";

/** Values dated by year and by month, lists of rows, files, texts that look like numbers. */
const ROUND = [
  "toy/toy",
  "zibo_2025/elastic",
  "ganzhou_2021/dip_from_july",
  "lishui_2011_2015/caps",
];

for (const id of ROUND) {
  Deno.test(`the form of ${id} reads back to the same normal form`, async () => {
    const parent = readScenario(id);
    const { text, changed } = await filled(id, () => {});
    assertEquals(changed, []);
    const read = readWritten({ file: "scenarios/form.yaml", text });
    assertEquals(normalForm(read), normalForm(parent));
  });
}

Deno.test("what is changed in the form is what a file by hand would say", async () => {
  const { text, changed } = await filled("zibo_2025/baseline", (rows) => {
    set(rows, "settlement.clearing.steps", "[0].share", 0.8);
    // A program makes a number of an edition that is chosen.
    set(rows, "grouping.spec.version", "", 3);
    set(rows, "settlement.prepayment.enabled", "", "false");
    set(rows, "settlement.value.floor", "", "6 to 8");
    set(rows, "points.weight.yearWeights", "", "[0.2, 0.3, 0.5]");
    // A second step.
    for (const [part, value] of [["from", 1.1], ["up", 1.2], ["share", 0.3]]) {
      const row = copy(rows, "settlement.clearing.steps", "[0].share");
      row[4] = input(`[1].${part}`);
      row[5] = input(value!);
    }
    // Another deposit from July.
    const later = copy(rows, "settlement.month.deposit", "");
    later[3] = input("2025-07-01");
    later[5] = input(0.03);
  });
  const byHand = readWritten({
    file: "scenarios/hand.yaml",
    text: `format: 1
title: x
inherits: zibo_2025/baseline
policy:
  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.8 }, { from: 1.1, up: 1.2, share: 0.3 }]
  spec.version: "3.0"
  settlement.prepayment.enabled: false
  settlement.value.floor: 6 to 8
  points.weight.yearWeights: [0.2, 0.3, 0.5]
  settlement.month.deposit: [{ value: 0.05 }, { value: 0.05, from: 2025-01-01 }, { value: 0.03, from: 2025-07-01 }]
`,
  });
  const read = readWritten({ file: "scenarios/form.yaml", text });
  assertEquals(normalForm(read), normalForm(byHand));
  assertEquals(changed.length, 6);
});

Deno.test("a new value stands on the source that the form gives, or on nobody's word", async () => {
  const { text } = await filled("zibo_2025/baseline", (rows) => {
    const row = set(rows, "settlement.clearing.steps", "[0].share", 0.7);
    row[9] = input("zibo-2024");
    row[10] = input("document");
    row[11] = input("会议纪要");
    set(rows, "settlement.clearing.lo", "", 0.9);
  });
  const read = readWritten({ file: "scenarios/form.yaml", text });
  const { source, status, note } = read.groundsOf("settlement.clearing.steps");
  assertEquals([source, status, note], ["zibo-2024", "document", "会议纪要"]);
  assertEquals(read.groundsOf("settlement.clearing.lo").status, "assumed");
});

Deno.test("a workbook that is no form, and a file that is no workbook, are refused", async () => {
  const book = { title: "x", year: 2025, sheets: [] };
  const sheet = {
    name: "a",
    rows: [],
    widths: [],
    frozen: { rows: 0, columns: 0 },
  };
  const other = await writeWorkbook({ ...book, sheets: [sheet] });
  for (const bytes of [other, new TextEncoder().encode("a,b\n1,2\n")]) {
    const error = await caught(() => readForm(bytes, "x.xlsx"));
    assertEquals(error.issues[0]!.code, "not-a-form");
  }
});

Deno.test("choices are offered as a list, sources from their sheet", () => {
  const scenario = readScenario("toy/toy");
  const { sheets } = formBook(
    scenario,
    formRows(scenario, ["clearing"]),
    readSources(),
    "toy/toy",
  );
  const policy = sheets.find(({ name }) => name === SHEETS.policy)!;
  const lists = policy.choices!.map(({ from }) => from);
  assert(lists.some((list) => list.includes("atTransfer")));
  assert(lists.some((list) => String(list).startsWith("'来源 Sources'!")));
  assertEquals(policy.rows[0]!.length, COLUMNS.length);
});

Deno.test("shapan new writes a template that plays as its parent does, a form, and the form's file; nothing is overwritten", async () => {
  using folder = scenarioFolder();
  const at = (name: string) => join(folder.path, name);
  const made = await shapan(["new", at("mine.yaml"), "toy/toy"]);
  assertEquals(made.code, 0, made.err);
  assertEquals(
    normalForm(readScenario(at("mine.yaml"))),
    normalForm(readScenario("toy/toy")),
  );
  const twice = await shapan(["new", at("mine"), "toy/toy", "--lang", "en"]);
  assertEquals(twice.code, 2);
  assertStringIncludes(twice.err, "mine.yaml");
  // A form of a file that stands beside it.
  const form = await shapan(["new", at("form"), at("mine.yaml"), "--xlsx"]);
  assertEquals(form.code, 0, form.err);
  const back = await shapan([
    ...["new", at("back"), "--from-xlsx", at("form.xlsx"), "--json"],
  ]);
  assertEquals(back.code, 0, back.err);
  assertEquals(JSON.parse(back.out).changed, []);
  assertStringIncludes(readText(at("back.yaml"))!, "inherits: ./mine.yaml");
  const played = await shapan([
    ...["run", at("back.yaml"), "--out", at("out"), "--json"],
  ]);
  assertEquals(played.code, 0, played.err);
});

Deno.test("every line of a template says what a file may say when its # is taken off", async () => {
  using folder = scenarioFolder();
  const file = join(folder.path, "all.yaml");
  const { code, err } = await shapan([
    ...["new", file, "zibo_2025/baseline", "--articles"],
    "clearing,deposit,t1,coefficient,review,prepayment",
  ]);
  assertEquals(code, 0, err);
  const bare = readText(file)!.replace(
    /^ {2}# (?=[a-z][\w.]*:$| {2}(value|source): )/gm,
    "  ",
  );
  assert(bare.includes("\n  settlement.clearing.steps:\n    value: "));
  Deno.writeTextFileSync(file, bare);
  assertEquals(
    readScenario(file).valuesOn("2025-12-31"),
    readScenario("zibo_2025/baseline").valuesOn("2025-12-31"),
  );
});
