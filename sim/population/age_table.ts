import type { Facts } from "../model/facts.ts";
import { AGES, bandOf, curveByAge, massByAge } from "./ages.ts";
import { womenAt } from "./chronic_prevalence.ts";
import type { Mortality } from "./mortality.ts";

/** Insured persons of a year by scheme. */
export interface Insured {
  readonly employee: number;
  readonly resident: number;
}

/** Cells of people: (age × 2 + sex) × 2 + scheme. */
export const CELLS: number = AGES * 4;

/** Age from which people keep the scheme they have, and below which they move away. */
export const JOB_TO = 50, MOVES_BELOW = 60;

/** The age table with the census's sexes, persons by cell. */
export function tableByCell(facts: Facts, insured: Insured): Float64Array {
  const out = new Float64Array(CELLS);
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const mass = massByAge(facts.schemeAge.map((f) => f[scheme]));
    const sum = mass.reduce((a, b) => a + b, 0);
    for (let age = 0; age < AGES; age++) {
      const persons = insured[scheme] * mass[age]! / sum;
      const women = womenAt(facts, age);
      out[age * 4 + s] = persons * (1 - women);
      out[age * 4 + 2 + s] = persons * women;
    }
  });
  return out;
}

/** Employees among the insured of an age, a smooth curve. */
export function employeeShare(facts: Facts, insured: Insured): Float64Array {
  const sum = (s: "employee" | "resident") =>
    facts.schemeAge.reduce((n, f) => n + f[s], 0);
  const all = { employee: sum("employee"), resident: sum("resident") };
  return curveByAge(facts.schemeAge.map((f) => {
    const e = insured.employee * f.employee / all.employee;
    return e / (e + insured.resident * f.resident / all.resident);
  })).map((x) => Math.min(1, Math.max(0, x)));
}

/** The first year's people: those of the table, made younger, with those who have died since. */
export function startByCell(
  table: Float64Array,
  share: Float64Array,
  deaths: Mortality,
  insured: Insured,
  yearsToTable: number,
): Float64Array {
  const out = new Float64Array(CELLS), total = [0, 0];
  for (let cell = 0; cell < AGES * 2; cell++) {
    const age = cell >> 1, later = Math.min(AGES - 1, age + yearsToTable);
    let people = table[later * 4 + (cell & 1) * 2]! +
      table[later * 4 + (cell & 1) * 2 + 1]!;
    for (let a = age; a < later; a++) {
      people /= 1 - deaths.chance[a * 2 + (cell & 1)]!;
    }
    // From 50 on people keep the scheme they have.
    const employed = share[age < JOB_TO ? age : later]!;
    [employed, 1 - employed].forEach((part, s) => {
      out[cell * 2 + s] = people * part;
      total[s] = total[s]! + people * part;
    });
  }
  const wanted = [insured.employee, insured.resident];
  return out.map((n, i) => n * wanted[i & 1]! / total[i & 1]!);
}

/** Who joins a scheme from outside: people of the ages in which people move. */
export function joinerWeights(
  table: Float64Array,
  scheme: number,
): Float64Array {
  return table.map((n, i) =>
    (i & 1) === scheme && i >> 2 < MOVES_BELOW ? n : 0
  );
}

/** Expected persons of a year by (scheme × bands + band) × 2 + sex, shares of the scheme. */
export function sharesByBand(expected: Float64Array, bands: number) {
  const out = new Float64Array(bands * 4), total = [0, 0];
  expected.forEach((n, i) => total[i & 1] = total[i & 1]! + n);
  expected.forEach((n, i) => {
    const at = ((i & 1) * bands + bandOf(i >> 2)) * 2 + (i >> 1 & 1);
    out[at] = out[at]! + n / total[i & 1]!;
  });
  return out;
}
