import { readPlan } from "../../sim/io.ts";
import type { CityPlan } from "../../sim/run.ts";
import { playYears } from "../../sim/run/play_year.ts";
import { buildCity } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { PLAIN } from "../support/small_city.ts";

/** What a scheme's year came to, in 亿元 of the whole city. */
export interface Totals {
  /** Inpatient and outpatient cost. */
  readonly cost: number;
  /** Paid by pooled fund and catastrophic insurance. */
  readonly fund: number;
}

/**
 * Plays years of a city with one in `oneIn` of its people and scales the totals
 * up: `[year][scheme]`, employees first.
 */
export async function cityTotals(
  ref: string,
  years: readonly number[],
  oneIn: number,
): Promise<Totals[][]> {
  const plan = await readPlan(ref) as CityPlan;
  const plans = years.map((year) => {
    const values = yearValues(plan, year);
    const { employee, resident } = values["population.insured"];
    const few = {
      employee: Math.round(employee / oneIn),
      resident: Math.round(resident / oneIn),
    };
    return { year, values: { ...values, "population.insured": few } };
  });
  const seed = plans[0]!.values["run.seed"];
  const played = await playYears(
    buildCity(plan.facts, seed),
    plans,
    seed,
    PLAIN,
    () => {},
  );
  return played.map(({ record: { claims, outpatient } }) =>
    [0, 1].map((scheme) => {
      let cost = 0, fund = 0;
      for (let row = 0; row < claims.rows; row++) {
        if (claims.scheme[row] !== scheme) continue;
        cost += claims.cost[row]!;
        fund += claims.fund[row]! + claims.catastrophic[row]!;
      }
      for (let row = 0; row < outpatient.scheme.length; row++) {
        if (outpatient.scheme[row] !== scheme) continue;
        cost += outpatient.cost[row]!;
        fund += outpatient.fund[row]!;
      }
      return { cost: cost * oneIn / 1e10, fund: fund * oneIn / 1e10 };
    })
  );
}
