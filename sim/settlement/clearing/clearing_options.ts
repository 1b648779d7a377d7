/** One step of the overspend sharing (分担档次), in multiples of D. */
export interface ClearingStep {
  /** The step shares the part of J above `from` × D … */
  readonly from: number;
  /** … and up to `up` × D. */
  readonly up: number;
  /** Share that the fund bears, 0–1. */
  readonly share: number;
}

/** `clr.*` of the registry; ratios as plain decimals. */
export interface ClearingOptions {
  /** Lower edge of the middle band of r = J/D; the edge belongs to it. */
  readonly lo: number;
  /** κ, share of the saving kept below the band. */
  readonly kappa: number;
  readonly steps: readonly ClearingStep[];
  /** Whether savings that are not kept top up the reserve. */
  readonly recycle: boolean;
  /** σ, share of the saving kept inside the band (结余留用). */
  readonly retention: number;
  /** Reasonable part of the overspend, one number or one a hospital, 0–1. */
  readonly reasonable: number | ArrayLike<number>;
}
