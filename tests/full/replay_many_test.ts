import { assertEquals, assertRejects } from "@std/assert";
import {
  headlineOf,
  type HeadlineRef,
  readHeadlineRef,
} from "../../sim/analysis/headlines/headline_ref.ts";
import { ShapanError } from "../../sim/base/issues.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { openReplay } from "../../sim/study/replay/open_replay.ts";
import { replayMany } from "../../sim/study/replay/replay_many.ts";
import type { RuleChange } from "../../sim/study/replay/replay_tasks.ts";
import { testRandom } from "../support/random.ts";
import { changed, QUIET, tinyPlans } from "../support/replay_keys.ts";

const { baseline } = tinyPlans();
const toy = await readGivenPlan(readScenario("toy/toy"));
const REFS = ["pay", "pay@resident/level:2", "valueRatio@employee", "deposit"]
  .map(ref);

function ref(text: string): HeadlineRef {
  const read = readHeadlineRef(text);
  if ("issue" in read) throw new Error(text);
  return read.ref;
}

/** Draws of money, points and grouping, and one that asks for the lists of history. */
function draws(count: number): RuleChange[] {
  const random = testRandom(11);
  const share = (lo: number, hi: number) => random.whole(lo, hi) / 1000;
  return Array.from({ length: count }, (_, i): RuleChange => ({
    "settlement.clearing.lo": share(800, 950),
    "settlement.month.deposit": share(0, 50),
    ...(i % 3 === 0 ? { "points.coefficient.min": share(500, 800) } : {}),
    ...(i % 5 === 0 ? { "grouping.trim.enabled": i % 2 === 0 } : {}),
    ...(i === 7
      ? {
        "settlement.value.mode": "elastic" as const,
        "settlement.elastic.form": "cost" as const,
      }
      : {}),
  }));
}

for (const [name, plan] of Object.entries({ city: baseline, toy })) {
  Deno.test(`${name}: many changes of rules give, in their order and on any number of threads, what each gives alone`, async () => {
    const changes = draws(name === "toy" ? 60 : 18);
    const replay = openReplay(QUIET);
    const alone = [];
    for (const change of changes) {
      const outcome = await replay.settle(changed(plan, change));
      alone.push(REFS.map((ref) => headlineOf(ref, outcome) ?? null));
    }
    for (const workers of name === "toy" ? [1, 2, 3] : [3]) {
      const many = await replayMany(plan, changes, REFS, { ...QUIET, workers });
      assertEquals(many, alone, `${workers} workers`);
    }
    assertEquals(new Set(alone.map((row) => row.join())).size > 15, true);
  });
}

const REFUSED: readonly (readonly [RuleChange, string])[] = [
  [{ "need.frailtyVariance": 0.2 }, "不是规则"],
  [{ "claims.benefit.annualCap": { employee: 1e5, resident: 1e5 } }, "账单"],
  [{ "settlement.month.deposit": 1.5 }, "超出范围"],
  [{ "settlement.month.deposit": 0.06 }, "5%"],
];
for (const [change, said] of REFUSED) {
  Deno.test(`replaying ${JSON.stringify(change)} is refused with a reason`, async () => {
    const error = await assertRejects(
      () => replayMany(baseline, [{}, change], REFS, QUIET),
      ShapanError,
    );
    assertEquals(error.message.includes(said), true, error.message);
  });
}

Deno.test("what a thread cannot settle is said as in this thread, with file and line", async () => {
  const wrong = [{}, { "points.benchmark.group": "Z99.9" }];
  const says = async (plan: typeof baseline, refs: HeadlineRef[], n: number) =>
    (await assertRejects(
      () =>
        replayMany(plan, [...wrong, ...draws(20)], refs, {
          ...QUIET,
          workers: n,
        }),
      ShapanError,
    )).message;
  const one = await says(baseline, REFS, 1);
  assertEquals(one.startsWith("scenarios/zibo_2025/"), true, one);
  assertEquals(await says(baseline, REFS, 2), one);
});

Deno.test("a group that the city does not have is named, with those that it has", async () => {
  const error = await assertRejects(
    () => replayMany(toy, [{}], [ref("pay@all/hospital:H999")], QUIET),
    ShapanError,
  );
  assertEquals(error.message.includes("hospital:"), true, error.message);
});
