import { readPlan } from "../../io.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import { TREATMENT_CLASSES } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import { pricedCodes } from "../../need/cost_parts.ts";
import {
  type CityPlan,
  type Played as PlayedYears,
  playedYears,
  type RunOptions,
} from "../../run.ts";
import { primaryGroups } from "../../hospital/response/primary_groups.ts";
import type { PlayedYear } from "../../run/play_year.ts";
import { settledSoFar } from "../../run/settle_course.ts";
import type { StageMemory } from "../../run/stage_memory.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import { atMarginOf } from "../../run/response/at_margin.ts";
import type { City } from "../../run/world_frames.ts";
import { codeWeights } from "./code_weights.ts";
import { type CellBasis, type MonthCells, monthCells } from "./month_cells.ts";
import { checkName, type Played, type Recipe } from "./recipe.ts";
import { RECIPES } from "./recipes.ts";

/** Interventions and operations. */
const OPERATED = TREATMENT_CLASSES.indexOf("interventional");

/** Plays recipes again and again; whatever does not depend on the parameters is played once. */
export interface Bench {
  /** Values of the recipe's checks under parameters, with the luck of a replicate. */
  readonly values: (
    recipe: Recipe,
    set: Partial<Values>,
    replicate?: number,
  ) => Promise<number[]>;
}

/**
 * Opens a bench (检验台): reads the scenarios of the recipes once, keeps the years and
 * settlements that do not move with the parameters.
 */
export async function openBench(
  recipes: readonly Recipe[],
  options: Omit<RunOptions, "onProgress">,
): Promise<Bench> {
  const plans = new Map<string, CityPlan>();
  for (const { sides } of recipes) {
    for (const id of Object.values(sides)) {
      if (!plans.has(id)) plans.set(id, await readPlan(id) as CityPlan);
    }
  }
  const keep = new Map<string, PlayedYear>(), still = new Map<string, Still>();
  const memories = new Map<string, ReturnType<typeof rememberStages>>();
  let last: { key: string; sides: Map<string, MonthCells> } | null = null;

  const side = async (
    id: string,
    set: Partial<Values>,
    replicate: number,
  ): Promise<MonthCells> => {
    const plan = plans.get(id)!;
    const luck = { "run.replicate": replicate };
    const responds =
      plan.scenario.valuesOn("9999-12-31")["hospital.response.model"] !==
        "none";
    const stillKey = `${id} ${replicate}`;
    if (!responds && still.has(stillKey)) return still.get(stillKey)!.cells;
    const world = `${plan.preRegime.id} ${replicate}`;
    const memory = memories.get(world) ?? rememberStages();
    memories.set(world, memory);
    // Years that answer the parameters are not kept; those before them are.
    const played: PlayedYears = new Map(keep);
    const { city, years } = await playedYears(
      {
        ...plan,
        scenario: withSettings(plan.scenario, {
          ...(responds ? set : {}),
          ...luck,
        }),
        preRegime: withSettings(plan.preRegime, luck),
      },
      { ...options, onProgress: () => {} },
      played,
      memory,
    );
    for (const [key, year] of played) {
      if (year.response === null) keep.set(key, year);
    }
    const basisKey = world;
    const basis = still.get(basisKey)?.basis ??
      basisOf(plan, city, years, memory);
    const year = years.at(-1)!;
    const cells = monthCells(
      year.record.claims,
      year.record.details,
      year.truth!,
      basis,
    );
    if (!still.has(basisKey)) still.set(basisKey, { basis, cells });
    if (!responds) still.set(stillKey, { basis, cells });
    return cells;
  };

  return {
    values: async (recipe, set, replicate = 0) => {
      const key = JSON.stringify([set, replicate]);
      if (last?.key !== key) last = { key, sides: new Map() };
      const now = last;
      const sides: Record<string, MonthCells> = {};
      for (const [name, id] of Object.entries(recipe.sides)) {
        const cells = now.sides.get(id) ?? await side(id, set, replicate);
        now.sides.set(id, cells);
        sides[name] = cells;
      }
      return recipe.read(sides as Played);
    },
  };
}

/** All checks of all recipes under one set of parameters, by `V1.cost` (一组参数下的全部读数). */
export async function readingsOf(
  bench: Bench,
  set: Partial<Values>,
  replicate = 0,
): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const recipe of RECIPES) {
    const read = await bench.values(recipe, set, replicate);
    recipe.checks.forEach((check, i) => {
      values[checkName(recipe, check)] = read[i]!;
    });
  }
  return values;
}

interface Still {
  readonly basis: CellBasis;
  readonly cells: MonthCells;
}

/** What stays are read with (读数依据): weights of the last year before the reform. */
export function basisOf(
  plan: CityPlan,
  city: City,
  years: readonly PlayedYear[],
  memory: StageMemory,
): CellBasis {
  const { facts, codes, hospitals } = city;
  const values = plan.scenario.valuesOn("9999-12-31");
  const since = values["run.since"] ?? values["run.year"];
  const old = years.find(({ record }) => record.year === since - 1)!;
  const { archive, registry } = hospitals, { book } = codes;
  const { old: { catalogue, settled } } = settledSoFar(
    plan,
    city,
    years.slice(0, years.indexOf(old) + 1),
    memory,
  );
  return {
    weights: codeWeights({
      claims: old.record.claims,
      meanCost: pricedCodes(facts, codes, values["need.prices"]).costRatio,
      diagnosis: book.diagnosis,
    }),
    atMargin: atMarginOf({ facts, codes }, values),
    // Those that the rule would choose by measurement, whether it chooses any.
    primary: primaryGroups({
      claims: old.record.claims,
      cases: settled.cases,
      level: archive.level,
      catalogue,
    }, {
      select: "measured",
      minShare: values["grouping.basic.minShare"],
      maxCv: Infinity,
      listed: [],
    }),
    level: archive.level,
    publicOwned: registry.publicOwned,
    kind: Uint8Array.from(
      book.category,
      (category, c) =>
        /^I2[0-5]/.test(category) ? 0 : book.chapter[c] === "IX" ? 1 : 2,
    ),
    surgical: Uint8Array.from(
      book.treatmentClass,
      (rank) => rank >= OPERATED ? 1 : 0,
    ),
  };
}
