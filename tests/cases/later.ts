/** A rule, or the part of one, that a later work brings (后续工作). */
export interface LaterRule {
  readonly rule: string;
  /** Letter of the work: C catalogue and points, D fund year, F budget, I coefficients and DRG, J other methods, K supervision. */
  readonly work: string;
  /**
   * Parameters and inputs that only this part has, `pve.` for all that begin so:
   * a case that names one needs it. Left out, the rule has no part that works.
   */
  readonly marks?: readonly string[];
}

/** What the engine cannot play yet, rule by rule; a work that brings one deletes its line. */
export const LATER: readonly LaterRule[] = [
  // Supervision, and the indicators by the standard's own definitions.
  { rule: "R-BEDSD", work: "K" },
  { rule: "R-PEN", work: "K" },
  { rule: "R-SUP", work: "K" },
  { rule: "monitoring C23", work: "K" },
  { rule: "monitoring C50", work: "K" },
  { rule: "monitoring C51", work: "K" },
];
