import { type Key, REGISTRY, type Values } from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";

/** A year's rules, moved to another year (移用的规则): the values on each day from which they hold. */
export interface MovedRules {
  /** ISO days of the city's year, 1 January first. */
  readonly days: readonly string[];
  /** Values in force on an ISO day of the city's year. */
  valuesOn(day: string): Values;
}

/**
 * The rules as they are in force in their own year, moved to the city's year
 * (规则移用): a change inside the year keeps its month and day, dates in values
 * move with it, and what is given by year is that of the rules' own year.
 *
 * @example Rules of 2025 in Lishui's year begin their daily advances on the same day
 * ```ts
 * import { readScenario } from "../../io.ts";
 * import { movedRules } from "./rules_in_force.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const moved = movedRules(readScenario("yancheng_2025/baseline"), 2015);
 * const values = moved.valuesOn("2015-06-01");
 * assertEquals(values["settlement.t1.start"], "2015-01-23");
 * ```
 */
export function movedRules(rules: Scenario, year: number): MovedRules {
  const own = yearOf(rules), start = `${own}-01-01`;
  const days = [
    start,
    ...rules.changeDays.filter((day) => day > start && day <= `${own}-12-31`),
  ];
  const moved = days.map((day) => ({
    day: dayIn(year, day),
    values: valuesIn(rules.valuesOn(day), own, year),
  }));
  return {
    days: moved.map(({ day }) => day),
    valuesOn: (day) =>
      moved.findLast((since) => since.day <= day)?.values ?? moved[0]!.values,
  };
}

/** The policy year of a scenario. */
export function yearOf(scenario: Scenario): number {
  return scenario.valuesOn("9999-12-31")["run.year"];
}

/** The same month and day; 29 February is 1 March where there is none. */
function dayIn(year: number, day: string): string {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${
    day.slice(4) === "-02-29" && !leap ? "-03-01" : day.slice(4)
  }`;
}

function valuesIn(values: Values, from: number, year: number): Values {
  if (from === year) return values;
  return Object.freeze(Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      REGISTRY[key as Key].unit === "date" ? datesIn(value, from, year) : value,
    ]),
  )) as Values;
}

/** A value with its dates in another year; years before and after the rules' own keep their distance. */
function datesIn(value: unknown, from: number, year: number): unknown {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return dayIn(Number(value.slice(0, 4)) - from + year, value);
  }
  if (Array.isArray(value)) return value.map((v) => datesIn(v, from, year));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [name, datesIn(v, from, year)]),
  );
}
