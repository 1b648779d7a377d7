import { assert, assertEquals } from "@std/assert";
import { splitRows } from "../../../sim/analysis/split_table.ts";
import { settler } from "../../../sim/compare.ts";
import { oneProvision } from "../../../sim/report/split_section.ts";
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

const FIVE = `  grouping.catalogue.coreThreshold: { value: 30, source: assumed }
  points.weight.yearWeights: { value: [0.2, 0.3, 0.5], source: assumed }
  points.deviation.high: { value: 1.5, source: assumed }
  points.coefficient.baseMethod: { value: caseMixAdjusted, source: assumed }
  settlement.clearing.kappa: { value: 1, source: assumed }
`;
/** One more than a comparison splits one by one. */
const SIX = `${FIVE}  budget.total.reserveRate: { value: 0.04, source: assumed }
`;
const ONE = "  points.deviation.high: { value: 1.5, source: assumed }\n";
const TWO = `${ONE}  settlement.clearing.kappa: { value: 1, source: assumed }
`;
const PEOPLE = `data:
  population.birthRate: { value: 0.009, source: assumed }
`;
const OPTIONS = { ...PLAIN, onProgress: () => {} };
/** Years that all tests of this file split changes of. */
const played: Played = new Map();

async function splitOf(id: string, policy: string, more = "") {
  const [a, b] = smallPlans(["zibo_2025/baseline", `test/${id}`], {
    [`test/${id}`]: scenario(id, policy, more),
  });
  const plans: [CityPlan, CityPlan] = [a!, b!];
  const [baseline, reform] = await rehearse(plans, OPTIONS, played);
  let settled = 0;
  const settle = settler(OPTIONS, played);
  const split = await splitChange(plans, [baseline!, reform!], (plan) => {
    settled++;
    return settle(plan);
  });
  return { baseline: baseline!, reform: reform!, split, settled };
}

for (
  const [id, policy, ids, mixtures] of [
    [
      "five",
      FIVE,
      ["catalogue", "deviation", "coefficient", "points", "clearing"],
      30,
    ],
    ["six", SIX, ["grouping", "scoring", "coefficients", "money"], 14],
  ] as const
) {
  Deno.test(`${id} provisions: the parts sum by institution to what the two sides differ by`, async () => {
    const { baseline, reform, split, settled } = await splitOf(id, policy);
    assert(split !== null);
    assertEquals(split.factors.map((factor) => factor.id), [...ids]);
    assertEquals(settled, mixtures, "both ends were known");
    split.schemes.forEach(({ parts }, s) => {
      const before = baseline.settlements[s]!.pay;
      reform.settlements[s]!.pay.forEach((pay, h) =>
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
    for (const row of splitRows(split, baseline.hospitals)) {
      assertEquals(
        row.parts.reduce((x, y) => x + y, 0),
        row.reform - row.baseline,
        row.group,
      );
    }
  });
}

Deno.test("only provisions that differ are named", async () => {
  const { split } = await splitOf("two", TWO);
  assertEquals(split!.factors.map(({ id, keys }) => [id, ...keys]), [
    ["deviation", "points.deviation.high"],
    ["clearing", "settlement.clearing.kappa"],
  ]);
  assertEquals(oneProvision(split!, "en"), null);
});

Deno.test("one provision has the whole change, and nothing is settled for it", async () => {
  const { baseline, reform, split, settled } = await splitOf("one", ONE);
  assertEquals(settled, 0);
  assertEquals(split!.factors.map(({ id }) => id), ["deviation"]);
  split!.schemes.forEach(({ parts: [part] }, s) =>
    assertEquals(
      part,
      reform.settlements[s]!.pay.map((pay, h) =>
        pay - baseline.settlements[s]!.pay[h]!
      ),
    )
  );
  assert(oneProvision(split!, "zh")!.includes("费用偏离规则"));
});

Deno.test("the same rules have nothing to split, and other people are no rule", async () => {
  assertEquals((await splitOf("same", "  {}\n")).split, null);
  assertEquals((await splitOf("people", TWO, PEOPLE)).split, null);
});
