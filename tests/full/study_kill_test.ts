import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { purposeKey, rootKey, threefry } from "../../sim/base/streams.ts";
import { contents, inFolder, toyStudy, UNSURE } from "../study/small_study.ts";

const SEED = "kill";
const MOMENTS = 50;

/** A process that plays the study into a folder. */
function start(file: string, folder: string): Deno.ChildProcess {
  const main = new URL("../../sim/cli/main.ts", import.meta.url).pathname;
  return new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--no-prompt", "--allow-read", "--allow-write"],
      ...["--ignore-env", "--no-check", main],
      ...["study", file, "--folder", folder, "--jobs", "2"],
    ],
    stdout: "null",
    stderr: "null",
  }).spawn();
}

Deno.test("a study that is killed at any of fifty moments goes on without losing or repeating a cell", async () => {
  await inFolder(async (root) => {
    const unsure = join(root, "unsure.yaml"), file = join(root, "study.yaml");
    Deno.writeTextFileSync(unsure, UNSURE);
    Deno.writeTextFileSync(file, toyStudy(unsure));
    // The first process compiles: its time would put most moments after the end.
    assertEquals((await start(file, join(root, "first")).status).code, 0);
    const whole = join(root, "whole"), began = performance.now();
    assertEquals((await start(file, whole).status).code, 0);
    const time = performance.now() - began;
    const wanted = contents(whole);
    const key = purposeKey(rootKey(SEED), "moment", 0),
      words = new Int32Array(2);
    let interrupted = 0;
    for (let i = 0; i < MOMENTS; i++) {
      threefry(key.k0, key.k1, i, 0, words);
      const moment = (words[0]! >>> 0) / 2 ** 32 * time;
      const folder = join(root, `killed${i}`),
        place = `${SEED} ${i}: ${moment} ms`;
      const process = start(file, folder);
      const timer = setTimeout(() => kill(process), moment);
      const { success } = await process.status;
      clearTimeout(timer);
      if (!success) interrupted++;
      const kept = cellsOf(folder);
      assertEquals((await start(file, folder).status).code, 0, place);
      // Cells that were finished are not written again.
      for (const [path, written] of kept) {
        assertEquals(
          Deno.statSync(path).mtime?.getTime(),
          written,
          `${place}: ${path}`,
        );
      }
      assertEquals(contents(folder), wanted, place);
      Deno.removeSync(folder, { recursive: true });
    }
    assert(interrupted > MOMENTS / 2, `${interrupted} were killed`);
  });
});

function kill(process: Deno.ChildProcess): void {
  try {
    process.kill("SIGKILL");
  } catch {
    // It was done first.
  }
}

/** Finished cells and when they were written. */
function cellsOf(folder: string): [string, number | undefined][] {
  const cells = join(folder, "cells");
  try {
    return [...Deno.readDirSync(cells)]
      .filter(({ name }) => name.endsWith(".json"))
      .map(({ name }) => {
        const path = join(cells, name);
        return [path, Deno.statSync(path).mtime?.getTime()];
      });
  } catch {
    return [];
  }
}
