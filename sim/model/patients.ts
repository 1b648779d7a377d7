/**
 * What patients bear, where they go and who is sent on (患者负担、就医去向、推诿转诊):
 * names that metrics, figures and reports share.
 *
 * @module
 */

/**
 * Who pays a bill (费用分担), in the order of settlement: basic pooled fund,
 * catastrophic insurance, supplements of employees, medical aid, commercial
 * insurance and charity, then what the patient pays inside the rules and off
 * the list. They sum to the cost (INV-8).
 */
export const PAYERS = [
  "fund",
  "catastrophic",
  "supplement",
  "aid",
  "commercial",
  "inside",
  "offList",
] as const;
/** One of {@linkcode PAYERS}. */
export type Payer = typeof PAYERS[number];

/** Where the stays of a county's insured are (就医去向): in the county, elsewhere in the city, out of the pooling area. */
export const DIRECTIONS = ["own", "city", "away"] as const;
/** One of {@linkcode DIRECTIONS}. */
export type Direction = typeof DIRECTIONS[number];

/**
 * What is counted of patients who are not kept (推诿与转诊): `transferred` is on the
 * settlement list (离院方式), `refused` and `referred` are marks that only the
 * world knows.
 */
export const SENT_ON = ["transferred", "referred", "refused"] as const;
/** One of {@linkcode SENT_ON}. */
export type SentOn = typeof SENT_ON[number];

/** Metrics of those who are sent on; what only the world knows is named so. */
export const SENT_METRICS: Readonly<Record<SentOn, string>> = {
  transferred: "sent.transferred",
  referred: "truth.referred",
  refused: "truth.refused",
};

/** What a household can pay (支付能力), by scheme: yuan and logarithms. */
export interface Capacity {
  /** Disposable income of a person and year (人均可支配收入), yuan, by row of SCHEMES. */
  readonly income: readonly [number, number];
  /** Spent on food and other needs first (基本生存支出), yuan a person and year, likewise. */
  readonly subsistence: readonly [number, number];
  /** Standard deviation of the logarithm of what is left. */
  readonly spread: number;
  /** Persons of a household. */
  readonly household: number;
  /** Part of the households, the poorest, that those with each help are among, by row of {@linkcode AID_GROUPS}; 1 = any. */
  readonly poorest: readonly number[];
  /** Share of the capacity above which spending is catastrophic. */
  readonly threshold: number;
}

/** Ages by which burdens are told apart (年龄段): the first year of each band, rising. */
export const AGE_BANDS = [
  { name: "0-17", from: 0 },
  { name: "18-44", from: 18 },
  { name: "45-59", from: 45 },
  { name: "60-74", from: 60 },
  { name: "75+", from: 75 },
] as const;

/** Help that a patient has a claim to (救助身份), as `ClaimDetails.special` has it by bit; the last has none. */
export const AID_GROUPS = [
  "destitute",
  "subsistence",
  "veteran",
  "none",
] as const;
/** One of {@linkcode AID_GROUPS}. */
export type AidGroup = typeof AID_GROUPS[number];
