import { assert, assertEquals } from "@std/assert";
import { BEHAVE_TOPICS } from "../../sim/model/behave.ts";
import { BLOCKS_PER_TASK } from "../../sim/run/play_year.ts";
import { behave } from "../../sim/study/behave/behave.ts";

const QUIET = {
  workers: 2,
  blocksPerTask: BLOCKS_PER_TASK,
  onProgress: () => {},
};

Deno.test("the engine comes to the closed forms, and moves as theory asks", async () => {
  const topics = BEHAVE_TOPICS.filter((topic) => topic !== "caps");
  const { rows, basins } = await behave(topics, QUIET);
  assertEquals(rows.length, 10);
  assertEquals(
    rows.filter(({ holds }) => !holds).map(({ title }) => title.en),
    [],
  );
  // Three decimals are told apart: luck moves x by a quarter of a percent at most.
  for (const { error } of rows) assert(error === null || error < 0.003);
  const ends = basins!.paths.map(({ levels }) => levels.at(-1)!);
  assert(ends[0]! < 0.99 && ends[1] === 1 && ends[2]! > 1.05);
});
