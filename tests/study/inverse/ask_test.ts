import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  headlineOf,
  type HeadlineRef,
  readHeadlineRef,
} from "../../../sim/analysis/headlines/headline_ref.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { readPair } from "../../../sim/compare.ts";
import { readPlan } from "../../../sim/io.ts";
import type { Inverse } from "../../../sim/model/inverse.ts";
import { ask, type Question } from "../../../sim/study/inverse/ask.ts";
import { type Asked, questionOf } from "../../../sim/study/inverse/presets.ts";
import { openReplay } from "../../../sim/study/replay/open_replay.ts";
import { witnessText } from "../../../sim/study/inverse/witness.ts";
import { scenarioFolder } from "../../support/scenario_folder.ts";

const { settle } = openReplay({
  workers: 1,
  blocksPerTask: 1,
  onProgress: () => {},
});
const toy = await readPlan("toy/toy");

const NOTHING: Asked = {
  preset: undefined,
  key: undefined,
  low: undefined,
  high: undefined,
  decimals: undefined,
  direction: undefined,
  that: undefined,
  at: undefined,
  scheme: undefined,
  hospital: undefined,
  against: undefined,
  probability: undefined,
  replicates: 1,
  grid: undefined,
};
const SHARE: Asked = {
  ...NOTHING,
  key: "clr.steps[0].share",
  low: 0,
  high: 1,
  that: "pay@employee/hospital:B >= 113000",
};

const refOf = (text: string): HeadlineRef => {
  const read = readHeadlineRef(text);
  if ("ref" in read) return read.ref;
  throw new Error(text);
};

/** Runs the witness of a value, as anybody would, and reads the headline. */
async function witnessed(
  answer: Inverse,
  question: Question,
  x: number,
): Promise<number> {
  using folder = scenarioFolder();
  const values = toy.scenario.valuesOn("2025-01-01");
  const file = folder.write(
    "w.yaml",
    witnessText(answer, question.at, "toy/toy", values, x),
  );
  const plan = await readPlan(file);
  assertEquals(plan.scenario.statusOf(question.at.key), "assumed");
  assert(plan.scenario.groundsOf(question.at.key).note.includes("求解"));
  return headlineOf(refOf(answer.headline), await settle(plan))!;
}

Deno.test("the share of overspending that gives hospital B 113,000 yuan, by hand", async () => {
  const question = questionOf(SHARE);
  const answer = await ask(toy, question, { settle });
  // Clear 105,910.00 and share s × 10,591.00 of its overspend up to 1.1·D: s ≥ 0.66944…
  assertEquals([answer.kind, answer.value, answer.other], [
    "found",
    0.67,
    0.669,
  ]);
  assertEquals(answer.now, 0.6);
  assertEquals(answer.witness!.target, 113_000_00);
  assertEquals(answer.witness!.headline, 105_910_00 + 7_095_97);
  assertEquals([answer.moves, answer.turns, answer.uneven], [true, [], []]);
});

Deno.test("data that were read have one luck: more replicates are not pretended", async () => {
  const question = questionOf({ ...SHARE, replicates: 20 });
  const { replicates, interval, measured } = await ask(toy, question, {
    settle,
  });
  assertEquals([replicates, measured[0]!.kept], [1, 1]);
  assert(interval!.low < 0.21, "one success says little");
});

Deno.test("the witness run again keeps the condition with the number that was claimed, and the other side fails", async () => {
  const question = questionOf(SHARE);
  const answer = await ask(toy, question, { settle });
  const there = await witnessed(answer, question, answer.value!);
  const beside = await witnessed(answer, question, answer.other!);
  assertEquals(there, answer.witness!.headline);
  assertEquals(beside, answer.witness!.otherHeadline);
  assert(there >= 113_000_00 && beside < 113_000_00);
});

Deno.test("a hospital is indifferent where the difference of pay changes its sign", async () => {
  const [reform] = await readPair("toy/three_provisions", "toy/toy");
  const question = questionOf({
    ...NOTHING,
    preset: "indifferent",
    key: "points.deviation.high",
    low: 1.1,
    high: 3,
    decimals: 2,
    hospital: "C",
    against: "toy/toy",
  });
  const answer = await ask(reform, question, {
    settle,
    others: new Map([["toy/toy", toy]]),
  });
  const { witness, kind } = answer;
  assert(kind === "found" || kind === "several");
  if (kind === "found") {
    const a = witness!.headline - witness!.target;
    const b = witness!.otherHeadline! - witness!.otherTarget!;
    assert(a >= 0 && b < 0, `${a} ${b}`);
  }
});

