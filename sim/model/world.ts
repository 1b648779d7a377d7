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

/** Marks of what the hospital did (行为标记), bits of `Stays.marks`; all 0 without response. */
export const MARKS = [
  "upcoded",
  "split",
  "lowIndication",
  "padded",
  "refused",
  "shifted",
] as const;

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
  /** Length of stay, days. */
  readonly los: Uint16Array;
  /** Code that the hospital will record. */
  readonly code: Uint16Array;
  /** True cost, fen. */
  readonly cost: Int32Array;
  /** Bits of {@linkcode MARKS}. */
  readonly marks: Uint8Array;
}

/** The hidden side of each claim of a year, same rows as Claims: read by metrics, never by a payer stage. */
export interface Truth {
  /** Row in {@linkcode DESTINATIONS}. */
  readonly destination: Uint8Array;
  readonly severity: Uint8Array;
  readonly marks: Uint8Array;
  /** Code the illness called for. */
  readonly code: Uint16Array;
  /** True cost, fen. */
  readonly cost: Int32Array;
}
