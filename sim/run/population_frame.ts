import type { Facts } from "../model/facts.ts";
import { firstYear, reformYear, type Values } from "../model/policy/mod.ts";
import { personTables, type Population } from "../population/person_tables.ts";

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
  const from = lineage
    ? year + 1 - lineage.length
    : Math.min(year, firstYear(values));
  const settings = lineage ??
    new Array<Values>(year - from + 1).fill(values);
  return personTables(facts, {
    firstYear: from,
    tableYear: values["population.tableYear"] ?? reformYear(values),
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
