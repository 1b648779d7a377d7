/**
 * What a hospital knows when it decides (医院所见): its own books of the year
 * before, and what has been published. Nothing of the year to come.
 *
 * @module
 */

/** A row an institution; schemes taken together. */
export interface Sight {
  readonly hospitals: number;
  /** 3, 2 or 1. */
  readonly level: Uint8Array;
  /** 1 = run by the state (公立). */
  readonly publicOwned: Uint8Array;
  /** Stays that the pool pays by case. */
  readonly cases: Float64Array;
  /** Points of these stays, 1/10000; 0 where the year before had none. */
  readonly points: Float64Array;
  /** Total cost that was billed for them, fen. */
  readonly billed: Float64Array;
  /** What they cost the institution itself, fen. */
  readonly spent: Float64Array;
  /** What the fund paid for them after clearing, fen. */
  readonly fund: Float64Array;
  /** What was not booked to the fund, fen: patients, and other payers behind them. */
  readonly patients: Float64Array;
  /** Off-list share of the bills, 0–1. */
  readonly offList: Float64Array;
  /** What bills exceed the worth of their points by, over the cases where they do, as a share of the bills, 0–1 (超分值费用). */
  readonly short: Float64Array;
  /** The worth of these cases' points, as a share of the bills, 0–1. */
  readonly shortPay: Float64Array;
  /** Own share of its groups' cases, weighted by own points, 0–1 (病组份额). */
  readonly groupShare: Float64Array;
  /** Share of the pool's points, 0–1. */
  readonly poolShare: Float64Array;
  /** Occupied share of the agreed beds, 0–1 and more. */
  readonly occupancy: Float64Array;
  /**
   * Its cases by severity and by cost relative to the mean of their code and
   * level, `costMix`, shares; `null` where no door out of payment by case is open.
   */
  readonly costMix: Float64Array | null;
  /** What mild, moderate and severe cases cost relative to the mean; the same at all institutions. */
  readonly severityCost: Float64Array;
  /** By how much points rise where as many mild cases that need no bed are admitted as there are now, as a share. */
  readonly volumeStep: Float64Array;
  /** Part of `volumeStep` that is of primary-level groups, as a share of points. */
  readonly primaryStep: Float64Array;
  /** By how much points rise where a case takes the next heavier treatment, mean over own cases, as a share; 0 = there is none. */
  readonly treatmentStep: Float64Array;
  /** By how much points rise where a case is coded more fully, mean over own cases, as a share; 0 = not at all. */
  readonly codingStep: Float64Array;
  /** By how much points rise where every case is upcoded as one would be, as a share. */
  readonly upcodingStep: Float64Array;
}

/**
 * What a payment method gives at the margin (边际支付), a row an institution, as a
 * share of the price of a mean case: 1 = all of it. Where an institution is held
 * at a limit, what it is given below the limit; above, nothing.
 */
export interface Margin {
  /** For one more case like the others. */
  readonly perCase: Float64Array;
  /**
   * For the same bill with more points: what coding brings. Heavier treatment
   * brings this and, as it is billed, `perCost` but for its part `later`.
   */
  readonly perPoint: Float64Array;
  /** Of a yuan more spent on a case, at once and in the weights of later years (s_eff). */
  readonly perCost: Float64Array;
  /** Part of `perCost` that comes in the weights of later years only: a group's usual cost, in a heavier group, moves none. */
  readonly later: Float64Array;
  /** 1 = what patients pay comes on top of the price; 0 = it is inside, and what is shifted to them is taken off the rest. */
  readonly onTop: Uint8Array;
  /**
   * What a yuan billed at the margin of need brings in primary-level groups,
   * beyond what it brings in others (基层病种边际差): 0 where bills are paid.
   */
  readonly primaryGap: Float64Array;
  /** Mark-up earned on each unit that is billed: price less cost, as a share of the price. */
  readonly markup: Float64Array;
  /** 1 = the value of a point falls as all bill more (浮动点值); the own share is felt. */
  readonly pooled: Uint8Array;
  /** 1 = the institution is held at a limit of its own, and would do more if it were paid for it. */
  readonly bound: Uint8Array;
  /** Where bound: points that are paid, relative to those of the year before: 1 = as many. */
  readonly limit: Float64Array;
}
