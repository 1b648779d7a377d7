import { gammaQuantiles } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import { type Mortality, mortality } from "./mortality.ts";
import { type Selection, selection } from "./selection.ts";
import { type Traits, traits } from "./traits.ts";

/** What is set for a year and decides who dies in it. */
interface DeathOptions {
  readonly frailtyVariance: number;
  readonly frailtyDeath: number;
}

/** What was made for a city, to be asked for again: every year lives through the same earlier ones. */
interface Made {
  traits: Traits | null;
  readonly deaths: Map<string, Mortality>;
  readonly chosen: Map<string, Selection>;
}

const MADE = new WeakMap<Facts, Made>();

/**
 * Mortality of each year since the population's first one, and what it has made
 * of those who are left (各年生存者选择).
 */
export function selections(
  facts: Facts,
  prevalence: Float64Array,
  years: readonly DeathOptions[],
): { readonly deaths: Mortality[]; readonly chosen: Selection[] } {
  const made = MADE.get(facts) ??
    { traits: null, deaths: new Map(), chosen: new Map() };
  MADE.set(facts, made);
  const names = years.map((y) => `${y.frailtyVariance} ${y.frailtyDeath}`);
  const deaths = years.map(({ frailtyVariance, frailtyDeath }, t) => {
    const own = made.deaths.get(names[t]!) ??
      mortality(facts, gammaQuantiles(frailtyVariance), frailtyDeath);
    made.deaths.set(names[t]!, own);
    return own;
  });
  const kinds = made.traits ?? traits(facts, deaths[0]!, prevalence);
  made.traits = kinds;
  const chosen = years.map((_, t) => {
    const name = names.slice(0, t + 1).join(";");
    const own = made.chosen.get(name) ??
      selection(deaths.slice(0, t + 1), kinds);
    made.chosen.set(name, own);
    return own;
  });
  return { deaths, chosen };
}
