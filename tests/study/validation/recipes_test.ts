import { assert, assertEquals } from "@std/assert";
import { readScenario, readSources } from "../../../sim/io.ts";
import {
  lastLine,
  verdictTable,
} from "../../../sim/study/validation/card_text.ts";
import { drawOf, FIRST_WAVE } from "../../../sim/study/validation/draws.ts";
import {
  HEADS,
  rowOf,
  rowsOf,
} from "../../../sim/study/validation/ensemble_csv.ts";
import { forestRows } from "../../../sim/report/validation/forest_rows.ts";
import { COLUMNS } from "../../../sim/study/validation/month_cells.ts";
import type { MonthCells } from "../../../sim/study/validation/month_cells.ts";
import { checkName } from "../../../sim/study/validation/recipe.ts";
import { RECOVERY } from "../../../sim/study/validation/prices_and_audits.ts";
import { RECIPES } from "../../../sim/study/validation/recipes.ts";
import { gate, scorecard } from "../../../sim/study/validation/scorecard.ts";
import { verdictsOf } from "../../../sim/study/validation/verdicts.ts";
import {
  FREE,
  luckOf,
  settingsOf,
  vectorOf,
} from "../../../sim/study/validation/vector.ts";
import { validationForest } from "../../../sim/chart/validation_forest.ts";
import { defaults, REGISTRY } from "../../../sim/model/policy/mod.ts";
import { xmlFault } from "../../chart/well_formed.ts";

/** Acceptance bands as they were set before anything was simulated; moving one is a change of the test. */
const BANDS: Readonly<Record<string, readonly [number, number]>> = {
  "V1.cost": [0, 0.2],
  "V1.mortality": [-0.00015, 0.00015],
  "V1.stay": [-0.04, 0.04],
  "V2.volume": [-0.015, 0],
  "V2.weight": [0, Infinity],
  "V2.treatment": [2 / 3, Infinity],
  "V3.tertiary": [0, Infinity],
  "V3.secondary": [0, Infinity],
  "V3.ratio": [1.2, 5],
  "V3.primary3": [-Infinity, 0],
  "V3.primary2": [-Infinity, 0],
  "V4.cost": [-0.2, -0.03],
  "V4.share": [0.01, 0.09],
  "V5.cost": [-0.11, -0.02],
  "V5.patients": [-0.18, -0.03],
  "V5.escape": [0.15, 0.5],
  "V5.sicker": [0, Infinity],
  "V5.readmission": [-0.02, 0.02],
  "V6.claims": [0.05, 0.2],
  "V6.patients": [0, Infinity],
  "V6.large": [0, Infinity],
  "V6.local": [-Infinity, 0],
  "V7.volume": [-0.17, -0.04],
  "V7.cost": [-0.05, 0.05],
  "V8.medical": [0.003, 0.025],
  "V8.surgical": [-0.01, 0.01],
  "V8.complicated": [0.001, 0.01],
  "V9.level": [0.08, 0.18],
  "V9.owner": [1.3, 3.5],
  "V9.medical": [0, Infinity],
  "V9.comorbid": [0, Infinity],
  "V10.deterrence": [0.75, 0.97],
  "V10.mortality": [-0.001, 0.001],
  "V10.readmission": [-0.005, 0.005],
};

Deno.test("the ten recipes have the bands they were given, and V2, V4 and V9 block", () => {
  const own = Object.fromEntries(
    RECIPES.flatMap((recipe) =>
      recipe.checks.map((check) => [checkName(recipe, check), check.band])
    ),
  );
  assertEquals(own, BANDS);
  assertEquals(
    RECIPES.filter(({ blocks }) => blocks).map(({ id }) => id),
    ["V2", "V4", "V9"],
  );
});

Deno.test("every recipe has its source and scenarios that say both regimes", () => {
  const sources = readSources();
  for (const recipe of RECIPES) {
    assert(sources.has(recipe.source), recipe.source);
    const [before, after] = Object.values(recipe.sides).map((id) =>
      readScenario(id!).valuesOn("9999-12-31")
    );
    assert(before!["run.preRegime"] !== null, recipe.id);
    assertEquals(before!["run.preRegime"], after!["run.preRegime"], recipe.id);
    assertEquals(before!["run.year"], after!["run.year"], recipe.id);
    assertEquals(before!["run.since"], after!["run.since"], recipe.id);
  }
});