Deno.test("an answer that turns back is not one answer: every crossing is told", async () => {
  const question = questionOf({
    ...NOTHING,
    key: "budget.total.reserveRate",
    low: 0,
    high: 0.1,
    decimals: 4,
    grid: 21,
    that: "pay@employee/hospital:B >= 110500",
  });
  const answer = await ask(toy, question, { settle });
  assertEquals([answer.kind, answer.value, answer.witness], [
    "several",
    null,
    null,
  ]);
  assert(answer.crossings.length >= 2 && answer.turns.length >= 1);
  assertEquals(answer.uneven, [0]);
  for (const { keeps, fails } of answer.crossings) {
    assert(Math.abs(keeps - fails) < 0.00011);
  }
});

Deno.test("no value of the range, and an end that is enough already, are answers", async () => {
  const of = (that: string, direction?: "least" | "most") =>
    ask(toy, questionOf({ ...SHARE, that, direction }), { settle });
  const none = await of("pay@employee/hospital:B >= 200000");
  assertEquals([none.kind, none.value, none.grid.length], ["none", null, 9]);
  const least = await of("pay@employee/hospital:B >= 100000", "least");
  assertEquals([least.kind, least.value], ["end", 0]);
  const most = await of("pay@employee/hospital:B >= 113000", "most");
  assertEquals([most.kind, most.value], ["end", 1]);
  const idle = await of("points@employee >= 1");
  assertEquals([idle.kind, idle.moves], ["end", false]);
});

Deno.test("a budget question says whether growth or income holds the total", async () => {
  const question = questionOf({
    ...NOTHING,
    preset: "growth",
    scheme: "employee",
    at: 0.8,
    high: 0.3,
  });
  const { bounds } = await ask(toy, question, { settle });
  const of = (x: number) =>
    bounds.find((row) => row.x === x && row.scheme === "employee")!;
  assertEquals(of(-0.1).total, of(-0.1).growth);
  assertEquals(of(0.3).total, of(0.3).cap, "income caps a growth of 30 %");
  assert(of(0.3).growth > of(0.3).cap);
});

const WRONG: Readonly<Record<string, readonly [Partial<Asked>, string]>> = {
  "an unknown key": [{ key: "budget.total.grwth" }, "budget.total.growth"],
  "an unknown headline": [{ that: "pays >= 1" }, "pay"],
  "no condition": [{ that: "pay more" }, "--that"],
  "a probability above 1": [{ probability: 1.2 }, "--probability"],
  "a probability of 0": [{ probability: 0 }, "--probability"],
  "a range the wrong way round": [{ low: 1, high: 0 }, "--to"],
  "half a replicate": [{ replicates: 0.5 }, "--replicates"],
  "no key": [{ key: undefined }, "--key"],
};
for (const [name, [change, word]] of Object.entries(WRONG)) {
  Deno.test(`${name} is refused before anything is settled`, () => {
    const error = assertThrows(
      () => questionOf({ ...SHARE, ...change }),
      ShapanError,
    );
    assert((error as Error).message.includes(word), String(error));
  });
}

Deno.test("a path that does not exist, a range beyond the registry's and a group that is not there are refused", async () => {
  for (
    const [change, word] of [
      [{ key: "settlement.clearing.steps[3].share" }, "steps[3].share"],
      [{ high: 1.5 }, "1.5"],
      [{ key: "budget.total.rule" }, "budget.total.rule"],
      [{ that: "pay@all/hospital:X >= 1" }, "hospital:X"],
      [
        { key: "points.coefficient.min", low: 0.1, high: 3 },
        "系数下限不能高于上限",
      ],
    ] as const
  ) {
    const error = await assertRejects(
      async () =>
        await ask(toy, questionOf({ ...SHARE, ...change }), { settle }),
      ShapanError,
    );
    assert((error as Error).message.includes(word), String(error));
  }
});
