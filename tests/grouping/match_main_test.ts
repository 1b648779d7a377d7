import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  candidates,
  chooseCore,
  MATCH_2,
  type MatchRules,
} from "../../sim/grouping/match.ts";
import { workedCase } from "../settlement/worked_example.ts";

const DRAFT_3: MatchRules = {
  rule: "mainAndRelated",
  tieBreak: ["fewestUnmatched", "nearestCost", "lowestCode"],
  requireMain: false,
};

const entry = (code: string, expression: string, total = 1) => ({
  code,
  expression,
  mean: { total, cases: 1 },
});
const chosen = (
  entries: readonly ReturnType<typeof entry>[],
  operations: readonly string[],
  cost = 1,
) => chooseCore(entries, { operations, cost }, DRAFT_3)?.code ?? null;

for (const id of ["EX-31.6", "EX-31.7", "EX-31.8"]) {
  const { inputs, expected } = workedCase<
    {
      mainOp: string;
      relatedOps: string[];
      catalogue: { entry: string; related: string[] }[];
    },
    { entry: string }
  >(id);
  Deno.test(`${id} related operations ${inputs.relatedOps} take ${expected.entry}`, () => {
    const entries = inputs.catalogue.map((e) =>
      entry(e.entry, [inputs.mainOp, ...e.related].join("+"))
    );
    const operations = [inputs.mainOp, ...inputs.relatedOps];
    assertEquals(chosen(entries, operations), expected.entry);
    assertEquals(chosen(entries.toReversed(), operations), expected.entry);
  });
}

Deno.test("only the main operation opens a group, wherever else its code stands", () => {
  const entries = [entry("A", "a"), entry("B", "b"), entry("A+b", "a+b")];
  assertEquals(chosen(entries, ["a", "b"]), "A+b");
  assertEquals(chosen(entries, ["b", "a"]), "B");
  assertEquals(chosen(entries, ["c", "a"]), null);
});

Deno.test("a full match leaves no other, however near another mean is", () => {
  const entries = [entry("A+b", "a+b", 900), entry("A+b+c", "a+b+c", 100)];
  assertEquals(chosen(entries, ["a", "b"], 100), "A+b");
  assertEquals(chosen(entries, ["a", "c", "x"], 100), "A+b+c");
});

Deno.test("entries with related operations take no case that has none of them", () => {
  const entries = [entry("A+b", "a+b")];
  assertEquals(chosen(entries, ["a"]), null);
  assertEquals(chosen(entries, []), null);
  assertEquals(chosen([entry("A0", "")], []), "A0");
  assertEquals(chosen([entry("A0", "")], ["a"]), null);
});

Deno.test("alternatives stand for the main operation too: a merged entry", () => {
  const entries = [entry("M", "a|b|c")];
  assertEquals(["a", "b", "c", "d"].map((op) => chosen(entries, [op])), [
    "M",
    "M",
    "M",
    null,
  ]);
});

Deno.test("the order of tie-breaks is the order in which they are asked", () => {
  const entries = [entry("X", "a", 100), entry("Y", "a/b", 200)];
  const by = (...tieBreak: MatchRules["tieBreak"]) =>
    candidates(entries, ["a", "b"], { ...MATCH_2, tieBreak })
      .map((e) => e.code);
  assertEquals(by("mostMatched", "lowestCode"), ["Y"]);
  assertEquals(by("lowestCode"), ["X"]);
  assertEquals(by("nearestCost", "lowestCode"), ["X", "Y"]);
});

Deno.test("an entry that does not name the main operation is out where it must", () => {
  const entries = [entry("X", "a"), entry("Y", "b")];
  const rules = { ...MATCH_2, requireMain: true };
  assertEquals(candidates(entries, ["b", "a"], rules).map((e) => e.code), [
    "Y",
  ]);
  assertEquals(candidates(entries, ["b", "a"]).length, 2);
});

Deno.test("the choice depends neither on the order of entries nor on that of related operations", () => {
  const ops = ["a", "b", "c", "d"];
  const expression = fc.subarray(ops, { minLength: 1 }).map((o) => o.join("+"));
  fc.assert(
    fc.property(
      fc.uniqueArray(expression, { minLength: 1, maxLength: 6 }),
      fc.subarray(ops, { minLength: 1 }),
      fc.nat(500),
      (expressions, operations, cost) => {
        const entries = expressions.map((e, i) => entry(`G${i}`, e, 37 * i));
        const [main, ...related] = operations;
        const found = chosen(entries, operations, cost);
        assertEquals(chosen(entries.toReversed(), operations, cost), found);
        const turned = [main!, ...related.toReversed()];
        assertEquals(chosen(entries, turned, cost), found);
        if (found === null) return;
        const taken = entries.find((e) => e.code === found)!;
        assertEquals(taken.expression.split("+")[0], main);
      },
    ),
    { seed: 20250101, numRuns: 500 },
  );
});
