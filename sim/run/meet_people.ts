import type { Patients, PeopleCounts } from "../metrics/realism/city_year.ts";
import { CATEGORIES, type Claims } from "../model/ledger.ts";
import { CHRONIC } from "../model/world.ts";
import { drawPersons, personsRoom } from "../population/draw_persons.ts";
import { blockCount, type YearFrame } from "./play_blocks.ts";

const HYPERTENSION = 1 << CHRONIC.indexOf("hypertension");
const DIABETES = 1 << CHRONIC.indexOf("diabetes");
const DIALYSIS = 1 << CHRONIC.indexOf("dialysis");

/**
 * Draws the insured of a year once more and meets them with their claims
 * (参保人与结算单对照): counts of people, and age, sex and category behind each
 * claim. Claims stand in the order in which people are drawn.
 */
export function meetPeople(frame: YearFrame, claims: Claims): Met {
  // Scenarios that share a played year share its people; they are met once.
  const known = MET.get(claims) ?? meet(frame, claims);
  MET.set(claims, known);
  return known;
}

/** The people of a year, and who is behind each claim. */
interface Met {
  readonly people: PeopleCounts;
  readonly patients: Patients;
}

const MET = new WeakMap<Claims, Met>();

function meet(frame: YearFrame, claims: Claims): Met {
  const patients = {
    age: new Uint8Array(claims.rows),
    sex: new Uint8Array(claims.rows),
    category: new Uint8Array(claims.rows),
  };
  const people = {
    persons: 0,
    byCategory: new Float64Array(CATEGORIES.length),
    aged60: 0,
    adults: 0,
    hypertension: 0,
    hypertensionKnown: 0,
    diabetes: 0,
    dialysis: 0,
  };
  const room = personsRoom(), blocks = blockCount(frame.persons.persons);
  let row = 0;
  for (let block = 0; block < blocks; block++) {
    const { rows, person, age, sex, category, chronic, known } = drawPersons(
      frame.persons,
      frame.keys.person,
      block,
      room,
    );
    people.persons += rows;
    for (let i = 0; i < rows; i++) {
      const bits = chronic[i]!, years = age[i]!, kind = category[i]!;
      people.byCategory[kind]! += 1;
      if (bits & DIALYSIS) people.dialysis++;
      if (years >= 60) people.aged60++;
      if (years >= 18) {
        people.adults++;
        if (bits & HYPERTENSION) people.hypertension++;
        if (known[i]! & HYPERTENSION) people.hypertensionKnown++;
        if (bits & DIABETES) people.diabetes++;
      }
      for (; row < claims.rows && claims.person[row] === person[i]; row++) {
        patients.age[row] = years;
        patients.sex[row] = sex[i]!;
        patients.category[row] = kind;
      }
    }
  }
  if (row !== claims.rows) {
    throw new Error(
      `Cannot meet claim ${row} with a person, as claims must stand in the order of persons`,
    );
  }
  return { people, patients };
}
