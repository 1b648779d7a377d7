import {
  articleKeys,
  ARTICLES,
  type Key,
  type Values,
} from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { type MovedRules, movedRules, yearOf } from "./rules_in_force.ts";

/** A city with provisions of another (规则拼合): what holds on each day of the city's year. */
export interface Mixture {
  readonly city: Scenario;
  readonly rules: Scenario;
  /** Ids of the provisions that are taken from the rules. */
  readonly provisions: readonly string[];
  /** Whether these are all there are. */
  readonly whole: boolean;
  /** Provisions among them that are the same in both, so that nothing changes. */
  readonly equal: readonly string[];
  /** Provisions that differ between the two, taken or not. */
  readonly differing: readonly string[];
  /** Days of the city's year on which something may change, 1 January first. */
  readonly days: readonly string[];
  /** The city's own values on a day. */
  own(day: string): Values;
  /** The rules' values on that day, moved to the city's year. */
  theirs(day: string): Values;
  /** The city's values with the provisions taken from the rules. */
  mixed(day: string): Values;
}

/** Puts provisions of one scenario into another (拼合规则), day by day. */
export function mixtureOf(
  city: Scenario,
  rules: Scenario,
  provisions: readonly string[],
): Mixture {
  const year = yearOf(city), moved = movedRules(rules, year);
  const days = daysOf(city, moved, year);
  const taken: readonly Key[] = provisions.flatMap(articleKeys);
  const differs = (id: string) =>
    articleKeys(id).some((key) =>
      days.some((day) =>
        !same(city.valuesOn(day)[key], moved.valuesOn(day)[key])
      )
    );
  const differing = ARTICLES.map(({ id }) => id).filter(differs);
  const memory = new Map<string, Values>();
  return {
    city,
    rules,
    provisions,
    whole: provisions.length === ARTICLES.length,
    equal: provisions.filter((id) => !differing.includes(id)),
    differing,
    days,
    own: (day) => city.valuesOn(day),
    theirs: (day) => moved.valuesOn(day),
    mixed: (day) => {
      const known = memory.get(day);
      if (known !== undefined) return known;
      const theirs = moved.valuesOn(day) as Readonly<Record<Key, unknown>>;
      const values = Object.freeze({
        ...city.valuesOn(day),
        ...Object.fromEntries(taken.map((key) => [key, theirs[key]])),
      }) as Values;
      memory.set(day, values);
      return values;
    },
  };
}

/** Equal as JSON. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function daysOf(city: Scenario, moved: MovedRules, year: number): string[] {
  const start = `${year}-01-01`;
  const own = city.changeDays.filter((day) =>
    day > start && day <= `${year}-12-31`
  );
  return [...new Set([start, ...moved.days, ...own])].sort();
}
