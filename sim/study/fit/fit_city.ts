/**
 * Calibration (参数标定): the few free parameters of a city are set so that what
 * it plays meets the published numbers of kind `fit`, by simulated moments on a
 * smaller city with the same luck. The marginals of people and illness need no
 * search: they are raked where they are drawn.
 *
 * What the numbers pin down is told by each parameter's reach: how far it can go
 * before the rows it is fitted to leave their bands, the others following. A
 * parameter without reach is free, and stays where it was.
 *
 * @module
 */
import { readOn } from "../../metrics/realism/hold_against.ts";
import { isNumber } from "../../metrics/realism/city_year.ts";
import { firstYear, type Values } from "../../model/policy/mod.ts";
import type { CardRow, Target } from "../../model/realism.ts";
import { cardRow } from "../../metrics/realism/hold_against.ts";
import { cityYear } from "../../run/city_year.ts";
import { type PlayOptions, playYears } from "../../run/play_year.ts";
import { buildCity } from "../../run/world_frames.ts";
import { yearValues } from "../../run/year_values.ts";
import type { CityPlan } from "../../run.ts";
import { gaussNewton } from "./gauss_newton.ts";
import { type Lever, leverValue, withLevers } from "./lever.ts";

/** A lever before and after. */
export interface FittedLever {
  readonly lever: Lever;
  readonly start: number;
  readonly fitted: number;
  /** How far it can go either way; `Infinity` where nothing pins it. */
  readonly reach: number;
}

/** What a calibration gives. */
export interface Fitted {
  readonly levers: readonly FittedLever[];
  /** The rows it was fitted to, before and after, on the smaller city. */
  readonly before: readonly CardRow[];
  readonly after: readonly CardRow[];
}

/** How to fit. */
export interface FitOptions extends PlayOptions {
  /** Insured persons of the smaller city. */
  readonly insured: number;
  readonly rounds: number;
}

/** Fits the levers of one city and year. */
export async function fitCity(
  plan: CityPlan,
  year: number,
  levers: readonly Lever[],
  targets: readonly Target[],
  options: FitOptions,
): Promise<Fitted> {
  const lineage = lineageOf(plan, year, options.insured);
  const city = buildCity(plan.facts, lineage.at(-1)!["run.seed"]);
  const rowsAt = async (numbers: readonly number[]): Promise<CardRow[]> => {
    const set = lineage.map((values) => withLevers(values, levers, numbers));
    const values = set.at(-1)!;
    const [played] = await playYears(
      city,
      [{ year, values, lineage: set }],
      values["run.seed"],
      options,
      () => {},
    );
    const years = new Map([[year, cityYear(city, played!, set, null)]]);
    return targets.map((t) => cardRow(t, readOn(t, years), new Map()));
  };
  const start = levers.map((lever) => leverValue(lineage.at(-1)!, lever));
  const before = await rowsAt(start);
  const found = await gaussNewton(
    async (x) => (await rowsAt(x)).map(residual),
    start,
    { low: levers.map((l) => l.low), high: levers.map((l) => l.high) },
    options.rounds,
  );
  return {
    levers: levers.map((lever, i) => ({
      lever,
      start: start[i]!,
      fitted: found.x[i]!,
      reach: found.reach[i]!,
    })),
    before,
    after: await rowsAt(found.x),
  };
}

/** Distance from the target in half widths of the band, with its sign. */
function residual({ target, value }: CardRow): number {
  if (value === null || !isNumber(value)) {
    throw new Error(`Cannot fit to ${target.id}, as it cannot be measured`);
  }
  return (value - target.value) / ((target.high - target.low) / 2);
}

/** Settings of each year since the population's first one, with fewer insured in the same proportion. */
function lineageOf(plan: CityPlan, year: number, insured: number): Values[] {
  const own = plan.scenario.valuesOn("9999-12-31");
  const first = Math.min(year, firstYear(own));
  const here = yearValues(plan, year)["population.insured"];
  const scale = Math.min(1, insured / (here.employee + here.resident));
  return Array.from({ length: year - first + 1 }, (_, i) => {
    const values = yearValues(plan, first + i);
    const { employee, resident } = values["population.insured"];
    return {
      ...values,
      "population.sample": 1,
      "population.insured": {
        employee: Math.round(employee * scale),
        resident: Math.round(resident * scale),
      },
    };
  });
}
