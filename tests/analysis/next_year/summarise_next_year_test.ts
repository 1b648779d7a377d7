import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { NextYear, PlayedCase } from "../../../sim/model/next_year.ts";
import { ORDINARY, smallNextYear } from "../../negotiation/small_next_year.ts";
import { smallRun } from "../../negotiation/small_run.ts";

const run = smallRun("mixed");
const seated = run.sheets[0]!.groups.flatMap(({ members }) => members).length;

function movesOf({ moves }: NextYear, { clearing, division }: PlayedCase) {
  return moves.find((row) =>
    row.clearing === clearing && row.division === division
  )!;
}

Deno.test("differences are taken within a replicate, with the t interval of their mean", () => {
  // The plan's pay varies by far more than what the division adds to it: 1 and 3.
  const next = smallNextYear(run, "value", 2, ({ division }, r) => {
    const pay = 1000_00 + r * 500_00 + (division === "talks" ? 1 + 2 * r : 0);
    return { value: pay, pay, cash: 0 };
  });
  const row = next.rows.find((one) =>
    one.division === "talks" && one.clearing === "value"
  )!;
  assertEquals(row.fromPlan.mean, 2);
  assertEquals(row.fromPlan.error, 1);
  // t(0.975; 1) = 12.706.
  assertAlmostEquals(row.fromPlan.interval![0], 2 - 12.7062, 1e-4);
  assertAlmostEquals(row.fromPlan.interval![1], 2 + 12.7062, 1e-4);
  assert(row.level.error! > 200_00);
});

Deno.test("the plan is compared as the city clears, last year's shares as the row is cleared", () => {
  const next = smallNextYear(run, "value", 3, ORDINARY);
  const of = (clearing: string, division: string) =>
    next.hospitals.find((row) =>
      row.clearing === clearing && row.division === division
    )!.pay;
  assertEquals(of("quota", "talks").fromPlan.mean, 50_00);
  assertEquals(of("quota", "talks").fromLastYear.mean, -10_00);
  assertEquals(of("value", "talks").fromLastYear.mean, 0);
  assertEquals(of("value", "plan").fromPlan.mean, 0);
});

Deno.test("institutions are counted once: above, below, unclear, slight, unmoved", () => {
  const rest = { winners: 0, losers: 0, unclear: 0, slight: 0, unmoved: 0 };
  const cases = [
    [50_00, 50_00, { winners: seated }],
    [-50_00, -50_00, { losers: seated }],
    [-10_00, 50_00, { unclear: seated }],
    // A fen of rounding, always on the same side, is nothing that anybody wins.
    [1, 1, { slight: seated }],
    [0, 0, { unmoved: seated }],
  ] as const;
  for (const [first, second, counts] of cases) {
    const next = smallNextYear(run, "quota", 2, ({ division }, r) => {
      const more = division === "nash" ? [first, second][r]! : 0;
      return { value: 1, pay: 1000_00 + more, cash: 0 };
    });
    const moves = movesOf(next, { clearing: "quota", division: "nash" });
    const { winners, losers, unclear, slight, unmoved } = moves;
    assertEquals({ winners, losers, unclear, slight, unmoved }, {
      ...rest,
      ...counts,
    });
    const mean = (first + second) / 2;
    assertEquals(moves.gained, Math.max(0, mean) * seated);
    assertEquals(moves.lost, 0 - Math.max(0, -mean) * seated);
  }
});
