import type { Facts } from "../model/facts.ts";
import type { Values } from "../model/policy/mod.ts";
import { personTables, type Population } from "../population/person_tables.ts";

/** The first year of a population: where history begins (起始年). */
export function firstYearOf(values: Values): number {
  return values["run.year"] - values["run.historyYears"];
}

/**
 * The population of a year (年度参保人口), the sequel of all years before it: what
 * brings people in and out, and who dies, is set for the year in which it
 * happens; who counts as retired, a child or a student for the year itself.
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
    tableYear: values["population.tableYear"] ?? values["run.year"],
    oneIn: 1 / values["population.sample"],
    years: settings.map((v) => ({
      insured: v["population.insured"],
      birthRate: v["population.birthRate"],
      leaveRate: v["population.leaveRate"],
      moveRate: v["population.moveRate"],
      schemeChurn: v["population.schemeChurn"],
      frailtyVariance: v["need.frailtyVariance"],
      frailtyDeath: v["population.frailtyDeath"],
      months: v["population.turnMonths"],
    })),
    retiredWomenAt50: values["population.retiredWomenAt50"],
    schoolUntil: values["population.schoolUntil"],
    studentShare: values["population.studentShare"],
  });
}
