import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "node:path";
import { ShapanError } from "../../sim/base/issues.ts";
import { cellName } from "../../sim/study/cells/cell.ts";
import { mergeCells } from "../../sim/study/cells/merge_cells.ts";
import { allCells, runStudy, studyResult } from "../../sim/study/run_study.ts";
import {
  contents,
  inFolder,
  opened,
  SMALL_STUDY,
  toyStudy,
  UNSURE,
} from "./small_study.ts";

const QUIET = { jobs: 1, onProgress: () => {} };

Deno.test("a study with one worker, with two, in shards that are merged, and resumed is the same to the byte", async () => {
  await inFolder(async (root) => {
    const file = join(root, "unsure.yaml");
    Deno.writeTextFileSync(file, UNSURE);
    const study = await opened(toyStudy(file));
    const at = (name: string) => join(root, name);
    const whole = await runStudy(study, at("whole"), QUIET);
    assertEquals(allCells(study).length, 4);
    const wanted = contents(at("whole"));

    assertEquals(
      await runStudy(study, at("two"), { ...QUIET, jobs: 2 }),
      whole,
    );
    assertEquals(contents(at("two")), wanted);

    // Shards know nothing of each other; merging twice changes nothing.
    for (const shard of [1, 2, 3]) {
      const part = await runStudy(study, at(`part${shard}`), {
        ...QUIET,
        shard: { shard, of: 3 },
      });
      assertEquals(part, null);
    }
    const parts = [1, 2, 3].map((shard) => at(`part${shard}`));
    const cells = allCells(study);
    assertEquals(mergeCells(study, cells, parts, at("merged")), 4);
    assertEquals(mergeCells(study, cells, parts, at("merged")), 0);
    assertEquals(studyResult(study, at("merged")), whole);
    assertEquals(contents(at("merged")), wanted);

    // A killed process: a cell is missing, one is cut off, one is half-written beside its place.
    const [first, second, third] = cells.map((cell) =>
      join(at("two"), "cells", cellName(cell))
    );
    Deno.removeSync(first!);
    Deno.truncateSync(second!, 200);
    Deno.renameSync(third!, `${third}.writing-4711`);
    const played: number[] = [];
    assertEquals(
      await runStudy(study, at("two"), {
        ...QUIET,
        onProgress: ({ kept, played: n }) => played.push(kept, n),
      }),
      whole,
    );
    assertEquals(played.slice(0, 2), [1, 0]);
    assertEquals(played.slice(-2), [1, 3]);
    assertEquals(contents(at("two")), wanted);
  });
});

Deno.test("a placebo differs by exactly zero in every replicate", async () => {
  const study = await opened(
    SMALL_STUDY.replace("three_provisions", "baseline").replace(
      "replicates: 4",
      "replicates: 2",
    ),
  );
  await inFolder(async (folder) => {
    const result = await runStudy(study, folder, QUIET);
    for (const { headline, diff, baseline } of result!.rows) {
      assertEquals(diff.mean, 0, headline);
      assertEquals(diff.interval, [0, 0], headline);
      assertEquals(diff.fan, [0, 0, 0, 0, 0], headline);
      // The levels do vary: it is the pairing that takes the luck out.
      assert(baseline.deviation > 0, headline);
    }
  });
});

Deno.test("a study stops by itself once its decision headline is sure enough", async () => {
  const auto = (halfWidth: number) =>
    SMALL_STUDY.replace(
      "replicates: 4",
      `replicates: { auto: pay, halfWidth: ${halfWidth}, least: 2, most: 3 }`,
    );
  await inFolder(async (folder) => {
    const wide = await runStudy(await opened(auto(1)), folder, QUIET);
    assertEquals(wide!.replicates, 2);
    assert(wide!.stopped!.reached);
    // The same directory goes on where a narrower interval is asked for.
    const narrow = await runStudy(await opened(auto(1e-9)), folder, QUIET);
    assertEquals(narrow!.replicates, 3);
    assert(!narrow!.stopped!.reached);
    // Other luck in the same city: pairing takes most of it out.
    const pay = narrow!.rows.find(({ headline }) =>
      headline === "pay@all/all"
    )!;
    assert(pay.baseline.deviation > 0);
    assert(pay.diff.gain! > 10, String(pay.diff.gain));
  });
});

Deno.test("draws from stated ranges are told apart from luck", async () => {
  await inFolder(async (folder) => {
    const file = join(folder, "unsure.yaml");
    Deno.writeTextFileSync(
      file,
      UNSURE.replace("toy/share_up", "zibo_2025/baseline"),
    );
    const study = await opened(
      SMALL_STUDY.replace("zibo_2025/three_provisions", file)
        .replace("replicates: 4", "replicates: 2\ndraws: 4"),
    );
    const result = await runStudy(study, join(folder, "study"), QUIET);
    const pay = result!.rows.find(({ headline }) =>
      headline === "pay@all/all"
    )!;
    const { parameters, luck } = pay.diff.variance!;
    assert(parameters > 10 * luck, `${parameters} ${luck}`);
    const [low, , middle, , high] = pay.diff.fan!;
    assert(low < middle && middle < high);
    // Every draw shares more than the baseline does.
    assert(low >= 0);
  });
});

Deno.test("behaviour models go on top of every scenario and are told side by side", async () => {
  await inFolder(async (folder) => {
    const file = join(folder, "remote.yaml");
    Deno.writeTextFileSync(
      file,
      `format: 1
title: 更多人去外地
inherits: zibo_2025/baseline
behaviour:
  hospital.remote.rate: { employee: 0.3, resident: 0.3 }
`,
    );
    const study = await opened(
      SMALL_STUDY.replace("replicates: 4", "replicates: 1")
        .replace("  - valueRatio@resident", "  - booked")
        .concat(`behaviours: { as_now: null, remote: "${file}" }\n`),
    );
    const { rows } = (await runStudy(study, join(folder, "study"), QUIET))!;
    const booked = ["as_now", "remote"].map((behaviour) =>
      rows.find((row) =>
        row.behaviour === behaviour && row.headline === "booked@all/all"
      )!
    );
    assert(booked[1]!.baseline.mean < 0.95 * booked[0]!.baseline.mean);
    // A rule of clearing does not change what is booked, however people behave.
    assertEquals(booked.map(({ diff }) => diff.mean), [0, 0]);
  });
});

Deno.test("a directory of another study is refused, and so are shards of one", async () => {
  await inFolder(async (folder) => {
    const file = join(folder, "unsure.yaml");
    Deno.writeTextFileSync(file, UNSURE);
    const study = await opened(toyStudy(file));
    const other = await opened(toyStudy(file).replace(", borne", ""));
    await runStudy(other, join(folder, "other"), {
      ...QUIET,
      shard: { shard: 4, of: 4 },
    });
    const before = contents(folder);
    await assertRejects(
      () => runStudy(study, join(folder, "other"), QUIET),
      ShapanError,
      "属于另一项研究",
    );
    await assertRejects(
      async () =>
        mergeCells(
          await Promise.resolve(study),
          allCells(study),
          [join(folder, "other")],
          join(folder, "merged"),
        ),
      ShapanError,
      "属于另一项研究",
    );
    await assertRejects(
      async () =>
        mergeCells(await Promise.resolve(study), [], [folder], folder),
      ShapanError,
      "不是研究目录",
    );
    assertEquals(contents(folder), before);
  });
});
