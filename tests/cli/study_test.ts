import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";
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
  const merged = await shapanProcess(
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

Deno.test({
  name:
    "a disk that is full in mid-run is said in one message, and finished cells are kept",
  // Needs a shell that limits the size of files.
  ignore: Deno.build.os === "windows",
  fn: async () => {
    using folder = scenarioFolder();
    const file = folder.write(
      "study.yaml",
      toyStudy(folder.write("unsure.yaml", UNSURE)),
    );
    const at = join(folder.path, "s");
    // Cells are smaller than the limit, the page is not.
    const command =
      `trap '' XFSZ; ulimit -f 12; exec "${Deno.execPath()}" run --no-prompt --no-check --allow-read --allow-write --ignore-env sim/cli/main.ts study "${file}" --folder "${at}"`;
    const { code, stderr } = await new Deno.Command("bash", {
      args: ["-c", command],
    }).output();
    const said = new TextDecoder().decode(stderr);
    assertEquals(code, 2, said);
    assertStringIncludes(said, "study.html");
    assertStringIncludes(said, "超过允许的文件大小");
    assert(!/at .*\.ts:\d/.test(said), said);
    const kept = contents(at).map(([path]) => path);
    assertEquals(kept.filter((path) => path.startsWith("cells/")).length, 4);
    assertEquals(kept.filter((path) => path.includes("writing")), []);
    const again = await shapan([
      ...["study", file, "--folder", at, "--progress"],
    ]);
    assertEquals(again.code, 0, again.err);
    assertStringIncludes(again.err, "其中 4 个为以前完成");
  },
});

Deno.test("one command gives the statement, the differences, the split by institution, an inverse answer and a record that another process verifies", async () => {
  using folder = scenarioFolder();
  const at = join(folder.path, "s");
  const file = folder.write(
    "study.yaml",
    `format: 1
title: 三家医院，三个条款
baseline: toy/toy
scenarios: [toy/three_provisions]
headlines: [pay, "pay@all/hospital:*"]
attribution: true
meter: true
inverse:
  - { key: "settlement.clearing.steps[0].share", from: 0, to: 1, that: "shared >= 1", probability: 1, replicates: 1, grid: 5 }
`,
  );
  const { code, out, err } = await shapanProcess([
    "study",
    file,
    "--folder",
    at,
  ]);
  assertEquals(code, 0, err);
  assert(out.indexOf("方案说明") < out.indexOf("清算额（pay@all/all）"), out);
  assertStringIncludes(out, "变化合计");
  assertStringIncludes(out, "问：");
  const split = Deno.readTextFileSync(join(at, "attribution.csv"));
  assert(/hospital:/.test(split) && /toy|pay/.test(split));
  const page = Deno.readTextFileSync(join(at, "study.html"));
  for (
    const id of ["changes", "difference", "why", "inverse_1", "meter", "method"]
  ) {
    assertStringIncludes(page, `id="${id}"`);
  }
  // The witness is a scenario that runs and gives what was claimed.
  const witness = join(at, "inverse_1", "witness.yaml");
  const run = await shapan(["run", witness, "--out", folder.path, "--json"]);
  assertEquals(run.code, 0, run.err);

  const before = contents(at);
  const verified = await shapanProcess(["verify", at]);
  assertEquals(verified.code, 0, verified.out + verified.err);
  assertStringIncludes(verified.out, "4 个单元与回答逐字节相同");
  assertEquals(contents(at), before);

  // One bit of one cell.
  const cell = join(at, "cells", "asWritten-00000-000000.json");
  const bytes = Deno.readFileSync(cell);
  bytes[60]! ^= 1;
  Deno.writeFileSync(cell, bytes);
  const flipped = await shapan(["verify", at]);
  assertEquals(flipped.code, 1);
  assertStringIncludes(flipped.out, "cells/asWritten-00000-000000.json");
});

Deno.test("a study's mistakes in its questions are told with their place before anything is played", async () => {
  using folder = scenarioFolder();
  const study = (line: string) =>
    folder.write(
      "study.yaml",
      `format: 1\ntitle: x\nbaseline: toy/toy\nscenarios: [toy/share_up]\nheadlines: [pay]\ninverse:\n  - ${line}\n`,
    );
  for (
    const [line, said] of [
      ["{ question: grow }", "growth"],
      [
        '{ key: settlement.clearing.step, from: 0, to: 1, that: "pay >= 1" }',
        "inverse[0]",
      ],
      ["{ of: toy/none, question: growth }", "toy/share_up"],
      ["{ question: growth, probability: 2 }", "inverse[0].probability"],
    ] as const
  ) {
    const { code, err } = await shapan(
      ["study", study(line), "--folder", join(folder.path, "s")],
    );
    assertEquals(code, 2, line);
    assertStringIncludes(err, said);
    assert(!/at .*\.ts:\d/.test(err), err);
  }
  assert(![...Deno.readDirSync(folder.path)].some(({ name }) => name === "s"));
});
