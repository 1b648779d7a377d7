/**
 * What a city is held against (真实性核对): targets, and rows of the card.
 *
 * @module
 */

/** A published or derived number that a city is held against (核对目标): a row of `data/targets.csv`. */
export interface Target {
  /** Short code. */
  readonly id: string;
  /** A city, or `national`. */
  readonly city: string;
  /** Calendar year. */
  readonly year: number;
  /** `employee`, `resident` or `all`. */
  readonly scheme: string;
  /** What is compared. */
  readonly measure: string;
  /** What is measured, in Chinese. */
  readonly labelZh: string;
  /** What is measured, in English. */
  readonly labelEn: string;
  /** Unit of value and band. */
  readonly unit: string;
  /** The published or derived number. */
  readonly value: number;
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
  /** `fit`: parameters may be set by it. `check`: nothing was set by it. */
  readonly kind: "fit" | "check";
  /** What the value stands on. */
  readonly status: string;
}

/** A sentence in both languages. */
export interface Sentence {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

/** What a city is held against, and why rows miss by id of a row or name of a measure. */
export interface HeldAgainst {
  /** Rows of the city, in the order of the table. */
  readonly targets: readonly Target[];
  /** Sentences by id of a row, or by measure. */
  readonly notes: ReadonlyMap<string, Sentence>;
}

/** A target with what the engine gives for it (核对结果). */
export interface CardRow {
  /** The row of the table. */
  readonly target: Target;
  /** `null` where it cannot be measured yet. */
  readonly value: number | null;
  /** Whether the value lies in the band, edges included. */
  readonly inBand: boolean;
  /** Distance from the target in half widths of the band; above 1 is a miss. */
  readonly distance: number;
  /** Why the row misses; `null` for a row in its band, or where nobody has said. */
  readonly note: Sentence | null;
}
