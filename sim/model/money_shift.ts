import type { Scheme } from "./ledger.ts";

/** What a change of points moved in one scheme-year (得失), rows as in the archive: positive is more for the institution. */
export interface MoneyShift {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Points of the year before the change, 1/10000. */
  readonly pointsBefore: Float64Array;
  /** Points after it, 1/10000. */
  readonly pointsAfter: Float64Array;
  /** DIP standard D before the change, fen. */
  readonly standardBefore: Float64Array;
  /** DIP standard after it, fen. */
  readonly standardAfter: Float64Array;
  /** Pay at clearing before the change, fen. */
  readonly payBefore: Float64Array;
  /** Pay at clearing after it, fen. */
  readonly payAfter: Float64Array;
  /** Settlement value before and after in the unit of its method, fen per point, as decimal text; `null` where there is none. */
  readonly value: readonly [string | null, string | null];
}
