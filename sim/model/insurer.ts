/**
 * Catastrophic insurance that commercial insurers run (商保机构承办大病保险): what a
 * contract brings, pays and is settled to. Money in fen. `R-BIG`.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** What a contract leaves, and who gets or bears it (承办盈亏), fen. */
export interface InsurerResult {
  /** Premium less claims and the insurer's own cost; below 0 a loss. */
  readonly result: number;
  /** Profit that the insurer keeps. */
  readonly kept: number;
  /** Profit beyond the cap, given back. */
  readonly returned: number;
  /** Loss that the money of catastrophic insurance bears. */
  readonly shared: number;
  /** Loss that the insurer bears. */
  readonly borne: number;
}

/** A scheme's year with one insurer (承办机构年度结算), fen. */
export interface InsurerSheet extends InsurerResult {
  /** Short code. */
  readonly insurer: string;
  /** Name in Chinese. */
  readonly nameZh: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Rows of the counties that the contract covers. */
  readonly counties: readonly number[];
  /** Who pays claims first. */
  readonly payer: "insurer" | "agency";
  /** Persons for whom layers paid in the year. */
  readonly claimants: number;
  /** Stays that layers paid of. */
  readonly stays: number;
  /** Premium by month in which it is due. */
  readonly premium: Float64Array;
  /** Handed over on 1 January. */
  readonly prepaid: number;
  /** Handed over at each month's end. */
  readonly handed: Float64Array;
  /** Handed over when the year is settled. */
  readonly deposit: number;
  /** Paid of stays by the layers, by month of discharge. */
  readonly claims: Float64Array;
  /** Paid of special drugs in the year. */
  readonly drugs: number;
  /** What the insurer gives the agency back at each month's end, as the agency paid it. */
  readonly recovered: Float64Array;
  /** The insurer's own cost. */
  readonly cost: number;
  /** What is paid when the year is settled: deposit + shared − returned; below 0 the insurer pays. */
  readonly transfer: number;
  /** Lowest balance of what the insurer holds of the contract, at a month's end before the year is settled; below 0 it advances its own money. */
  readonly lowest: number;
}
