/**
 * Personal accounts of employees (个人账户台账): who holds one, and who buys
 * group insurance from it. The payer's archive, so part of the record.
 *
 * @module
 */

/** What an account is filled by (划入人群): age of the active, retired. */
export const ACCOUNT_GROUPS = ["under45", "from45", "retired"] as const;
/** One of {@linkcode ACCOUNT_GROUPS}. */
export type AccountGroup = typeof ACCOUNT_GROUPS[number];

/** Holders of personal accounts in a year, by county × groups + group; of a sample what it stands for. */
export interface AccountRegister {
  /** Everyone who holds one in the year and is an employee then or at its end. */
  readonly holders: Float64Array;
  /** × 12 + month: how many more there are than the month before, in January than were counted. */
  readonly changes: Float64Array;
  /** Holders who have bought group insurance (团购商业保险参保人数). */
  readonly buyers: Float64Array;
}
