import { SCALE } from "../base/points.ts";
import { type Key, threefry } from "../base/streams.ts";
import type { SpecialDrugFact } from "../model/facts.ts";
import type { SpecialDrugs } from "../model/ledger.ts";
import { CHRONIC, type Persons } from "../model/world.ts";
import { type Grant, paidBy } from "./layer_terms.ts";

/** Special drugs and what catastrophic insurance pays of them (特药待遇), ready for the loop; index = drug. */
export interface DrugTerms {
  /** Threshold of 2^32: known patients who need one. */
  readonly users: number;
  readonly grant: Grant;
  /** A draw of 2^32 below this, and not below the one before, is this drug. */
  readonly until: Float64Array;
  /** Bit of `CHRONIC` that the drug is for. */
  readonly state: Uint16Array;
  /** Fen a month. */
  readonly month: Float64Array;
  /** The most months of a year that are bought; makers give the others away. */
  readonly months: Uint8Array;
  /** Second key of how many months are bought: the calendar year. */
  readonly year: number;
  /** Luck of needing a drug, and which: by person, the same every year. */
  readonly key: Key;
}

/** Columns that {@linkcode specialDrugs} fills, with the next free row. */
export type SpecialDrugsRoom = {
  -readonly [K in keyof SpecialDrugs]: SpecialDrugs[K];
};

const DAYS_OF_MONTH = 365 / 12;
const luck = new Int32Array(2);

/**
 * Special drugs that the persons of one block buy in a year and what
 * catastrophic insurance pays of them (大病特药): apart from stays, for those whom
 * the payer knows to have the illness, on the year's total of a person, `R-BIG`.
 * Who needs one needs it in every year; how long it is bought is the year's luck.
 * The room must have a free row for each person.
 */
export function specialDrugs(
  terms: DrugTerms,
  persons: Persons,
  room: SpecialDrugsRoom,
): void {
  const { key: { k0, k1 }, until, state } = terms;
  const any = state.reduce((bits, bit) => bits | bit, 0);
  for (let p = 0; p < persons.rows; p++) {
    if ((persons.known[p]! & any) === 0) continue;
    const person = persons.person[p]!;
    threefry(k0, k1, person, 0, luck);
    if ((luck[0]! >>> 0) >= terms.users) continue;
    let drug = 0;
    while (drug < until.length - 1 && (luck[1]! >>> 0) >= until[drug]!) drug++;
    if ((persons.known[p]! & state[drug]!) === 0) continue;
    threefry(k0, k1, person, terms.year, luck);
    const wanted = 1 +
      Math.floor((luck[0]! >>> 0) / 2 ** 32 * terms.months[drug]!);
    const days = Math.min(persons.leaves[p]!, persons.until[p]!) -
      persons.joins[p]!;
    const insured = 1 + Math.floor(days / DAYS_OF_MONTH);
    const cost = terms.month[drug]! * Math.min(wanted, insured);
    const row = room.rows++;
    room.person[row] = person;
    room.scheme[row] = persons.scheme[p]!;
    room.county[row] = persons.county[p]!;
    room.drug[row] = drug;
    room.cost[row] = cost;
    room.paid[row] = paidBy(terms.grant, cost);
  }
}

/**
 * Prepares the settings of special drugs (特药待遇) for the loop over persons.
 *
 * @param year calendar year in which they are bought
 * @returns `null` where nobody is paid any
 */
export function drugTerms(
  drugs: readonly SpecialDrugFact[],
  options: {
    readonly users: number;
    readonly deductible: number;
    readonly ratio: number;
    readonly cap: number;
  },
  year: number,
  key: Key,
): DrugTerms | null {
  if (options.users === 0) return null;
  let share = 0;
  return {
    users: options.users * 2 ** 32,
    grant: {
      deductible: Math.round(options.deductible * 100),
      ratio: Math.round(options.ratio * SCALE),
      cap: Math.round(options.cap * 100),
    },
    until: Float64Array.from(drugs, (d) => (share += d.share) * 2 ** 32),
    state: Uint16Array.from(
      drugs,
      (d) => 1 << CHRONIC.indexOf(d.state as typeof CHRONIC[number]),
    ),
    month: Float64Array.from(drugs, (d) => Math.round(d.monthCost * 100)),
    months: Uint8Array.from(drugs, (d) => d.monthsPaid),
    year,
    key,
  };
}
