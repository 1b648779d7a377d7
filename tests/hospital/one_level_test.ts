import { assert, assertEquals } from "@std/assert";
import { readPlan } from "../../sim/io.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import type { CityPlan } from "../../sim/run.ts";
import { rehearseQuietly } from "../support/small_city.ts";

Deno.test("a city of secondary hospitals alone treats everybody there, at the cost of that level", async () => {
  const plan = await readPlan("behaviour/race") as CityPlan;
  const small = {
    "population.insured": { employee: 8_000, resident: 8_000 },
    "hospital.response.model": "none",
    // So few have too few cases of one disease to be measured by it.
    "points.weight.base": "allCaseMean",
    "run.year": 2025,
  } as const;
  const [result] = await rehearseQuietly([{
    ...plan,
    scenario: withSettings(plan.scenario, small),
    preRegime: withSettings(plan.preRegime, small),
  }]);
  const cases = result!.settlements.map((s) => s.cases);
  const all = cases[0]!.map((n, h) => n + cases[1]![h]!);
  assertEquals(all.length, 20);
  assert(all.every((n) => n > 50), all.join());
  const cost = result!.settlements.reduce(
    (sum, s) => sum + s.cost.reduce((a, b) => a + b, 0),
    0,
  );
  const mean = cost / all.reduce((a, b) => a + b, 0) / 100;
  // need.meanCost is 8,000 yuan, and there is no other level to differ from.
  assert(Math.abs(mean / 8000 - 1) < 0.08, String(mean));
});
