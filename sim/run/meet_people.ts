import type { Patients, PeopleCounts } from "../metrics/realism/city_year.ts";
import type { Claims } from "../model/ledger.ts";
import { drawPersons, personsRoom } from "../population/draw_persons.ts";
import { countPeople, peopleCounts, peopleRoom } from "./count_people.ts";
import { blockCount, type YearFrame } from "./play_blocks.ts";
import type { PlayedYear } from "./play_year.ts";

/** The people of a year, and who is behind each claim. */
export interface Met {
  readonly people: PeopleCounts;
  readonly patients: Patients;
}

/**
 * The insured of a year beside their claims (参保人与结算单对照): counts of people,
 * and age, sex and category behind each claim. A year that was looked at list by
 * list has them; of another the people are drawn once more.
 *
 * @param frame what the year was played from
 */
export function meetPeople(
  { record, people }: PlayedYear,
  frame: () => YearFrame,
): Met {
  const { claims, details } = record;
  if (people !== null && details) return { people, patients: details };
  // Scenarios that share a played year share its people; they are met once.
  const known = MET.get(claims) ?? meet(frame(), claims);
  MET.set(claims, known);
  return known;
}

const MET = new WeakMap<Claims, Met>();

/** Draws the people; claims stand in the order in which they are drawn. */
function meet(frame: YearFrame, claims: Claims): Met {
  const patients = {
    age: new Uint8Array(claims.rows),
    sex: new Uint8Array(claims.rows),
    category: new Uint8Array(claims.rows),
  };
  const room = personsRoom(), blocks = blockCount(frame.persons.persons);
  const counts = peopleRoom();
  let row = 0;
  for (let block = 0; block < blocks; block++) {
    const persons = drawPersons(frame.persons, frame.keys.person, block, room);
    countPeople(persons, counts);
    const { rows, person, age, sex, category } = persons;
    for (let i = 0; i < rows; i++) {
      for (; row < claims.rows && claims.person[row] === person[i]; row++) {
        patients.age[row] = age[i]!;
        patients.sex[row] = sex[i]!;
        patients.category[row] = category[i]!;
      }
    }
  }
  if (row !== claims.rows) {
    throw new Error(
      `Cannot meet claim ${row} with a person, as claims must stand in the order of persons`,
    );
  }
  return { people: peopleCounts(counts), patients };
}
