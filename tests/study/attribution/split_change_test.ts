import { assert, assertEquals } from "@std/assert";
import { splitRows } from "../../../sim/analysis/split_table.ts";
import type { CityPlan } from "../../../sim/run.ts";
import { type Played, rehearse } from "../../../sim/run.ts";
import { splitChange } from "../../../sim/study/attribution/split_change.ts";
import { PLAIN, smallPlans } from "../../support/small_city.ts";

const scenario = (id: string, policy: string, more = "") =>
  `format: 1
title: ${id}
inherits: zibo_2025/baseline
policy:
${policy}${more}`;

/** All four groups of rules that make what a case is worth, and the clearing. */
const ALL = scenario(
  "all",
  `  grouping.catalogue.coreThreshold: { value: 30, source: assumed }
  points.weight.yearWeights: { value: [0.2, 0.3, 0.5], source: assumed }
  points.deviation.high: { value: 1.5, source: assumed }
  points.coefficient.baseMethod: { value: caseMixAdjusted, source: assumed }
  settlement.clearing.kappa: { value: 1, source: assumed }
`,
);
const ONE = scenario(
  "one",
  "  points.deviation.high: { value: 1.5, source: assumed }\n",
);
const TWO = scenario(
  "two",
  `  points.deviation.high: { value: 1.5, source: assumed }
  grouping.catalogue.coreThreshold: { value: 30, source: assumed }
`,
);
const PEOPLE = scenario(
  "people",
  `  points.deviation.high: { value: 1.5, source: assumed }
  grouping.catalogue.coreThreshold: { value: 30, source: assumed }
`,
  `data:
  population.birthRate: { value: 0.009, source: assumed }
`,
);
const OPTIONS = { ...PLAIN, onProgress: () => {} };

function plansOf(id: string, text: string): [CityPlan, CityPlan] {
  const [a, b] = smallPlans(["zibo_2025/baseline", `test/${id}`], {
    [`test/${id}`]: text,
  });
  return [a!, b!];
}

Deno.test("a change of several rules is split by institution, and the parts sum to what the report's two sides differ by", async () => {
  const plans = plansOf("all", ALL), played: Played = new Map();
  const [baseline, reform] = await rehearse(plans, OPTIONS, played);
  const split = await splitChange(plans, OPTIONS, played);
  assert(split !== null);
  assertEquals(split.factors.map(({ id }) => id), [
    "grouping",
    "points",
    "deviation",
    "coefficients",
    "money",
  ]);
  split.schemes.forEach(({ parts }, s) => {
    const before = baseline!.settlements[s]!.pay;
    const after = reform!.settlements[s]!.pay;
    after.forEach((pay, h) =>
      assertEquals(
        parts.reduce((sum, part) => sum + part[h]!, 0),
        pay - before[h]!,
        `scheme ${s}, hospital ${h}`,
      )
    );
    parts.forEach((part, f) =>
      assert(
        part.some((x) => x !== 0),
        `${split.factors[f]!.id} does something`,
      )
    );
  });
  const rows = splitRows(split, baseline!.hospitals);
  for (const { group, baseline: a, reform: b, parts } of rows) {
    assertEquals(parts.reduce((x, y) => x + y, 0), b - a, group);
  }
});

Deno.test("the four groups that make what a case is worth are always named; those that are the same in both have no part", async () => {
  const split = await splitChange(plansOf("two", TWO), OPTIONS, new Map());
  assert(split !== null);
  assertEquals(split.factors.map(({ id, keys }) => [id, keys.length]), [
    ["grouping", 1],
    ["points", 0],
    ["deviation", 1],
    ["coefficients", 0],
  ]);
  for (const { parts } of split.schemes) {
    assert(parts[1]!.every((x) => x === 0) && parts[3]!.every((x) => x === 0));
    assert(parts[2]!.some((x) => x !== 0));
  }
});

Deno.test("one group of rules has nothing to share with, and other people are no rule", async () => {
  for (const [id, text] of [["one", ONE], ["people", PEOPLE]] as const) {
    assertEquals(
      await splitChange(plansOf(id, text), OPTIONS, new Map()),
      null,
      id,
    );
  }
});
