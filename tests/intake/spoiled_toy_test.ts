/**
 * The toy with spoiled claims (病例有误的手算样例): from the file to the report, each row
 * is settled or listed.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { reportFiles } from "../../sim/report_files.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import {
  type ScenarioFolder,
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";

const TOY = new URL("../../scenarios/toy/", import.meta.url);

/** A copy of the toy whose claims are changed; the scenario's path. */
function spoiled(
  folder: ScenarioFolder,
  change: (claims: string) => string,
  more = "",
): string {
  for (const name of ["hospitals.csv", "catalogue.csv", "toy.yaml"]) {
    folder.write(name, Deno.readTextFileSync(new URL(name, TOY)));
  }
  const claims = Deno.readTextFileSync(new URL("claims.csv", TOY));
  folder.write("claims.csv", change(claims));
  const yaml = Deno.readTextFileSync(new URL("toy.yaml", TOY));
  return folder.write("toy.yaml", yaml.replace("data:\n", `data:\n${more}`));
}

const FIRST =
  "P01,A,employee,2025-01-01,6,J18.9,,6000,300,4200,0,assumed,assumed";

async function settle(path: string) {
  return settleGiven(await readGivenPlan(readScenario(path)));
}

Deno.test("a line twice and a bill of nothing are left out, said in the notes and listed in a table", async () => {
  using folder = scenarioFolder();
  const path = spoiled(
    folder,
    (claims) =>
      `${claims.trimEnd()}\n${FIRST}\n${
        FIRST.replace("P01", "P99").replace("6000,300,4200", "0,0,0")
      }\n`,
  );
  const clean = await settle(new URL("toy.yaml", TOY).pathname);
  const { result } = await settle(path);
  // The hand-made year is settled as if the two rows were not there.
  assertEquals(result.settlements, clean.result.settlements);
  const { read, accepted, rejected } = result.intake;
  assertEquals([read, accepted, rejected], [62, 60, 2]);
  const note = result.notes.find(({ zh }) => zh.includes("62 行"))!;
  assertStringIncludes(note.zh, "剔除 2 行");
  assertStringIncludes(note.en, "2 left out");
  const table = resultTables(result).find((t) => t.name === "intake_issues")!;
  const column = (name: string) =>
    Array.from(table.columns.find((c) => c.name === name)!.values);
  assertEquals(column("line"), [62, 63]);
  assertEquals(column("kind"), ["duplicate-line", "zero-cost"]);
  const files = reportFiles({ baseline: result, reform: null }, "zh", "x");
  const csv = files.find((f) => f.path === "tables/intake_issues.csv")!;
  assertEquals(String(csv.text).trimEnd().split("\r\n").length, 3);
  const page = String(files.find((f) => f.path === "report.html")!.text);
  for (const text of ["结算单检查", "整行重复", "总费用为零"]) {
    assertStringIncludes(page, text);
  }
});

Deno.test("the page of the toy says beside it what was left out", async () => {
  using folder = scenarioFolder();
  const path = spoiled(folder, (claims) => `${claims.trimEnd()}\n${FIRST}\n`);
  for (const [lang, said] of [["zh", "剔除 1 行"], ["en", "1 left out"]]) {
    const { code, err } = await shapan(["toy", path, "--lang", lang!]);
    assertEquals(code, 0);
    assertStringIncludes(err, said!);
  }
  const clean = await shapanProcess(["toy"]);
  assertEquals([clean.code, clean.err], [0, ""]);
});

Deno.test("a case without a usable code is paid as one without a group", async () => {
  using folder = scenarioFolder();
  const { result } = await settle(
    spoiled(folder, (claims) => claims.replace(",J18.9,,6000", ",,,6000")),
  );
  const clean = (await settle(new URL("toy.yaml", TOY).pathname)).result;
  const blank = 4;
  assertEquals(
    result.counts.byZone[blank]! - clean.counts.byZone[blank]!,
    1,
  );
  assertEquals(result.counts.claims, clean.counts.claims);
  assert(result.notes.some(({ zh }) => zh.includes("主要诊断为空 1")));
});

Deno.test("a file with too many wrong rows ends the command with code 2 and says where", async () => {
  using folder = scenarioFolder();
  const path = spoiled(
    folder,
    (claims) => claims.replaceAll("2025-01-", "2024-01-"),
  );
  for (const lang of ["zh", "en"]) {
    const { code, out, err } = await shapan(["toy", path, "--lang", lang]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, "intake.check.rejectedShare");
    assertStringIncludes(err, "claims.csv:2");
    assert(!/\n\s+at /.test(err), err);
  }
});
