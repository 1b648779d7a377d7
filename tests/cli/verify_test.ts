import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { recordedRun } from "../support/recorded_run.ts";
import { shapan } from "../support/scenario_folder.ts";

Deno.test("a folder that is no record, another format, damaged JSON and a command written wrongly get one sentence and exit code 2", async () => {
  using run = await recordedRun("toy/toy");
  const file = join(run.record, "record.json");
  const whole = Deno.readTextFileSync(file);
  for (
    const [text, part] of [
      [whole.slice(0, 700), "JSON"],
      ["", "JSON"],
      ["[]", "format"],
      [whole.replace('"format": 1', '"format": 2'), "format is 2"],
      [whole.replace(/"seed": "[^"]*"/, '"seed": 7'), "scenarios.0.seed"],
      [whole.replace(/"role": "baseline"/, '"role": "x"'), "scenarios.0.role"],
      ["{}", "record.json"],
    ] as const
  ) {
    Deno.writeTextFileSync(file, text);
    await refused(["verify", run.record], part);
  }
  Deno.writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0x7d));
  await refused(["verify", run.record], "UTF-8");
  Deno.writeTextFileSync(file, whole);
  Deno.removeSync(join(run.record, "SHA256SUMS"));
  await refused(["verify", run.record], "SHA256SUMS");
  await refused(["verify", "tests"], "record.json");
  await refused(["verify", join(run.path, "nowhere")], "record.json");
  await refused(["verify", file], "record.json");
  await refused(["verify"], "verify out/");
  await refused(["verify", "a", "b"], "verify out/");
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
  const list = join(run.record, "SHA256SUMS"),
    sums = Deno.readTextFileSync(list);
  const now = await crypto.subtle.digest("SHA-256", Deno.readFileSync(file));
  Deno.writeTextFileSync(
    list,
    sums.replace(
      new RegExp(`[0-9a-f]{64}(?=  ${rules})`),
      new Uint8Array(now).toHex(),
    ),
  );
  await refused(["verify", run.record], "no.such.key");
  const { code } = await shapan(["verify", run.record, "--offline-only"]);
  assertEquals(code, 0);
});

async function refused(args: readonly string[], part: string): Promise<void> {
  const zh = await shapan([...args, "--lang", "zh"]);
  const en = await shapan([...args, "--lang", "en"]);
  assertEquals([zh.code, en.code], [2, 2], args.join(" "));
  assertStringIncludes(en.err, part);
  assert(/[\u4e00-\u9fff]/.test(zh.err), zh.err);
  for (const { err, out } of [zh, en]) {
    assert(!err.includes("    at "), "no stack trace");
    assertEquals(out, "");
  }
}
