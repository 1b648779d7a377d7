/** What a month is made up of, fen by hospital. */
export interface DueInput {
  /** After the deposit. */
  readonly net: Float64Array;
  /** Advances of the month's days, already paid. */
  readonly advances: Float64Array;
  /** Audit deductions of the month. */
  readonly deductions: Float64Array;
  /** Left over from the month before, 0 or less. */
  readonly carry: Float64Array;
}

/** What is paid for a month, fen by hospital. */
export interface MonthlyDue {
  /** May be negative. */
  readonly due: Float64Array;
  readonly pay: Float64Array;
  /** Carried into the next month, 0 or less. */
  readonly carry: Float64Array;
}

/**
 * The true-up of a month (月末对账): net, less the advances of its days, less
 * audit deductions, with what the month before left over. A negative due pays
 * nothing and is carried on; December's has no successor, as the excess advance
 * is already in the cash that the final transfer takes off.
 *
 * `R-T1`; without advances it is the monthly payment of `R-MON`.
 *
 * @example EX-14: 5.1 m advanced of a net of 5,181,818.18, deductions of 35,000
 * ```ts
 * import { monthlyDue } from "./monthly_due.ts";
 *
 * const { pay } = monthlyDue({
 *   net: Float64Array.of(518181818),
 *   advances: Float64Array.of(510000000),
 *   deductions: Float64Array.of(3500000),
 *   carry: Float64Array.of(0),
 * });
 * console.assert(pay[0] === 4681818);
 * ```
 */
export function monthlyDue(
  { net, advances, deductions, carry }: DueInput,
): MonthlyDue {
  const due = net.map((amount, h) =>
    amount - advances[h]! - deductions[h]! + carry[h]!
  );
  return {
    due,
    pay: due.map((amount) => Math.max(0, amount)),
    // `|| 0` leaves no negative zero in the tables.
    carry: due.map((amount) => Math.min(0, amount) || 0),
  };
}
