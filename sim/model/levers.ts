/**
 * What hospitals do otherwise than under the old method (行为手柄): how far each
 * lever is pulled, by hospital and month. Part of the hidden world: the payer
 * sees the bills that come of it.
 *
 * @module
 */

/**
 * The levers, 0 = as under the pre-regime. Relative changes are −0.1 for a tenth
 * less; shares are of the cases that could be treated so.
 *
 * - `intensity` (诊疗强度): relative change of what is spent on a case of the same code and stay
 * - `stay` (住院日): relative change of the days of a stay
 * - `treatment` (治疗方式选择): share of cases that get the next heavier treatment of their disease; below 0, the next lighter one
 * - `coding` (编码能力): share of cases whose codes are recorded more fully, and rightly so
 * - `upcoding` (高靠高编): share of cases recorded as heavier than they are
 * - `split` (分解住院): share of long stays that are billed as two
 * - `volume` (收治量): relative change of admissions at the margin, mild cases that need no bed: 0.5 admits half as many again, with low indication (降低入院标准); below 0, not admitted
 * - `mix` (收治结构): relative change of admissions at the margin in primary-level groups (基层病种) beyond `volume`: −0.5 and a volume of 0.2 admit 30 % fewer of these, and 20 % more of the others
 * - `refusal` (推诿重症): share of severe cases that are sent elsewhere
 * - `exit` (退出病种付费): chance that the usual costly case, of twice the mean cost, is put forward to be paid otherwise; others by what they gain by it
 * - `shift` (转嫁费用): off-list share added to the cost of a stay
 * - `outpatient` (住院转门诊): share of a stay's cost that is moved before or after it
 * - `padding` (费用凑线): share of cases below the lower line of deviation that are lifted to it
 * - `referralUp` (上转): share of cases that a lower institution sends up
 * - `referralDown` (下转): share of cases that a higher institution sends down
 */
export const LEVERS = [
  "intensity",
  "stay",
  "treatment",
  "coding",
  "upcoding",
  "split",
  "volume",
  "mix",
  "refusal",
  "exit",
  "shift",
  "outpatient",
  "padding",
  "referralUp",
  "referralDown",
] as const;
/** One of {@linkcode LEVERS}. */
export type Lever = typeof LEVERS[number];

/** Months of a year. */
const MONTHS = 12;

/** How far each lever is pulled (行为手柄): hospital × 12 + month. */
export type Levers = Readonly<Record<Lever, Float32Array>>;

/** What institutions have added since the last year before the reform (逐年扩张), a row an institution. */
export interface Growth {
  /** Beds relative to those of that year, 1 = as many. */
  readonly beds: Float64Array;
  /** Margin of a bed as a share of its income, smoothed over the years. */
  readonly smoothed: Float64Array;
  /** Cost of the same care relative to that year's, by items that are new since; 1 = none. */
  readonly items: Float64Array;
}

/** What institutions do in a year, as the hot chain takes it (应对). */
export interface Answer {
  /** How far each lever is pulled. */
  readonly levers: Levers;
  /** By what cases leave payment by case; that of a price that covers the mean where left out. */
  readonly leaving?: LeaveTerms;
  /** Codes of primary-level groups, 1 = it is one; none where left out. */
  readonly primary?: Uint8Array;
}

/** What institutions did in a year (行为响应), and what the next year's answer starts from. */
export interface YearResponse {
  /** How far each lever was pulled. */
  readonly levers: Levers;
  /** 1 = of a primary-level group, as institutions reckon, by code: what `mix` is about. */
  readonly primary: Uint8Array;
  /** By institution: margin that it defends in the year after, relative to that under the old method. */
  readonly kept: Float64Array;
  /** Need that institutions reckoned with as the year ended, relative to the last year before the reform. */
  readonly need: number;
  /** What they have added; left out where nobody adds anything. */
  readonly growth?: Growth;
  /** Levers as they were decided on, before what was added; {@linkcode YearResponse.levers} where left out. */
  readonly decided?: Levers;
  /** By what cases leave payment by case; left out where nobody weighs it. */
  readonly leaving?: LeaveTerms;
}

/** By what cases leave payment by case (退出条件), by institution. */
export interface LeaveTerms {
  /** What of a yuan of cost above the mean a case that leaves brings more than one that stays, 0–1. */
  readonly stake: Float64Array;
  /** Chance of the usual costly case once all that pays is done: the lever's aim. */
  readonly usual: Float64Array;
}

/**
 * Levers that nobody pulls (不响应): what happens is what happened before.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { atRest } from "./levers.ts";
 *
 * const levers = atRest(3);
 * assertEquals(levers.volume.length, 36);
 * assertEquals(levers.volume.every((pulled) => pulled === 0), true);
 * ```
 */
export function atRest(hospitals: number): Levers {
  return Object.fromEntries(
    LEVERS.map((lever) => [lever, new Float32Array(hospitals * MONTHS)]),
  ) as Record<Lever, Float32Array>;
}
