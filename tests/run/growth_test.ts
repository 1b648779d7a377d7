import { assert, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import type { PlayedYear } from "../../sim/run/play_year.ts";
import { type Played, playedYears } from "../../sim/run.ts";
import { PLAIN, smallPlans } from "../support/small_city.ts";

const scenario = (doses: number, dual = "") =>
  `format: 1
title: 按项目付费，第二年
inherits: zibo_2025/baseline
policy:
  settlement.regime: asBooked
  settlement.incentive: ${dual === "" ? "fee" : "settled"}
${dual}
behaviour:
  hospital.response.model: profit
  hospital.lever.capacity: ${doses}
  hospital.lever.technology: ${doses}
run:
  run.since: 2025
  run.year: 2026
`;
const plans = smallPlans(["test/still", "test/growing", "test/held"], {
  "test/still": scenario(0),
  "test/growing": scenario(1),
  "test/held": scenario(
    1,
    "  settlement.dual.enabled: true\n  budget.dual.growthCost: -0.03",
  ),
});
const played: Played = new Map();
const [still, growing, held] = await Promise.all(
  plans.map(async (plan) =>
    (await playedYears(
      plan,
      { ...PLAIN, onProgress: () => {} },
      played,
    )).years
  ),
);
const registry = plans[0]!.city.hospitals.registry;
const { beds, level } = plans[0]!.city.hospitals.archive;
const cost = ({ record }: PlayedYear) =>
  sum(Float64Array.from(record.claims.cost));
const visits = ({ record }: PlayedYear) => sum(record.outpatient.cost);

Deno.test("growth begins in the second year: the first one is the same, to the fen", () => {
  const [a, b] = [still!.at(-2)!, growing!.at(-2)!];
  assertEquals(b.record.year, 2025);
  assertEquals(b.record.claims, a.record.claims);
  assertEquals(b.record.outpatient, a.record.outpatient);
});

Deno.test("in the second year beds and items make stays and outpatient care dearer", () => {
  const [a, b] = [still!.at(-1)!, growing!.at(-1)!];
  assert(b.record.claims.rows > a.record.claims.rows);
  assert(cost(b) > cost(a) * 1.03);
  assert(visits(b) > visits(a) * 1.01);
  assertEquals(a.response!.growth, undefined);
});

Deno.test("no institution has more beds than it had or than are registered", () => {
  const { growth } = growing!.at(-1)!.response!;
  growth!.beds.forEach((times, h) => {
    const most = Math.max(1, registry.authorisedBeds[h]! / beds[h]!);
    assert(times <= most + 1e-12, `${h}: ${times} of ${most}`);
  });
  assert(growth!.beds.some((times) => times > 1));
});

Deno.test("a standard of cost per stay lets in no more items than it allows", () => {
  const { growth } = held!.at(-1)!.response!;
  const open = growing!.at(-1)!.response!.growth!;
  growth!.items.forEach((x, h) => assert(x <= open.items[h]! + 1e-12));
  // Who lives on outpatients buys for them; large hospitals keep to the standard,
  // which is 3 % below last year's cost per stay.
  const large = [...level].flatMap((l, h) => l === 3 ? [h] : []);
  for (const h of large) assertEquals(growth!.items[h], 1);
  assert(large.some((h) => open.items[h]! > 1.05));
  assert(growth!.items.some((x, h) => x < open.items[h]!));
  assert(cost(held!.at(-1)!) < cost(growing!.at(-1)!));
});
