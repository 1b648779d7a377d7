import type { FactRow } from "./fact_tables.ts";
import type { SchemeAgeFact } from "./model/facts.ts";

/** Area of the census table that the age tables of the schemes were made on. */
const COUNTRY = "China";

/**
 * Ages of each scheme in an area, percent by five-year band. No city publishes
 * the ages of its insured. Employees have the country's age table of their
 * scheme, as jobs and pensions are alike and their retired share is published
 * for the country; residents have theirs with each band as much larger or
 * smaller as it is in the area's census. An area that the census does not have
 * keeps the country's ages.
 */
export function schemeAges(
  national: readonly FactRow[],
  census: readonly FactRow[],
  area: string,
): SchemeAgeFact[] {
  const bandShares = (name: string) => {
    const persons = census.filter((r) => r.text("area") === name)
      .map((r) => r.number("male") + r.number("female"));
    const all = persons.reduce((a, b) => a + b, 0);
    return persons.map((n) => n / all);
  };
  const country = bandShares(COUNTRY), here = bandShares(area);
  const shares = national.map((r, band) => {
    const older = here.length === 0 ? 1 : here[band]! / country[band]!;
    return r.number("resident_share") * older;
  });
  const sum = shares.reduce((a, b) => a + b, 0);
  return national.map((r, band) => ({
    employee: r.number("employee_share"),
    resident: 100 * shares[band]! / sum,
  }));
}
