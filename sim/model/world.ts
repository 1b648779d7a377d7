/**
 * The world (真实世界): who is ill with what, and what hospitals really did.
 * True, and hidden from the payer. Claims are what it shows (see the ledger).
 *
 * @module
 */

/** Chronic states (慢性病), one bit each in `Persons.chronic`. */
export const CHRONIC = [
  "hypertension",
  "diabetes",
  "copd",
  "coronary",
  "stroke",
  "kidney",
  "dialysis",
  "cancer",
  "mental",
  "dementia",
] as const;

/** Help a person has a claim to (救助与优抚身份), one bit each in `Persons.aid`. */
export const AID = ["destitute", "subsistence", "veteran"] as const;

/** `Persons.leaves` of someone who lives through the year. */
export const STAYS_ALIVE = 365;

/** Persons of one block (参保人), a row a person. */
export interface Persons {
  readonly rows: number;
  /** Number of the first place; a place is filled anew when its person dies or leaves. */
  readonly first: number;
  /** The person's own number: the same person, the same number in every year. */
  readonly person: Uint32Array;
  /** Age in whole years at the middle of the year, at most 100. */
  readonly age: Uint8Array;
  /** Row in `CATEGORIES` of the ledger: what the payer's archive says. */
  readonly category: Uint8Array;
  /** Bits of {@linkcode AID}. */
  readonly aid: Uint8Array;
  /** Chronic states that the payer knows of, bits of {@linkcode CHRONIC}. */
  readonly known: Uint16Array;
  /** Day of the year on which the person dies, or {@linkcode STAYS_ALIVE}. */
  readonly leaves: Uint16Array;
  /** First day of the year on which the person is insured in the scheme; 0 for who was so before. */
  readonly joins: Uint16Array;
  /** Day after the last one insured for who goes away alive, or {@linkcode STAYS_ALIVE}. */
  readonly until: Uint16Array;
  /** 1 = insured in the other scheme until {@linkcode Persons.joins}. */
  readonly switched: Uint8Array;
  /** Five-year band, 0 = 0–4 … 18 = 90+. */
  readonly band: Uint8Array;
  /** 0 male, 1 female. */
  readonly sex: Uint8Array;
  /** 0 employee, 1 resident. */
  readonly scheme: Uint8Array;
  /** 1 = retired employee (退休). */
  readonly retired: Uint8Array;
  readonly county: Uint8Array;
  /** Bits of {@linkcode CHRONIC}. */
  readonly chronic: Uint16Array;
  /** Yearly rate relative to others of the same age, sex and states; mean 1 (虚弱度). */
  readonly frailty: Float32Array;
}

/**
 * The most first stays a person has in a year. What follows from the stay with
 * number n has the numbers n + {@linkcode MOST_STARTS}, n + 2 × … and so on: a
 * number modulo this tells to which course of stays it belongs.
 */
export const MOST_STARTS = 24;

/** Episodes of one year (疾病事件): an illness that needs a stay, before anyone sees it. */
export interface Episodes {
  rows: number;
  /** Row in the block's {@linkcode Persons}. */
  readonly person: Uint32Array;
  /** Number of the episode within the person's year: the second key of its luck. */
  readonly serial: Uint8Array;
  /** Day of the year on which the stay will end, 0–364. */
  readonly day: Uint16Array;
  /** Row in the disease table. */
  readonly disease: Uint16Array;
  /** Row in the code book: diagnosis and operation that the illness calls for. */
  readonly code: Uint16Array;
  /** 0 mild, 1 moderate, 2 severe (真实严重程度). */
  readonly severity: Uint8Array;
  /** Resource need relative to the code's mean, mean 1 over cases. */
  readonly need: Float32Array;
  /** Stay relative to the code's mean stay, mean 1 over cases. */
  readonly stay: Float32Array;
}

/**
 * Marks of what the hospital did (行为标记), bits of `Stays.marks`; all 0 without
 * response. What rules forbid comes first, see {@linkcode FORBIDDEN}.
 *
 * - `upcoded`: recorded as a heavier case than it was
 * - `split`: one of the two bills of one stay
 * - `lowIndication`: admitted with a mild illness that is otherwise seen as an outpatient
 * - `padded`: billed up to the lower line of deviation
 * - `refused`: a severe or costly case that another hospital has sent on
 * - `shifted`: off-list items that the case did not call for
 * - `otherTreatment`: treated more or less heavily than the illness calls for
 * - `movedOut`: a part of it was done as outpatient care
 * - `exit`: put forward to be paid otherwise
 * - `referred`: sent here from a higher or a lower institution
 * - `cameBack`: would not have come back had the stay before been as long as usual
 */
