import { multiplyFen } from "../../base/fen.ts";
import type { Ratio } from "../../base/ratio.ts";

/** What a year came to, fen by hospital. */
export interface TransferInput {
  /** Clearing plus overspend share. */
  readonly pay: Float64Array;
  /** Audit and violation deductions of the year, each counted once. */
  readonly deductions: Float64Array;
  /** Everything paid during the year, a prepayment that is offset included. */
  readonly cashPaid: Float64Array;
  /** Q, deposits withheld. */
  readonly deposit: Float64Array;
  /** φ, share of the deposit that the assessment gives back, 0–1. */
  readonly phi: readonly Ratio[];
}

/** The last payment of the year, whole fen by hospital. */
export interface TransferResult {
  /** Paid if positive, recovered from later months if negative. */
  readonly transfer: Float64Array;
  /** φQ, given back. */
  readonly returned: Float64Array;
  /** (1 − φ)Q, kept by the fund. */
  readonly forfeited: Float64Array;
}

/**
 * The transfer that closes a hospital's year (清算拨付): pay − deductions −
 * cash paid − forfeited deposit. φQ is rounded to the fen and the rest of Q is
 * forfeited, so the two parts are the deposit.
 *
 * `R-FIN`; deposits 经办规程 2025 art. 26, assessment art. 34–35 (`R-PERF`).
 */
export function finalTransfer(input: TransferInput): TransferResult {
  const { pay, deductions, cashPaid, deposit, phi } = input;
  const returned = deposit.map((amount, h) => multiplyFen(amount, phi[h]!));
  const forfeited = deposit.map((amount, h) => amount - returned[h]!);
  const transfer = pay.map((amount, h) =>
    amount - deductions[h]! - cashPaid[h]! - forfeited[h]!
  );
  return { transfer, returned, forfeited };
}
