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
  /** What patients paid for them, fen. */
  readonly patients: Float64Array;
  /** Off-list share of the bills, 0–1. */
  readonly offList: Float64Array;
  /** Own share of its groups' cases, weighted by own points, 0–1 (病组份额). */
  readonly groupShare: Float64Array;
  /** Share of the pool's points, 0–1. */
  readonly poolShare: Float64Array;
  /** Occupied share of the agreed beds, 0–1 and more. */
  readonly occupancy: Float64Array;
  /** Days by which published news reaches the institution after their date. */
  readonly lag: Float64Array;
}

/**
 * What a payment method gives at the margin (边际支付), a row an institution, as a
 * share of the price of a mean case: 1 = all of it.
 */
export interface Margin {
  /** For one more case like the others. */
  readonly perCase: Float64Array;
  /** For the same case with more points. */
  readonly perPoint: Float64Array;
  /** Of a yuan more spent on a case, at once and in the weights of later years (s_eff). */
  readonly perCost: Float64Array;
  /** Mark-up earned on each unit that is billed: price less cost, as a share of the price. */
  readonly markup: Float64Array;
  /** 1 = the value of a point falls as all bill more (浮动点值); the own share is felt. */
  readonly pooled: Uint8Array;
  /** 1 = the institution is held at a limit of its own, and would do more if it were paid for it. */
  readonly bound: Uint8Array;
}
