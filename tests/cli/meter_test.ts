import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { xmlFault } from "../chart/well_formed.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";

Deno.test("the meter of the toy is printed in both languages and written whole", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path, "--headline", "payRate"];
  const zh = await shapanProcess(["meter", "toy/toy", ...out, "--lang", "zh"]);
  assertEquals(zh.code, 0, zh.err);
  for (const text of ["上年支出", "只算数字", "局限", "合成数据"]) {
    assertStringIncludes(zh.out, text);
  }
  const en = await shapan(["meter", "toy/toy", ...out, "--lang", "en"]);
  for (const text of ["assumptions", "numbers only", "What it does not say"]) {
    assertStringIncludes(en.out, text);
  }
  const written = en.out.trimEnd().split("\n").at(-1)!.replace("Files: ", "");
  const svg = Deno.readTextFileSync(join(written, "assumption_shares.svg"));
  assertEquals(xmlFault(svg), null);
  assertEquals([...Deno.readDirSync(written)].map(({ name }) => name).sort(), [
    "assumption_meter.csv",
    "assumption_shares.svg",
    "assumption_weights.csv",
    "meter.json",
  ]);
  const json = await shapan(["meter", "toy/toy", ...out, "--json"]);
  const { shares } = JSON.parse(json.out);
  assertEquals(shares.map(({ ref }: { ref: string }) => ref), [
    "payRate@all/all",
  ]);
  assert(shares[0].all.assumed > 0.5);
});

Deno.test("an unknown headline is refused with the nearest name, two scenarios with what to give", async () => {
  using folder = scenarioFolder();
  const out = ["--out", join(folder.path, "out")];
  const headline = await shapan([
    "meter",
    "toy/toy",
    ...out,
    "--headline",
    "payRat",
  ]);
  assertEquals(headline.code, 2);
  assertStringIncludes(headline.err, "payRate");
  const two = await shapan(["meter", "toy/toy", "toy/share_up", ...out]);
  assertEquals(two.code, 2);
  assertEquals([...Deno.readDirSync(folder.path)].map((e) => e.name), []);
});
