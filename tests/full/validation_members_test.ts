import { assert } from "@std/assert";
import { join } from "node:path";
import { readText, ROOT } from "../../sim/io.ts";
import { defaults } from "../../sim/model/policy/mod.ts";
import { BLOCKS_PER_TASK } from "../../sim/run/play_year.ts";
import { rowsOf } from "../../sim/study/validation/ensemble_csv.ts";
import {
  openBench,
  readingsOf,
} from "../../sim/study/validation/play_recipes.ts";
import { RECIPES } from "../../sim/study/validation/recipes.ts";
import { keptOf, spaced } from "../../sim/study/validation/scorecard.ts";
import { settingsOf } from "../../sim/study/validation/vector.ts";

Deno.test("five members of the ensemble give what was recorded for them", async () => {
  const file = "data/validation/ensemble.csv";
  const kept = keptOf(rowsOf(readText(join(ROOT, file))!, file));
  const bench = await openBench(RECIPES, {
    workers: 1,
    blocksPerTask: BLOCKS_PER_TASK,
  });
  const base = defaults();
  for (const { index, vector, values } of spaced(kept, 5)) {
    const played = await readingsOf(bench, settingsOf(vector, base));
    for (const [name, value] of Object.entries(values)) {
      const off = Math.abs(played[name]! - value);
      assert(
        off <= 1e-5 * Math.abs(value) + 1e-9,
        `draw ${index}, ${name}: ${played[name]} for ${value}`,
      );
    }
  }
});
