import { assert, assertAlmostEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

/** The same city with primary-care diseases told apart or not, everything else alike. */
const select = (id: string, how: string) => ({
  [id]: `format: 1
title: 基层病种
titleEn: primary care
inherits: zibo_2025/baseline
policy:
  grouping.basic.select: { value: ${how}, source: assumed }
`,
});

async function play(how: string): Promise<ScenarioResult> {
  const id = `zibo_2025/basic_${how}`;
  const [result] = await rehearseQuietly(smallPlans([id], select(id, how)));
  return result!;
}

/** What institutions of a level are paid of all, both schemes. */
function shareOf({ settlements, hospitals }: ScenarioResult, level: number) {
  const pay = settlements.map((sheet) => ({
    own: sum(sheet.pay.filter((_, h) => hospitals.level[h] === level)),
    all: sum(sheet.pay),
  }));
  return sum(pay.map(({ own }) => own)) / sum(pay.map(({ all }) => all));
}

Deno.test("one coefficient for primary-care diseases moves money to primary institutions, out of the same fund", async () => {
  const [none, measured] = [await play("none"), await play("measured")];
  assert(shareOf(measured, 1) > shareOf(none, 1));
  assert(shareOf(measured, 3) < shareOf(none, 3));
  none.settlements.forEach(({ budget }, s) =>
    assertAlmostEquals(
      measured.settlements[s]!.budget.total,
      budget.total,
      0.5,
    )
  );
});
