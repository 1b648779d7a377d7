import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";
import { contents, toyStudy, UNSURE } from "../study/small_study.ts";

Deno.test("a study from the command line, in shards and merged, writes the same as at once", async () => {
  using folder = scenarioFolder();
  const at = (name: string) => join(folder.path, name);
  const file = folder.write(
    "study.yaml",
    toyStudy(folder.write("unsure.yaml", UNSURE)),
  );
  const whole = await shapan(["study", file, "--folder", at("whole")]);
  assertEquals(whole.code, 0, whole.err);
  assertStringIncludes(whole.out, "清算额（pay@all/all）");
  assertStringIncludes(whole.out, "不确定参数抽取 80 组");
  for (const i of [1, 2]) {
    const part = await shapan(
      ["study", file, "--shard", `${i}/2`, "--folder", at(`part${i}`)],
    );
    assertEquals(part.code, 0, part.err);
    assertStringIncludes(part.out, "shapan merge");
  }
  const merged = await shapan(
    ["merge", at("part1"), at("part2"), "--folder", at("merged")],
  );
  assertEquals(merged.code, 0, merged.err);
  assertEquals(contents(at("merged")), contents(at("whole")));
  const page = Deno.readTextFileSync(join(at("whole"), "study.html"));
  assert(!/https?:\/\/(?!www\.w3\.org)/.test(page), "the page loads something");
});

Deno.test("a study's numbers for programs stand under diff", async () => {
  using folder = scenarioFolder();
  const file = folder.write(
    "study.yaml",
    toyStudy(folder.write("unsure.yaml", UNSURE)).replace("draws: 80\n", ""),
  );
  const { code, out, err } = await shapan([
    ...["study", file, "--folder", join(folder.path, "s"), "--json"],
  ]);
  assertEquals(code, 0, err);
  const { rows } = JSON.parse(out);
  assert(rows.length >= 5);
  for (const { diff, baseline, reform } of rows) {
    assertEquals(diff.mean, reform.mean - baseline.mean);
    assertEquals(diff.interval, null);
  }
});

Deno.test("a study that does not exist, a bad shard or a folder that is no study ends with code 2 and one message", async () => {
  using folder = scenarioFolder();
  for (
    const [args, said] of [
      [["study", "zibo_three_provision"], "zibo_three_provisions"],
      [["study"], "study zibo_three_provisions"],
      [["study", "zibo_three_provisions", "--shard", "3/2"], "1/4"],
      [["merge", folder.path], "study.json"],
      [["merge"], "--folder"],
    ] as const
  ) {
    const { code, err, out } = await shapan(args);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(err, said);
    assert(!/at .*\.ts:\d/.test(err), err);
    assertEquals(out, "");
  }
});
