import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { yuan } from "../../sim/base/fen.ts";
import { costSteps } from "../../sim/grouping/cost_steps.ts";
import {
  candidates,
  chooseCore,
  type CoreEntry,
  match,
} from "../../sim/grouping/match.ts";
import { workedCase } from "../settlement/worked_example.ts";

interface Tie {
  readonly ops: readonly string[];
  readonly cost: string;
  readonly core: readonly {
    readonly entry: string;
    readonly expression: string;
    readonly referenceMean: string;
  }[];
}

const entry = (code: string, expression: string, total = 1, cases = 1) => ({
  code,
  expression,
  mean: { total, cases },
});

for (const id of ["EX-03.1", "EX-03.2"]) {
  const { inputs, expected } = workedCase<Tie, { entry: string }>(id);
  Deno.test(`${id} of several entries ${expected.entry} takes the case`, () => {
    const entries = inputs.core.map((e) =>
      entry(e.entry, e.expression, yuan(e.referenceMean))
    );
    const operated = { operations: inputs.ops, cost: yuan(inputs.cost) };
    assertEquals(chooseCore(entries, operated)?.code, expected.entry);
    const reversed = entries.toReversed();
    assertEquals(chooseCore(reversed, operated)?.code, expected.entry);
  });
}

Deno.test("in an expression the slash binds tighter than the plus", () => {
  const matches = (expression: string, ...operations: string[]) =>
    match(expression, operations).matches;
  assertEquals(matches("a+b/c", "a", "c"), true);
  assertEquals(matches("a+b|c", "b", "a", "x"), true);
  assertEquals(matches("a+b/c", "a"), false);
  assertEquals(matches("a+b/c", "c"), false);
  assertEquals(matches("a/b", "b"), true);
  assertEquals(matches("a/b", "x"), false);
});

Deno.test("an entry without operations takes any case but yields to one that uses an operation", () => {
  const entries = [entry("X", ""), entry("X+a", "a")];
  const chosen = (...operations: string[]) =>
    chooseCore(entries, { operations, cost: 1 })?.code;
  assertEquals(chosen(), "X");
  assertEquals(chosen("b"), "X");
  assertEquals(chosen("a"), "X+a");
});

Deno.test("most matched operations count before the nearest mean", () => {
  const entries = [entry("X", "a/b", 900), entry("Y", "a", 100)];
  const chosen = (cost: number, ...operations: string[]) =>
    chooseCore(entries, { operations, cost })?.code;
  assertEquals(chosen(100, "a", "b"), "X");
  assertEquals(chosen(499, "a"), "Y");
  assertEquals(chosen(501, "a"), "X");
});

Deno.test("halfway between two means the lower code wins, whichever mean it has", () => {
  const at = (cost: number, first: string, second: string) =>
    chooseCore([entry(first, "a", 100), entry(second, "a", 900)], {
      operations: ["a"],
      cost,
    })?.code;
  assertEquals(at(500, "P", "Q"), "P");
  assertEquals(at(500, "Q", "P"), "P");
  assertEquals(at(501, "P", "Q"), "Q");
  assertEquals(at(499, "Q", "P"), "Q");
});

Deno.test("a case that no entry matches has no core disease", () => {
  assertEquals(candidates([entry("X", "a")], ["b"]), []);
  assertEquals(chooseCore([], { operations: [], cost: 1 }), null);
});

Deno.test("cost steps give every whole cost the group that nearest mean gives it", () => {
  const arbitrary = fc.array(
    fc.record({
      total: fc.integer({ min: 0, max: 60 }),
      cases: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  ).chain((means) =>
    fc.shuffledSubarray(means.map((_, i) => i), { minLength: means.length })
      .map((order) =>
        means.map((mean, i) => ({
          code: `C${order[i]}`,
          expression: "a",
          mean,
          group: i,
        }))
      )
  );
  fc.assert(
    fc.property(arbitrary, (entries) => {
      const { upTo, group } = costSteps(entries);
      for (let cost = 0; cost <= 70; cost++) {
        const step = upTo.findIndex((limit) => cost <= limit);
        const chosen = chooseCore<CoreEntry & { group: number }>(entries, {
          operations: ["a"],
          cost,
        });
        assertEquals(group[step], chosen!.group);
      }
    }),
    { seed: 20250101, numRuns: 300 },
  );
});
