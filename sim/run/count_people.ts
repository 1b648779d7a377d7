import type { PeopleCounts } from "../metrics/realism/city_year.ts";
import { CATEGORIES } from "../model/ledger.ts";
import { CHRONIC, type Persons } from "../model/world.ts";

const HYPERTENSION = 1 << CHRONIC.indexOf("hypertension");
const DIABETES = 1 << CHRONIC.indexOf("diabetes");
const DIALYSIS = 1 << CHRONIC.indexOf("dialysis");

/** Rows of counts behind those of the categories. */
const PERSONS = 0, AGED = 1, ADULTS = 2, TENSE = 3, KNOWN = 4, SWEET = 5;
const DIALYSED = 6, BESIDE = 7;

/** Room for {@linkcode countPeople}, all 0. */
export function peopleRoom(): Float64Array {
  return new Float64Array(CATEGORIES.length + BESIDE);
}

/** Adds the people of a block to the counts (参保人计数) that realism is held against. */
export function countPeople(persons: Persons, counts: Float64Array): void {
  const { rows, age, category, chronic, known } = persons;
  const beside = CATEGORIES.length;
  let aged = 0, adults = 0, tense = 0, informed = 0, sweet = 0, dialysed = 0;
  for (let i = 0; i < rows; i++) {
    const bits = chronic[i]!, years = age[i]!, kind = category[i]!;
    counts[kind] = counts[kind]! + 1;
    if (bits & DIALYSIS) dialysed++;
    if (years >= 60) aged++;
    if (years < 18) continue;
    adults++;
    if (bits & HYPERTENSION) tense++;
    if (known[i]! & HYPERTENSION) informed++;
    if (bits & DIABETES) sweet++;
  }
  const add = (row: number, n: number) =>
    counts[beside + row] = counts[beside + row]! + n;
  add(PERSONS, rows);
  add(AGED, aged);
  add(ADULTS, adults);
  add(TENSE, tense);
  add(KNOWN, informed);
  add(SWEET, sweet);
  add(DIALYSED, dialysed);
}

/** The counts by name. */
export function peopleCounts(counts: Float64Array): PeopleCounts {
  const at = (row: number) => counts[CATEGORIES.length + row]!;
  return {
    persons: at(PERSONS),
    byCategory: counts.slice(0, CATEGORIES.length),
    aged60: at(AGED),
    adults: at(ADULTS),
    hypertension: at(TENSE),
    hypertensionKnown: at(KNOWN),
    diabetes: at(SWEET),
    dialysis: at(DIALYSED),
  };
}
