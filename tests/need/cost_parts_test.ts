import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { pricedCodes } from "../../sim/need/cost_parts.ts";
import { smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { facts, city } = plan!;
const old = { drugs: 1, consumables: 1, services: 1, tests: 1 };
const before = pricedCodes(facts, city.codes, old);
const codes = [...before.costRatio.keys()];
const partsOf = (
  parts: Float64Array,
  c: number,
) => [...parts.subarray(c * 4, c * 4 + 4)];

Deno.test("at the disease table's own prices no cost moves, and parts sum to the whole", () => {
  assertEquals(before.costRatio.length, city.codes.costRatio.length);
  for (const c of codes) {
    assertAlmostEquals(before.costRatio[c]!, city.codes.costRatio[c]!, 1e-12);
    const sum = partsOf(before.parts, c).reduce((a, b) => a + b, 0);
    assertAlmostEquals(sum, 1, 1e-12);
  }
});

Deno.test("a price cut for consumables takes its share of each code's cost and no more", () => {
  const after = pricedCodes(facts, city.codes, { ...old, consumables: 0.5 });
  for (const c of codes) {
    const part = partsOf(before.parts, c)[1]!;
    const ratio = after.costRatio[c]! / before.costRatio[c]!;
    assertAlmostEquals(ratio, 1 - part / 2, 1e-12);
    assert(partsOf(after.parts, c)[1]! < part);
  }
});

Deno.test("if all prices double, costs double and their division stays", () => {
  const two = { drugs: 2, consumables: 2, services: 2, tests: 2 };
  const after = pricedCodes(facts, city.codes, two);
  for (const c of codes) {
    assertAlmostEquals(after.costRatio[c]! / before.costRatio[c]!, 2, 1e-12);
    partsOf(after.parts, c).forEach((part, k) =>
      assertAlmostEquals(part, partsOf(before.parts, c)[k]!, 1e-12)
    );
  }
});
