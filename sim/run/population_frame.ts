import type { Facts } from "../model/facts.ts";
import type { Values } from "../model/policy/mod.ts";
import { personTables, type Population } from "../population/person_tables.ts";

/** The first year of a population: where history begins (起始年). */
export function firstYearOf(values: Values): number {
  return values["run.year"] - values["run.historyYears"];
}

/**
 * The population of a year (年度参保人口), the sequel of all years before it.
 *
 * @param lineage settings of each year from the first one to this; where they
 * are not given, those of this year held all the time
 */
export function populationFrame(
  facts: Facts,
  year: number,
  values: Values,
  lineage?: readonly Values[],
): Population {
  const firstYear = lineage
    ? year + 1 - lineage.length
    : Math.min(year, firstYearOf(values));
  const settings = lineage ??
    new Array<Values>(year - firstYear + 1).fill(values);
  return personTables(facts, {
    firstYear,
    tableYear: values["run.year"],
    oneIn: 1 / values["population.sample"],
    years: settings.map((v) => ({
      insured: v["population.insured"],
      birthRate: v["population.birthRate"],
      leaveRate: v["population.leaveRate"],
      moveRate: v["population.moveRate"],
      schemeChurn: v["population.schemeChurn"],
    })),
    frailtyVariance: values["need.frailtyVariance"],
    retiredWomenAt50: values["population.retiredWomenAt50"],
    schoolUntil: values["population.schoolUntil"],
    studentShare: values["population.studentShare"],
    frailtyDeath: values["population.frailtyDeath"],
  });
}
