import { assert, assertEquals, assertRejects } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { QUOTA_BASES } from "../../sim/budget/quotas/quota_rule.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const heir = (policy: string) =>
  `format: 1
title: 额度
inherits: zibo_2025/baseline
policy:
  settlement.clearing.against: quota
${policy.split("\n").map((line) => `  ${line}`).join("\n")}
`;
const BAD = {
  "bad/hospital":
    "budget.quota.basis: given\nbudget.quota.given: [{ hospital: X9, employee: 1, resident: 1 }]",
  "bad/twice":
    "budget.quota.basis: given\nbudget.quota.given: [{ hospital: H001, employee: 1, resident: 1 }, { hospital: H001, employee: 1, resident: 1 }]",
  "bad/county":
    "budget.quota.basis: consortium\nbudget.consortium.perCapita: [{ county: atlantis, employee: 1, resident: 1 }]",
  "bad/some":
    "budget.quota.basis: consortium\nbudget.consortium.perCapita: [{ county: linzi, employee: 1, resident: 1 }]",
};
const GIVEN =
  "budget.quota.basis: given\nbudget.quota.given: [{ hospital: H001, employee: 300, resident: 100 }, { hospital: H002, employee: 100, resident: 300 }]";
const files = Object.fromEntries([
  ...QUOTA_BASES.filter((basis) => basis !== "given").map((basis) => [
    `test/${basis}`,
    heir(`budget.quota.basis: ${basis}`),
  ]),
  ["test/given", heir(GIVEN)],
  ...Object.entries(BAD).map(([id, policy]) => [id, heir(policy)]),
]);
const plans = smallPlans(Object.keys(files), files);
const good = plans.filter(({ scenario }) => scenario.id.startsWith("test/"));
const results = await rehearseQuietly(good);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("under every basis quotas sum to the line, and the year is cleared against them", () => {
  assertEquals(results.length, QUOTA_BASES.length);
  for (const { settlements, scenario } of results) {
    for (const { budget, fund, clearedStandard } of settlements) {
      assertEquals(sum(budget.quotas!), budget.lines.dip, scenario);
      assertEquals(fund, budget.lines.dip);
      assertEquals(clearedStandard, budget.quotas!, scenario);
    }
  }
});

Deno.test("where last year had one point value its D and its points divide alike, the other bases each in their own way", () => {
  const quotas = (basis: string) =>
    results.find((r) => r.scenario === `test/${basis}`)!
      .settlements[0]!.budget.quotas!;
  const last = quotas("lastYear");
  quotas("points").forEach((fen, h) =>
    assert(Math.abs(fen - last[h]!) <= 2, `${h}: ${fen} ${last[h]}`)
  );
  const others = ["lastYear", "need", "dual", "consortium", "given"];
  const apart = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, fen, h) => sum + Math.abs(fen - b[h]!), 0);
  for (const [i, one] of others.entries()) {
    for (const other of others.slice(i + 1)) {
      const moved = apart(quotas(one), quotas(other)) / sum(last);
      assert(moved > 0.001, `${one} ${other} ${moved}`);
    }
  }
});

Deno.test("a table divides the line in its proportions, and who is not listed has none", () => {
  const { settlements } = results.find((r) => r.scenario === "test/given")!;
  settlements.forEach(({ budget }, s) => {
    const [first, second] = budget.quotas!, { dip } = budget.lines;
    assertEquals(first! + second!, dip);
    const larger = s === 0 ? first! : second!;
    assert(Math.abs(larger - 0.75 * dip) <= 1);
  });
});

Deno.test("under a cap nobody has more than last year's D and a tenth while others are below", () => {
  const { settlements, lastYear } = results.find((r) =>
    r.scenario === "test/growthCap"
  )!;
  settlements.forEach(({ budget }, s) => {
    const old = lastYear[s]!.standard;
    const room = sum(old.map((fen) => Math.round(fen * 1.1)));
    if (room < budget.lines.dip) return;
    budget.quotas!.forEach((fen, h) => {
      if (old[h]! > 0) assert(fen <= old[h]! * 1.1 + 2, `${h}`);
    });
  });
});

for (const id of Object.keys(BAD)) {
  Deno.test(`a table with ${id.slice(4)} wrong is told of with its key and place`, async () => {
    const error = await assertRejects(
      () => rehearseQuietly(plans.filter(({ scenario }) => scenario.id === id)),
      ShapanError,
    );
    const issue = error.issues[0]!;
    assertEquals(
      issue.key,
      id === "bad/hospital" || id === "bad/twice"
        ? "budget.quota.given"
        : "budget.consortium.perCapita",
    );
    assert(issue.line !== undefined && issue.hint !== undefined);
  });
}
