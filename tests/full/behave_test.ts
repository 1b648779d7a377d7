import { assert, assertEquals } from "@std/assert";
import { BEHAVE_TOPICS } from "../../sim/model/behave.ts";
import { BLOCKS_PER_TASK } from "../../sim/run/play_year.ts";
import { readChecks } from "../../sim/io.ts";
import { behave } from "../../sim/study/behave/behave.ts";
import { storedChecks } from "../../sim/study/behave/behave_csv.ts";

/** What the repository keeps of some topics, or of the courses. */
const kept = (ids: RegExp) =>
  readChecks()!.rows.filter(({ id }) => ids.test(id));

const QUIET = {
  workers: 2,
  blocksPerTask: BLOCKS_PER_TASK,
  onProgress: () => {},
};

Deno.test("the engine comes to the closed forms, and moves as theory asks", async () => {
  const topics = BEHAVE_TOPICS.filter((topic) =>
    topic !== "caps" && topic !== "trends"
  );
  const { rows, basins } = await behave(topics, QUIET);
  assertEquals(rows.length, 11);
  assertEquals(storedChecks({ rows, trends: [] }), kept(/^(?!caps|S\d)/));
  assertEquals(
    rows.filter(({ holds }) => !holds).map(({ title }) => title.en),
    [],
  );
  // Three decimals are told apart: luck moves x by a quarter of a percent at most.
  for (const { error } of rows) assert(error === null || error < 0.003);
  const ends = basins!.paths.map(({ levels }) => levels.at(-1)!);
  assert(ends[0]! < 0.99 && ends[1] === 1 && ends[2]! > 1.05);
});

Deno.test("Lishui grows without caps and slows down under them, and the trends are played", async () => {
  const { rows, trends } = await behave(["caps", "trends"], QUIET);
  assertEquals(rows.map(({ holds }) => holds), [true, true]);
  assertEquals(storedChecks({ rows, trends }), kept(/^(caps|S\d)$/));
  assertEquals(trends.map(({ id }) => id), ["S1", "S2", "S3", "S4", "S5"]);
  const numbers = (text: string) =>
    text.split(/[,/] ?/).map((part) => Number.parseFloat(part));
  const [open, caps] = rows.map(({ engine }) => numbers(engine.en));
  open!.forEach((growth, i) => assert(growth > caps![i]! + 5));
  const [lishui, , stays, jinhua] = trends.map((t) => numbers(t.engine.en));
  assertEquals(lishui!.slice(1), caps);
  assert(stays![0]! < -1);
  const half = jinhua!.length / 2;
  for (let y = 0; y < half; y++) assert(jinhua![y]! < jinhua![y + half]!);
});
