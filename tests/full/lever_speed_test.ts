import { assert } from "@std/assert";
import process from "node:process";
import { readPlan } from "../../sim/io.ts";
import { atRest, LEVERS } from "../../sim/model/levers.ts";
import { blockCount, playBlocks } from "../../sim/run/play_blocks.ts";
import { buildCity, yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";

/** A year under levers may take this many times the year without. */
const MOST = 1.5;
const REPEATS = 3;

/** Blocks a task, and one task in how many is played: a quarter of four million people. */
const TASK = 64, ONE_IN = 4;

Deno.test("a year with every lever pulled takes at most 1.5 times the year at rest", async () => {
  const plan = await readPlan("zibo_2025/baseline");
  if ("given" in plan) {
    throw new Error("Cannot time a city whose claims are given");
  }
  const values = yearValues(plan, 2025), seed = values["run.seed"];
  const city = buildCity(plan.facts, seed);
  const levers = atRest(city.hospitals.archive.id.length);
  for (const lever of LEVERS) levers[lever].fill(0.05);
  const frames = [null, levers].map((pulled) =>
    yearFrame(
      city,
      2025,
      seed,
      values,
      undefined,
      false,
      pulled && { levers: pulled },
    )
  );
  const play = playBlocks(frames),
    blocks = blockCount(frames[0]!.persons.persons);
  const seconds = (frame: number) => {
    const before = process.cpuUsage().user;
    for (let from = 0; from < blocks; from += TASK * ONE_IN) {
      play({ frame, from, to: Math.min(blocks, from + TASK) });
    }
    return (process.cpuUsage().user - before) / 1e6;
  };
  seconds(0), seconds(1);
  const times = Array.from({ length: REPEATS }, () => [seconds(0), seconds(1)]);
  const least = [0, 1].map((k) => Math.min(...times.map((t) => t[k]!)));
  console.log(`at rest ${least[0]} s, with levers ${least[1]} s`);
  assert(least[1]! <= MOST * least[0]!, `${least[1]} s, at rest ${least[0]} s`);
});
