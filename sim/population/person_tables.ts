import {
  type AliasTables,
  aliasTables,
  gammaQuantiles,
} from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";

/** Bands of five years: 0–4 … 90 and over. */
export const BANDS = 19;

/** What persons are drawn from; plain typed arrays, so that workers can have a copy. */
export interface PersonTables {
  /** Insured persons, both schemes. */
  readonly persons: number;
  /** Of these, employees. */
  readonly employees: number;
  /** Band by scheme. */
  readonly band: AliasTables;
  /** By band: a 16-bit draw below this is a woman. */
  readonly femaleBelow: Int32Array;
  /** County by scheme. */
  readonly county: AliasTables;
  /** By (band × 2 + sex) × states: a 16-bit draw below this has the state. */
  readonly chronicBelow: Int32Array;
  /** Frailty quantiles. */
  readonly frailty: Float32Array;
  /** By band × 2 + sex: share of employees who are retired, as a 16-bit threshold. */
  readonly retiredBelow: Int32Array;
}

/** Choices behind the tables, from the registry. */
export interface PersonOptions {
  readonly insured: { readonly employee: number; readonly resident: number };
  readonly frailtyVariance: number;
  /** Share of employed women of 50–54 who are already retired. */
  readonly retiredWomenAt50: number;
}

/**
 * Tables from which the insured are drawn (参保人口): census age and sex,
 * scheme by age, county, chronic states by age and sex, frailty.
 */
export function personTables(
  facts: Facts,
  options: PersonOptions,
): PersonTables {
  const { employee, resident } = options.insured;
  const female = facts.ageSex.map((f) => f.female / (f.male + f.female));
  return {
    persons: employee + resident,
    employees: employee,
    band: aliasTables([
      facts.schemeAge.map((f) => f.employee),
      facts.schemeAge.map((f) => f.resident),
    ]),
    femaleBelow: Int32Array.from(female, (share) => Math.round(share * 65536)),
    county: aliasTables([
      facts.counties.map((c) => c.population * c.employeeWeight),
      facts.counties.map((c) => c.population),
    ]),
    chronicBelow: chronicThresholds(facts, female),
    frailty: gammaQuantiles(options.frailtyVariance),
    retiredBelow: retiredThresholds(options.retiredWomenAt50),
  };
}

/** P(state | band, sex), by (band × 2 + sex) × states. */
export function chronicPrevalence(
  facts: Facts,
  female: readonly number[],
): Float64Array {
  const out = new Float64Array(BANDS * 2 * CHRONIC.length);
  for (let band = 0; band < BANDS; band++) {
    const age = band * 5 + 2, women = female[band]!;
    CHRONIC.forEach((state, k) => {
      const fact = facts.chronic.find((f) =>
        f.state === state && f.ageFrom <= age && age <= f.ageTo
      );
      if (!fact) return;
      // p = women·pw + (1 − women)·pm with pm = tilt·pw.
      const atWomen = fact.prevalence /
        (women + (1 - women) * fact.maleTilt);
      out[(band * 2) * CHRONIC.length + k] = atWomen * fact.maleTilt;
      out[(band * 2 + 1) * CHRONIC.length + k] = atWomen;
    });
  }
  return out;
}

function chronicThresholds(
  facts: Facts,
  female: readonly number[],
): Int32Array {
  return Int32Array.from(
    chronicPrevalence(facts, female),
    (p) => Math.round(Math.min(1, p) * 65536),
  );
}

/** Men retire at 60 and women at 55, some women at 50 (the ages in force until 2024). */
function retiredThresholds(womenAt50: number): Int32Array {
  const out = new Int32Array(BANDS * 2);
  for (let band = 0; band < BANDS; band++) {
    if (band >= 12) out[band * 2] = 65536;
    if (band >= 11) out[band * 2 + 1] = 65536;
    else if (band === 10) out[band * 2 + 1] = Math.round(womenAt50 * 65536);
  }
  return out;
}
