import type { PeopleCounts } from "../metrics/realism/city_year.ts";
import { CATEGORIES } from "../model/ledger.ts";
import { CHRONIC, type Persons } from "../model/world.ts";

/** Bits by number. */
const HYPERTENSION = CHRONIC.indexOf("hypertension");
const DIABETES = CHRONIC.indexOf("diabetes");
const DIALYSIS = CHRONIC.indexOf("dialysis");

/** Ages from which a person counts as an adult and as old. */
const ADULT = 18, OLD = 60;

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
    // 0 or 1 by the sign of a difference: a branch would be guessed wrongly for every fifth person.
    const adult = (ADULT - 1 - years) >>> 31;
    counts[kind] = counts[kind]! + 1;
    aged += (OLD - 1 - years) >>> 31;
    adults += adult;
    tense += bits >> HYPERTENSION & adult;
    informed += known[i]! >> HYPERTENSION & adult;
    sweet += bits >> DIABETES & adult;
    dialysed += bits >> DIALYSIS & 1;
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
