import { multiplyFen } from "../../base/fen.ts";
import type { Ratio } from "../../base/ratio.ts";

/** What a year came to, fen by hospital. */
export interface TransferInput {
  /** Clearing plus overspend share. */
  readonly pay: Float64Array;
  /** Audit and violation deductions that are not inside `pay` yet, each counted once. */
  readonly deductions: Float64Array;
  /** Everything paid during the year: months, advances, interim clearings. */
  readonly cashPaid: Float64Array;
  /** Prepayment that is offset now (年末对账); left out: none, or it rolls over. */
  readonly prepaid?: Float64Array;
  /** Q, deposits withheld. */
  readonly deposit: Float64Array;
  /** φ, share of the deposit that the assessment gives back, 0–1. */
  readonly phi: readonly Ratio[];
  /** Who gets deposits that others forfeited; left out: the fund. */
  readonly redistribute?: (forfeited: Float64Array) => Float64Array;
}

/** The last payment of the year, whole fen by hospital. */
export interface TransferResult {
  /** Paid if positive, recovered from later months if negative. */
  readonly transfer: Float64Array;
  /** φQ, given back. */
  readonly returned: Float64Array;
  /** (1 − φ)Q, lost to the fund or to others. */
  readonly forfeited: Float64Array;
  /** Forfeited by others and received. */
  readonly redistributed: Float64Array;
}

/**
 * The transfer that closes a hospital's year (清算拨付): pay − deductions −
 * cash paid − offset prepayment − forfeited deposit + what others forfeited to
 * it. φQ is rounded to the fen and the rest of Q is forfeited, so the two parts
 * are the deposit.
 *
 * `R-FIN`; deposits 经办规程 2025 art. 26, assessment art. 34–35 (`R-PERF`); the
 * form of the draft 3.0 (7.3 二(二)) has its deductions inside `pay`.
 */
export function finalTransfer(input: TransferInput): TransferResult {
  const { pay, deductions, cashPaid, prepaid, deposit, phi } = input;
  const returned = deposit.map((amount, h) => multiplyFen(amount, phi[h]!));
  const forfeited = deposit.map((amount, h) => amount - returned[h]!);
  const redistributed = input.redistribute?.(forfeited) ??
    new Float64Array(pay.length);
  const transfer = pay.map((amount, h) =>
    amount - deductions[h]! - cashPaid[h]! - (prepaid?.[h] ?? 0) -
    forfeited[h]! + redistributed[h]!
  );
  return { transfer, returned, forfeited, redistributed };
}
