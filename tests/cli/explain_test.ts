import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { recordIn } from "../support/recorded_run.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";

const TOY = "toy/toy";

Deno.test("the sheet of a case of the toy comes to the points and the money of the page by hand", async () => {
  const zh = await shapanProcess(["explain", "case", "5", TOY, "--lang", "zh"]);
  assertEquals(zh.code, 0, zh.err);
  for (
    const part of [
      "病例计算书　第 5 例",
      "I63.9",
      "r = C ÷ (B × A) = 1.200000",
      "P = S × A × H = 1000.0000",
      "D = P × PV = 7000.00",
      "points.deviation.low",
    ]
  ) assertStringIncludes(zh.out, part);
  const en = await shapan(["explain", "case", "5", TOY, "--lang", "en"]);
  assertStringIncludes(en.out, "Calculation sheet, case 5");
  const twin = await shapan(["explain", "case", "5", TOY, "--json"]);
  const sheet = JSON.parse(twin.out);
  assertEquals(sheet.claim.cost, "12000.00");
  assertEquals(sheet.points.at(-1).value, "1000.0000");
  assert(
    sheet.parameters.every((p: { source: string }) => p.source !== ""),
    "every parameter names what it stands on",
  );
});

Deno.test("cases to choose from are listed with their numbers", async () => {
  const { code, out } = await shapan(["explain", "cases", TOY, "--json"]);
  assertEquals(code, 0);
  const examples = JSON.parse(out);
  const zones = new Set(examples.map((e: { zone: string }) => e.zone));
  assert(zones.has("normal") && zones.has("low") && zones.has("high"));
  const low = examples.find((e: { zone: string }) => e.zone === "low");
  const sheet = await shapan(["explain", "case", `${low.case}`, TOY, "--json"]);
  assertEquals(
    Number(JSON.parse(sheet.out).points.at(-1).value),
    low.points / 10000,
  );
});

Deno.test("a run that was written is explained from its folder, and refused once its inputs have changed", async () => {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-explain-" });
  try {
    await shapan(["run", TOY, "--out", folder]);
    const name = [...Deno.readDirSync(join(folder, "toy"))][0]!.name;
    const run = join(folder, "toy", name);
    const { code, out } = await shapan(
      ["explain", "case", "5", "--run", run, "--json"],
    );
    assertEquals(code, 0);
    assertEquals(JSON.parse(out).points.at(-1).value, "1000.0000");
    const file = join(run, "record.json");
    const record = JSON.parse(Deno.readTextFileSync(file));
    record.scenarios[0].recordHash = "0".repeat(64);
    Deno.writeTextFileSync(file, JSON.stringify(record));
    const stale = await shapan(["explain", "case", "5", "--run", run]);
    assertEquals(stale.code, 2);
    assertStringIncludes(stale.err, run);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("a case that is not there, a folder that is no run and a command written wrongly get one sentence and exit code 2", async () => {
  for (
    const [args, part] of [
      [["explain", "case", "61", TOY], "1–60"],
      [["explain", "case", "0", TOY], "1–60"],
      [["explain", "case", "five", TOY], "explain case 1024"],
      [["explain"], "explain case 1024"],
      [["explain", "case", "5", TOY, "--run", "out"], "explain case 1024"],
      [["explain", "case", "5", "--run", "tests"], "record.json"],
      [["explain", "hospital", TOY], "explain hospital H001"],
      [["explain", "hospital", "D", TOY], "A–C"],
      [["explain", "hospital", "A", TOY, "--scheme", "all"], "resident"],
      [["explain", "case", "5", TOY, "--page", "x.html"], "explain case 1024"],
      [["explain", "hospital", "A", TOY, "--page", "README.md/x"], "README.md"],
    ] as const
  ) {
    const { code, err, out } = await shapan([...args]);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(err, part);
    assert(!err.includes("    at "), "no stack trace");
    assertEquals(out, "");
  }
});

Deno.test("the clearing sheet of an institution of the toy comes to the page by hand, in words and as JSON, and its confirmation is written", async () => {
  const zh = await shapan(["explain", "hospital", "B", TOY, "--lang", "zh"]);
  assertEquals(zh.code, 0, zh.err);
  for (
    const part of [
      "医疗机构清算书　乙医院（B）",
      "D = P × PV = 105910.00",
      "r = J ÷ D = 1.227306",
      "λ·share = λ × share = 6354.60",
      "received = cash + transfer = 112264.60",
      "本机构本年没有该险种的 DIP 结算",
      "settlement.clearing.steps",
    ]
  ) assertStringIncludes(zh.out, part);
  const scheme = ["--scheme", "employee"];
  const en = await shapan(
    ["explain", "hospital", "B", TOY, ...scheme, "--lang", "en"],
  );
  assertStringIncludes(en.out, "Clearing sheet of Hospital B");
  assert(!en.out.includes("Residents"));
  const twin = await shapan(["explain", "hospital", "乙医院", TOY, "--json"]);
  const sheet = JSON.parse(twin.out);
  assertEquals(sheet.hospital.id, "B");
  assertEquals(sheet.schemes[0].transfer.at(-1).value, "112264.60");
  const folder = Deno.makeTempDirSync({ prefix: "shapan-page-" });
  try {
    const page = join(folder, "b.html");
    const done = await shapan([
      "explain",
      "hospital",
      "B",
      TOY,
      "--page",
      page,
    ]);
    assertEquals(done.code, 0, done.err);
    const html = Deno.readTextFileSync(page);
    assertEquals(html.match(/class="page"/g)!.length, 1);
    assertStringIncludes(html, "112,264.60");
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});

Deno.test("a run is explained from its record although its scenario file was edited since", async () => {
  using folder = scenarioFolder();
  const head = "format: 1\ntitle: 甲\ninherits: toy/toy\npolicy:\n";
  const file = folder.write(
    "mine.yaml",
    `${head}  budget.total.reserveRate: 0.03\n`,
  );
  const run = await recordIn(folder, "run", file);
  folder.write("mine.yaml", `${head}  budget.total.reserveRate: 0.01\n`);
  const { code, out, err } = await shapan(
    ["explain", "hospital", "B", "--run", run, "--json"],
  );
  assertEquals(code, 0, err);
  const [key] = JSON.parse(out).parameters.filter((p: { key: string }) =>
    p.key === "budget.total.reserveRate"
  );
  assertEquals(key?.value, "0.03");
});
