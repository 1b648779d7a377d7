import { readPlan } from "../../sim/io.ts";
import type { YearRecord } from "../../sim/model/ledger.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import type { YearFrame } from "../../sim/run/play_blocks.ts";
import { playYears } from "../../sim/run/play_year.ts";
import { type PricedRules, priceRules } from "../../sim/run/price_rules.ts";
import { spentAsBooked } from "../../sim/run/spent_as_booked.ts";
import { buildCity, type City, yearFrame } from "../../sim/run/world_frames.ts";
import {
  valuesThroughout,
  type YearValues,
  yearValues,
} from "../../sim/run/year_values.ts";

/** A city whose years have been played: what the stages are timed on. */
export interface BenchCity {
  readonly city: City;
  readonly seed: string;
  /** Settings of the policy year. */
  readonly values: Values;
  readonly through: YearValues;
  readonly frame: YearFrame;
  readonly history: readonly YearRecord[];
  readonly record: YearRecord;
  readonly rules: PricedRules;
  readonly before: ReturnType<typeof spentAsBooked>;
}

/**
 * Plays history and policy year of a scenario at full size (测试城市), untimed.
 *
 * @throws if the scenario reads its claims from files: nothing is drawn there
 */
export async function benchCity(ref: string): Promise<BenchCity> {
  const plan = await readPlan(ref);
  if ("given" in plan) {
    throw new Error(`Cannot time the stages of ${ref}: its claims are given`);
  }
  const run = plan.scenario.valuesOn("9999-12-31");
  const seed = run["run.seed"], year = run["run.year"];
  const city = buildCity(plan.facts, seed);
  const years = Array.from(
    { length: run["run.historyYears"] + 1 },
    (_, i) => year - run["run.historyYears"] + i,
  ).map((y) => ({ year: y, values: yearValues(plan, y) }));
  const options = { workers: 2, blocksPerTask: 64 };
  const played = await playYears(city, years, seed, options, () => {});
  const records = played.map(({ record }) => record);
  const history = records.slice(0, -1), values = years.at(-1)!.values;
  const codes = city.codes.book, hospitals = city.hospitals.archive;
  return {
    city,
    seed,
    values,
    through: valuesThroughout(plan, year),
    frame: yearFrame(city, year, seed, values),
    history,
    record: records.at(-1)!,
    rules: priceRules({ history, codes, hospitals, id: "bench" }, values),
    before: spentAsBooked(history.at(-1)!, codes, hospitals, values),
  };
}
