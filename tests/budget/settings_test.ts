import { assert, assertEquals } from "@std/assert";
import { constraints, defaults, REGISTRY } from "../../sim/model/policy/mod.ts";
import type { Values } from "../../sim/model/policy/mod.ts";

const event = {
  scheme: "employee",
  month: 7,
  line: "dip",
  amount: 100,
  from: "fund",
  reason: "patients",
};
const accepts = (events: unknown[]) =>
  REGISTRY["budget.adjustment.events"].schema.safeParse(events).success;
const broken = (changes: Partial<Values>) => {
  const values = { ...defaults(), ...changes };
  return constraints.filter(({ holds }) => !holds(values)).map(({ id }) => id);
};

Deno.test("an adjustment is of a month of the year, a line that exists and a reason that the rules permit", () => {
  assert(accepts([event]));
  const bad = [
    { month: 0 },
    { month: 13 },
    { month: 6.5 },
    { line: "dental" },
    { scheme: "all" },
    { reason: "overspent" },
    { amount: 0.001 },
    { from: "bank" },
  ];
  for (const change of bad) {
    assertEquals(accepts([{ ...event, ...change }]), false);
  }
});

Deno.test("weights of the factors sum to 1, steps come in the order of their days and once", () => {
  assertEquals(broken({}), []);
  const weights = defaults()["budget.factors.weights"];
  assertEquals(
    broken({ "budget.factors.weights": { ...weights, reform: 0.3 } }),
    ["factors.sum"],
  );
  const [draft, government, congress] = defaults()["budget.procedure.steps"];
  assertEquals(
    broken({ "budget.procedure.steps": [draft!, congress!, government!] }),
    ["procedure.order"],
  );
  assertEquals(
    broken({
      "budget.procedure.steps": [draft!, { ...government!, step: "draft" }],
    }),
    ["procedure.once"],
  );
  assertEquals(
    broken({
      "budget.adjustment.events": [
        { ...event, from: "dip" } as Values["budget.adjustment.events"][number],
      ],
    }),
    ["adjustment.from"],
  );
});

Deno.test("a step may cut the total and not raise it above what income allows", () => {
  const { schema } = REGISTRY["budget.procedure.steps"];
  const step = (change: number) =>
    schema.safeParse([
      { step: "draft", date: "11-15", yearBefore: true, change },
    ]).success;
  assertEquals([step(-0.2), step(0), step(0.01), step(-0.21)], [
    true,
    true,
    false,
    false,
  ]);
});
