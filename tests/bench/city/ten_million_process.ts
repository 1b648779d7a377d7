/**
 * One year of a city of ten million insured in a process of its own (千万人口城市):
 * from facts to claims with two workers, by the function that a run calls. Says on
 * standard output how long that took and how many bills there are.
 *
 * `alone` draws the year as the first one of its population, `lived` as the
 * sequel of the years of history before it, which are lived through again.
 *
 * @module
 */
import { readPlan } from "../../../sim/io.ts";
import { playYears, startPlayers } from "../../../sim/run/play_year.ts";
import { buildCity } from "../../../sim/run/world_frames.ts";
import { yearValues } from "../../../sim/run/year_values.ts";
import { stopThreads } from "../../../sim/base/parallel.ts";

/** Insured of the city, whatever its scenario says; the two schemes keep their shares. */
const INSURED = 10_000_000;

const [ref, years] = Deno.args as [string, "alone" | "lived"];
const threads = startPlayers(2);
const plan = await readPlan(ref);
if ("given" in plan) throw new Error(`Nothing is drawn in ${ref}`);
const { "run.seed": seed, "run.year": year } = plan.scenario.valuesOn(
  "9999-12-31",
);
const own = yearValues(plan, year);
const { employee, resident } = own["population.insured"];
const employees = Math.round(INSURED * employee / (employee + resident));
const values = {
  ...own,
  "population.insured": { employee: employees, resident: INSURED - employees },
  "population.sample": 1,
} as const;
const start = performance.now();
const [played] = await playYears(
  buildCity(plan.facts, seed),
  [{ year, values, ...(years === "alone" ? { lineage: [values] } : {}) }],
  seed,
  { workers: 2, blocksPerTask: 64, threads },
  () => {},
);
const ms = performance.now() - start;
stopThreads(threads);
console.log(JSON.stringify({ ms, claims: played!.record.claims.rows }));
