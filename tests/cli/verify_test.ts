import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { dirname, join } from "node:path";
import { sha256 } from "../../sim/base/sha256.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { manifestOf } from "../../sim/study/record/manifest.ts";
import { verifyRecord } from "../../sim/study/record/verify_record.ts";
import { recordedRun } from "../support/recorded_run.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

Deno.test("a folder that is no record, another format and damaged JSON get one sentence that says what to do", async () => {
  using run = await recordedRun("toy/toy");
  const file = join(run.record, "record.json");
  const whole = Deno.readTextFileSync(file);
  for (
    const [text, part] of [
      [whole.slice(0, 700), "JSON"],
      ["", "JSON"],
      ["[]", "format"],
      ["{}", "record.json"],
      [whole.replace('"format": 1', '"format": 2'), "format is 2"],
      [whole.replace(/"seed": "[^"]*"/, '"seed": 7'), "scenarios.0.seed"],
      [whole.replace('"role": "baseline"', '"role": "x"'), "scenarios.0.role"],
      [whole.replace(/"sources": "/, '"sources": "A'), "engine.sources"],
    ] as const
  ) {
    Deno.writeTextFileSync(file, text);
    await refused(run.record, part);
  }
  const printed = await shapan(["verify", run.record, "--lang", "en"]);
  assertEquals([printed.code, printed.out], [2, ""]);
  assertStringIncludes(printed.err, "engine.sources");
  assert(!printed.err.includes("    at "), "no stack trace");
  Deno.writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0x7d));
  await refused(run.record, "UTF-8");
  Deno.writeTextFileSync(file, whole);
  Deno.removeSync(join(run.record, "SHA256SUMS"));
  await refused(run.record, "SHA256SUMS");
  await refused("tests", "record.json");
  await refused(join(run.path, "nowhere"), "record.json");
  await refused(file, "record.json");
});

Deno.test("a folder that lists its files but is no run is hashed, and a run whose record is gone is not verified", async () => {
  using folder = scenarioFolder();
  const files = [{ path: "cells/1.json", text: "{}\n" }];
  for (const { path, text } of [...files, manifestOf(files)]) {
    Deno.mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    Deno.writeTextFileSync(join(folder.path, path), String(text));
  }
  const whole = await shapan(["verify", folder.path, "--lang", "zh"]);
  assertEquals(whole.code, 0, whole.err);
  assertStringIncludes(whole.out, "只核对清单");
  folder.write("cells/1.json", "{ }\n");
  const spoilt = await shapan(["verify", folder.path, "--json"]);
  assertEquals(spoilt.code, 1);
  assertEquals(JSON.parse(spoilt.out).damages, [
    { file: "cells/1.json", kind: "changed" },
  ]);
  using run = await recordedRun("toy/toy");
  Deno.removeSync(join(run.record, "record.json"));
  const gone = await shapan(["verify", run.record, "--lang", "en"]);
  assertEquals(gone.code, 1);
  assertStringIncludes(gone.out, "record.json is missing");
});

Deno.test("a command written wrongly is shown how it is written", async () => {
  for (const words of [["verify"], ["verify", "a", "b"]]) {
    const { code, err, out } = await shapan([...words, "--lang", "zh"]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, "verify out/");
  }
});

Deno.test("a record of a parameter that this version does not have is checked but not played", async () => {
  using run = await recordedRun("toy/toy");
  const rules = "record/baseline/scenario.json";
  const file = join(run.record, rules), text = Deno.readTextFileSync(file);
  const old = text.replace(
    '"values": {',
    '"values": {\n      "no.such.key": 1,',
  );
  Deno.writeTextFileSync(file, old);
  const list = join(run.record, "SHA256SUMS");
  Deno.writeTextFileSync(
    list,
    Deno.readTextFileSync(list).replace(
      new RegExp(`[0-9a-f]{64}(?=  ${rules})`),
      sha256(old),
    ),
  );
  await refused(run.record, "no.such.key");
  assert((await verifyRecord(run.record, { noRerun: true })).verified);
});

Deno.test("a city that one thread has played is verified by two in another process, its targets and the rules of its history with it", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const small = folder.write("small.yaml", SMALL_HEAD);
  const ran = await shapan(
    ["run", small, "--workers", "1", "--out", out, "--lang", "en"],
  );
  assertEquals(ran.code, 0, ran.err);
  const [name] = [...Deno.readDirSync(join(out, "zibo_2025"))];
  const record = join(out, "zibo_2025", name!.name);
  const rules = Deno.readTextFileSync(join(record, "record.json"));
  for (const part of ['"held": true', "data/targets", "zibo_2025/pre_regime"]) {
    assertStringIncludes(rules, part);
  }
  const again = await shapanProcess(
    ["verify", record, "--workers", "2", "--lang", "en"],
  );
  assertEquals(again.code, 0, again.err + again.out);
  assertStringIncludes(again.out, "came out the same");
});

async function refused(folder: string, part: string): Promise<void> {
  const { issues } = await assertRejects(
    () => verifyRecord(folder),
    ShapanError,
  );
  assertEquals(issues.length, 1);
  assertStringIncludes(issueText(issues[0]!, "en"), part);
  assert(/[\u4e00-\u9fff].*请/.test(issueText(issues[0]!, "zh")));
}
