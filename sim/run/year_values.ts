import {
  KEYS,
  reformYear,
  REGISTRY,
  type Values,
} from "../model/policy/mod.ts";
import type { Scenario } from "../model/scenario/mod.ts";

/** What is settled by (结算规则): a scenario's name and its values on every day. */
export type Rules = Pick<Scenario, "id" | "valuesOn">;

/** Rules, and the method before them; the same where there is none. */
export interface Methods {
  readonly scenario: Rules;
  readonly preRegime: Rules;
}

/** Settings of a year on the days on which they are read (年度取值). */
export interface YearValues {
  /** First day: everything that is fixed before the year begins. */
  readonly start: Values;
  /** First day of month 0–11: monthly settlement. */
  readonly months: readonly Values[];
  /** Last day: point value and clearing. */
  readonly end: Values;
}

/**
 * Settings in force on a day. Before the year in which its own rules begin, the
 * rules are those of the pre-regime, the people and what they do are the scenario's own: an old method
 * is a method, not another city.
 */
export function valuesOnDay(
  { scenario, preRegime }: Methods,
  day: string,
): Values {
  const own = scenario.valuesOn(day);
  if (Number(day.slice(0, 4)) >= reformYear(own)) return own;
  const old = preRegime.valuesOn(day);
  return Object.freeze(Object.fromEntries(
    KEYS.map((key) => [
      key,
      REGISTRY[key].block === "policy" ? old[key] : own[key],
    ]),
  )) as Values;
}

/** Settings in force on the first day of a year. */
export function yearValues(methods: Methods, year: number): Values {
  return valuesOnDay(methods, `${year}-01-01`);
}

/**
 * The same settings for a year that is paid throughout as its last month is: what
 * a method that starts inside the year would make of a whole one.
 */
export function wholeYear(through: YearValues): YearValues {
  const regime = through.months.at(-1)!["settlement.regime"];
  return {
    ...through,
    months: through.months.map((month) =>
      Object.freeze({ ...month, "settlement.regime": regime })
    ),
  };
}

/** Settings of a year on all days on which they are read. */
export function valuesThroughout(methods: Methods, year: number): YearValues {
  const months = Array.from(
    { length: 12 },
    (_, m) =>
      valuesOnDay(methods, `${year}-${String(m + 1).padStart(2, "0")}-01`),
  );
  return {
    start: months[0]!,
    months,
    end: valuesOnDay(methods, `${year}-12-31`),
  };
}
