import type { CodeBook, Hospitals, YearRecord } from "../../model/ledger.ts";
import type { Truth } from "../../model/world.ts";

/** Counts of the insured of a year, taken from the world. */
export interface PeopleCounts {
  readonly persons: number;
  /** By row of `CATEGORIES`. */
  readonly byCategory: Float64Array;
  /** Persons of 60 and over. */
  readonly aged60: number;
  /** Persons of 18 and over, and of these: with the state, and known to the payer. */
  readonly adults: number;
  readonly hypertension: number;
  readonly hypertensionKnown: number;
  readonly diabetes: number;
  readonly dialysis: number;
}

/** Who is behind each claim; same rows as Claims. */
export interface Patients {
  readonly age: Uint8Array;
  /** 0 male, 1 female. */
  readonly sex: Uint8Array;
  /** Row of `CATEGORIES`. */
  readonly category: Uint8Array;
}

/** Employees insured at city level (市本级). */
export interface CityLevel {
  /** By row of the county. */
  readonly counties: readonly boolean[];
  /** Their part in the employees' outpatient cost, 0–1. */
  readonly outpatientPart: number;
}

/** Everything that a measure of realism reads of one city and year (真实性核对). */
export interface CityYear {
  readonly record: YearRecord;
  readonly truth: Truth | null;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  /** 1 = run by the state, by hospital. */
  readonly publicOwned: Uint8Array;
  /** Doctors under agreement, by hospital. */
  readonly doctors: Uint16Array;
  /** Bed days by hospital of patients whom the pool does not pay for; `null` where nobody counted them. */
  readonly otherDays: Float64Array | null;
  /** Places of care that are counted and not played, such as pharmacies, by kind. */
  readonly counted: ReadonlyMap<string, number>;
  /** Parts of under 20, working age and retired in the employees' outpatient cost. */
  readonly employeeParts: Float64Array;
  /** County ids, by row. */
  readonly counties: readonly string[];
  /** Employees insured at city level; `null` where the city's data name none. */
  readonly cityLevel: CityLevel | null;
  /** Persons entitled to insure: those who live in the counties. */
  readonly population: number;
  /** Insured at mid-year by scheme. */
  readonly insured: readonly [number, number];
  readonly people: PeopleCounts;
  readonly patients: Patients;
  /** First-pay part of every bill, a share of its cost (先行自付). */
  readonly firstPay: number;
  /** Season class of the main diagnosis, by row of the code book. */
  readonly season: readonly string[];
  /** 1 = the claim is paid by case (按病种付费), by row. */
  readonly paidByCase: Uint8Array;
  /** Points of the claim's group, 0 where it is not paid by case; `null` without history. */
  readonly points: Float64Array | null;
  /** Of the fund's part on the bills, what was not paid once the year was settled, fen by scheme; left out where nothing is settled. */
  readonly withheld?: readonly number[];
  /** What audits of the settled year refused (审核扣减), fen by scheme; left out likewise. */
  readonly refused?: readonly number[];
}

/** What a row of the targets asks: a year, the year before it, a scheme or both. */
export interface Asked {
  readonly at: CityYear;
  /** The year before, if it was played. */
  readonly before: CityYear | null;
  /** 0 employees, 1 residents, `null` both. */
  readonly scheme: number | null;
  /** Asked of the country, and read on the city that stands for it. */
  readonly national: boolean;
}

/** Why something cannot be measured yet. */
export interface NotYet {
  readonly zh: string;
  readonly en: string;
}

/** What a measure gives: a number in the unit of its row, or why there is none. */
export type Reading = number | NotYet;

/** A measure of realism (真实性指标), as `data/targets.csv` defines it. */
export type Measure = (asked: Asked) => Reading;

/** Says why there is no number. */
export function notYet(zh: string, en: string): NotYet {
  return { zh, en };
}

/** Whether a reading is a number. */
export function isNumber(reading: Reading): reading is number {
  return typeof reading === "number";
}
