import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { readGivenPlan, readScenario } from "../../../sim/io.ts";
import type { Values } from "../../../sim/model/policy/mod.ts";
import { NO_MEMORY } from "../../../sim/run/stage_memory.ts";
import { rehearse } from "../../../sim/run.ts";
import { openReplay } from "../../../sim/study/replay/open_replay.ts";
import {
  changed,
  POLICY,
  QUIET,
  sweepKeys,
  textOf,
  tinyPlans,
} from "../../support/replay_keys.ts";

const plans = tinyPlans();
const toy = await readGivenPlan(readScenario("toy/toy"));

/** A rule of the bill, and so of the world. */
const CAPPED: Partial<Values> = {
  "claims.benefit.annualCap": { employee: 100_000, resident: 80_000 },
};

// All rules in all plans of a city are swept in tests/full.
Deno.test("whichever rule is changed, a replay gives what a fresh settlement gives", async () => {
  assert((await sweepKeys(toy, POLICY)).length > 20);
});

Deno.test("all tables of a replay are those of a rehearsal, changed or not", async () => {
  const replay = openReplay(QUIET), played = new Map();
  const sets: Partial<Values>[] = [
    {},
    { "settlement.clearing.lo": 0.9 },
    { "points.coefficient.min": 0.7, "grouping.catalogue.coreThreshold": 12 },
    CAPPED,
  ];
  for (const set of sets) {
    for (const base of [plans.baseline, toy]) {
      const plan = changed(base, set);
      const [whole] = await rehearse([plan], QUIET, played, NO_MEMORY);
      assertEquals(
        await textOf(replay.result(plan)),
        await textOf(Promise.resolve(whole)),
      );
    }
  }
});

Deno.test("people are played again only where their world is another", async () => {
  const years: number[] = [];
  const replay = openReplay({
    ...QUIET,
    years: 4,
    onProgress: ({ stage, done, year }) => {
      if (stage === "people" && done === 1) years.push(year);
    },
  });
  const { baseline } = plans;
  const before = await textOf(replay.settle(baseline));
  assertEquals(years, [2022, 2023, 2024, 2025]);
  await replay.settle(changed(baseline, { "budget.total.growth": 0.02 }));
  assertEquals(years.length, 4);
  const world = changed(baseline, CAPPED);
  assertNotEquals(await textOf(replay.settle(world)), before);
  assert(years.length > 4);
  // Four years are kept: the first world has to be played again, and is the same.
  const played = years.length;
  assertEquals(await textOf(replay.settle(baseline)), before);
  assert(years.length > played);
});
