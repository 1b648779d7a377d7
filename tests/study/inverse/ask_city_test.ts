import { assert, assertEquals } from "@std/assert";
import {
  headlineOf,
  readHeadlineRef,
} from "../../../sim/analysis/headlines/headline_ref.ts";
import type { Inverse } from "../../../sim/model/inverse.ts";
import { ask, type Question } from "../../../sim/study/inverse/ask.ts";
import { readCondition } from "../../../sim/study/inverse/condition.ts";
import { readNumberAt } from "../../../sim/study/inverse/number_at.ts";
import { openReplay } from "../../../sim/study/replay/open_replay.ts";
import { witnessText } from "../../../sim/study/inverse/witness.ts";
import { PLAIN, smallPlans } from "../../support/small_city.ts";

const OPTIONS = { ...PLAIN, onProgress: () => {} };
const [plan] = smallPlans(["zibo_2025/baseline"]);
const { settle } = openReplay(OPTIONS);

function questionOf(probability: number): Question {
  const at = readNumberAt("budget.total.growth");
  const read = readCondition("valueRatio@resident >= 0.97");
  if ("issue" in at || "issue" in read) throw new Error("no question");
  return {
    at,
    low: -0.2,
    high: 0.1,
    decimals: 3,
    direction: "least",
    condition: read.condition,
    probability,
    replicates: 4,
    grid: 5,
  };
}

const answers: Inverse[] = [];
for (const probability of [0.25, 0.5, 1]) {
  answers.push(await ask(plan!, questionOf(probability), { settle }));
}

Deno.test("least growth on the small city: found, with the share that was asked for at it and less beside it", () => {
  for (const answer of answers) {
    assertEquals(answer.kind, "found");
    const [at, beside] = answer.measured;
    const needed = answer.probability * answer.replicates;
    assert(at!.kept >= needed && beside!.kept < needed);
    assertEquals(Number((answer.value! - answer.other!).toFixed(3)), 0.001);
    assert(answer.interval!.low < at!.kept / 4 + 1e-9);
    assert(answer.interval!.high > at!.kept / 4 - 1e-9);
    assertEquals(answer.bounds.length, 6);
  }
});

Deno.test("the share that keeps the condition rises with growth, and a surer answer asks for no less", () => {
  for (const { grid } of answers) {
    const kept = grid.map((row) => row.kept);
    assertEquals(kept, kept.toSorted((a, b) => a - b));
  }
  const values = answers.map(({ value }) => value!);
  assertEquals(values, values.toSorted((a, b) => a - b));
});

Deno.test("replicates are other luck: the headline differs between them", () => {
  const middle = answers[0]!.grid[2]!;
  assert(middle.most! > middle.least!);
});

Deno.test("the witness of the replicate that decides keeps the condition with the claimed number, the other side fails", async () => {
  const answer = answers.at(-1)!, { at } = questionOf(1);
  const values = plan!.scenario.valuesOn("2025-01-01");
  const read = readHeadlineRef(answer.headline);
  if (!("ref" in read)) throw new Error(answer.headline);
  const texts = [answer.value!, answer.other!].map((x) =>
    witnessText(answer, at, "zibo_2025/baseline", values, x)
  );
  const plans = smallPlans(["test/w0", "test/w1"], {
    "test/w0": texts[0]!,
    "test/w1": texts[1]!,
  });
  // Played anew: nothing is left of what gave the answer.
  const replay = openReplay(OPTIONS), headlines: number[] = [];
  for (const own of plans) {
    headlines.push(headlineOf(read.ref, await replay.settle(own))!);
  }
  const [there, beside] = headlines;
  assertEquals(there, answer.witness!.headline);
  assertEquals(beside, answer.witness!.otherHeadline);
  assert(there! >= 0.97 && beside! < 0.97);
});