export const MARKS = [
  "upcoded",
  "split",
  "lowIndication",
  "padded",
  "refused",
  "shifted",
  "otherTreatment",
  "movedOut",
  "exit",
  "referred",
  "cameBack",
] as const;

/** The marks by name, a bit each. */
export const MARK: Readonly<Record<typeof MARKS[number], number>> = Object
  .fromEntries(MARKS.map((name, bit) => [name, 1 << bit])) as Record<
    typeof MARKS[number],
    number
  >;

/** Bits of the marks that stand for what rules forbid. */
export const FORBIDDEN: number = MARK.upcoded | MARK.split |
  MARK.lowIndication | MARK.padded | MARK.refused | MARK.shifted;

/** Where a stay was (就医地): in the pooling area, elsewhere in the province, in another province. */
export const DESTINATIONS = ["local", "province", "otherProvince"] as const;

/** Stays of one block and year (住院): an admission with its true cost. */
export interface Stays {
  rows: number;
  /** Row in {@linkcode Episodes}. */
  readonly episode: Uint32Array;
  /** Row in Hospitals, or `OUT_OF_AREA`. */
  readonly hospital: Uint16Array;
  /** Row in {@linkcode DESTINATIONS}. */
  readonly destination: Uint8Array;
  /** Day of discharge, 0–364. */
  readonly day: Uint16Array;
  /** Length of stay, days. */
  readonly los: Uint16Array;
  /** Code that the hospital will record. */
  readonly code: Uint16Array;
  /** True cost, fen. */
  readonly cost: Int32Array;
  /** Cost that will be on the bill, fen; the same column as `cost` where nobody bills otherwise. */
  readonly billed: Int32Array;
  /** Off-list items on top of what is usual, 1/10000 of the cost. */
  readonly offList: Int16Array;
  /** Bits of {@linkcode MARKS}. */
  readonly marks: Uint16Array;
}

/** Care that hospitals do for outpatients instead of in a stay (住院转门诊): a row a stay. */
export interface MovedCare {
  rows: number;
  /** Row in Hospitals. */
  readonly hospital: Uint16Array;
  /** Day of the year, 0–364. */
  readonly day: Uint16Array;
  readonly scheme: Uint8Array;
  /** Fen. */
  readonly cost: Int32Array;
}

/** The hidden side of each claim of a year, same rows as Claims: read by metrics, never by a payer stage. */
export interface Truth {
  /** Row in {@linkcode DESTINATIONS}. */
  readonly destination: Uint8Array;
  readonly severity: Uint8Array;
  readonly marks: Uint16Array;
  /** Code the illness called for. */
  readonly code: Uint16Array;
  /** True cost, fen. */
  readonly cost: Int32Array;
  /** What else was done to the bill, bits of {@linkcode PLANTS}; left out where nothing is planted. */
  readonly planted?: Uint8Array;
  /** Fen of the bill that is so, a part of its cost; left out likewise. */
  readonly plantedAmount?: Int32Array;
}

/**
 * What a scenario plants on bills beside the marks of the response (埋设违规), a bit
 * each; supervision has to find it.
 *
 * - `overTesting`: tests repeated without need
 * - `sexLimited`: an item charged that the patient's sex rules out
 * - `drugResale`: drugs that were sold before and come back (回流药)
 * - `impersonation`: another person's stay (冒名住院)
 * - `herbs`: decoction pieces that were not dispensed (中药饮片)
 * - `dental`: dental work charged under another name (口腔串换)
 * - `bedHanging`: a bed that the patient did not lie in on many of the days (挂床)
 */
export const PLANTS = [
  "overTesting",
  "sexLimited",
  "drugResale",
  "impersonation",
  "herbs",
  "dental",
  "bedHanging",
] as const;

/** The plants by name, a bit each. */
export const PLANT: Readonly<Record<typeof PLANTS[number], number>> = Object
  .fromEntries(PLANTS.map((name, bit) => [name, 1 << bit])) as Record<
    typeof PLANTS[number],
    number
  >;

/** Rows that carry a mark, in order. */
export function rowsMarked(marks: Uint16Array, mark: number): Uint32Array {
  let n = 0;
  for (let row = 0; row < marks.length; row++) {
    if ((marks[row]! & mark) !== 0) n++;
  }
  const rows = new Uint32Array(n);
  for (let row = 0, at = 0; at < n; row++) {
    if ((marks[row]! & mark) !== 0) rows[at++] = row;
  }
  return rows;
}