Deno.test("what V10 counts as recovered is what its scenario lets audits recover", () => {
  const v = readScenario(RECIPES.at(-1)!.sides.after!).valuesOn("9999-12-31");
  assertEquals(RECOVERY, {
    audited: v["supervision.audit.rate"],
    detection: v["supervision.audit.detection"],
    focus: v["supervision.audit.focus"],
    necessity: v["supervision.audit.necessity"],
  });
  assertEquals(v["supervision.audit.fine"], 0);
});

Deno.test("nothing done, nothing read: two equal sides give no effect", () => {
  const cells = Object.fromEntries(
    COLUMNS.map((column) => [column, new Float64Array(432).fill(2)]),
  ) as unknown as MonthCells;
  for (const recipe of RECIPES) {
    const sides = Object.fromEntries(
      Object.keys(recipe.sides).map((side) => [side, cells]),
    );
    const values = recipe.read(sides);
    assertEquals(values.length, recipe.checks.length, recipe.id);
    recipe.checks.forEach((check, i) => {
      if (check.kind === "null") assert(Math.abs(values[i]!) < 1e-9, check.id);
    });
  }
});

Deno.test("a vector sets what the registry takes, and its place in the priors comes back", () => {
  for (const at of [0, 0.5, 1]) {
    const luck = FREE.map(() => at), vector = vectorOf(luck);
    luckOf(vector).forEach((back, i) =>
      assert(Math.abs(back - at) < 1e-9, FREE[i]!.id)
    );
    for (
      const [key, value] of Object.entries(settingsOf(vector, defaults()))
    ) {
      const { schema } = REGISTRY[key as keyof typeof REGISTRY];
      assert(
        schema.safeParse(value).success,
        `${key} ${JSON.stringify(value)}`,
      );
    }
  }
});

Deno.test("a later draw lies about a kept vector, within the priors", () => {
  const kept = [vectorOf(FREE.map(() => 0.95))];
  for (let i = 0; i < 20; i++) {
    const { vector, wave } = drawOf("seed", FIRST_WAVE + i, kept);
    assertEquals(wave, 2);
    for (const at of luckOf(vector)) {
      assert(at > 0.74 && at <= 1 + 1e-9, String(at));
    }
  }
});

Deno.test("a row of the ensemble comes back as it was, but for digits of the numbers read", () => {
  const draw = drawOf("seed", 3, []);
  const row = {
    ...draw,
    implausibility: 1.25,
    kept: true,
    values: { "V7.volume": -0.0351234567, "V7.cost": 0.01 },
  };
  const [back] = rowsOf(`${HEADS.join(",")}\n${rowOf(row)}\n`, "ensemble.csv");
  assertEquals(back, {
    ...row,
    values: { "V7.volume": -0.0351235, "V7.cost": 0.01 },
  });
});

Deno.test("a card of numbers in the middle of their bands passes all ten; one that leaves misses by name", () => {
  const middle = Object.fromEntries(
    Object.entries(BANDS).map(([name, [low, high]]) => [
      name,
      low === -Infinity
        ? high - 1
        : high === Infinity
        ? low + 1
        : (low + high) / 2,
    ]),
  );
  const good = scorecard([middle, middle]);
  assertEquals(gate(good), { passed: 10, blocked: [] });
  const bad = scorecard([{ ...middle, "V9.level": 0.02, "V6.local": 0.01 }]);
  assertEquals(gate(bad), { passed: 8, blocked: ["V9"] });
  assertEquals(lastLine(8, 10), "validation: 8 of 10");
  for (const lang of ["zh", "en"] as const) {
    const { heads, rows } = verdictTable(bad, lang);
    assert(rows.every((row) => row.length === heads.length));
    const svg = validationForest(forestRows(verdictsOf(bad), lang), { lang });
    assertEquals(xmlFault(svg), null);
  }
});
