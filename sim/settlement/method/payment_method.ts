import type { Fen } from "../../base/fen.ts";

/** Services of one scheme that one method pays: a row a stay, or an institution's visits of a month. */
export interface ServiceRows {
  readonly rows: number;
  /** Row of the institution. */
  readonly hospital: Uint16Array;
  /** 0–11. */
  readonly month: Uint8Array;
  /** Stays or visits of the row. */
  readonly units: Float64Array;
  /** Days of the stay; 0 for visits. */
  readonly days: Uint16Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J, fen. */
  readonly booked: Float64Array;
  /** Fixed amount of a unit, fen; 0 where the row has none. */
  readonly quota: Float64Array;
  /** Services that each row stands for in a sample: a whole number. */
  readonly weight: number;
}

/** What a method pays a year's services of one scheme, fen. */
export interface MethodSheet {
  /** Paid in the months, hospital × 12 + month. */
  readonly months: Float64Array;
  /** Settled at the year's end on top, by hospital; below 0 it is taken back. */
  readonly settled: Float64Array;
}

/**
 * One way to pay outside disease points (按病种分值以外的支付方式). Whatever it is, each
 * institution is paid for its own services alone, in whole fen, never below 0 over
 * the year, and in any order of the rows the same: `tests/settlement/method` holds
 * every method to this.
 *
 * @param hospitals number of institutions
 */
export type PaymentMethod = (
  services: ServiceRows,
  hospitals: number,
) => MethodSheet;

/** What of a bill the fund pays, once the bill is worth `pay` and not its cost (基金支付部分). */
export type FundPart = "minusIP" | "ratio";

/** Empty sheet. */
export function emptySheet(hospitals: number): MethodSheet {
  return {
    months: new Float64Array(hospitals * 12),
    settled: new Float64Array(hospitals),
  };
}

/** Adds an amount to a place of a column. */
export function addTo(column: Float64Array, at: number, amount: Fen): void {
  column[at] = column[at]! + amount;
}
