/**
 * A change of pay, split among the rules that make it (变化分解).
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** A group of rules that is switched as one (因素). */
export interface Factor {
  /** Short name for programs, such as `grouping`. */
  readonly id: string;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
  /** Parameters of the group that differ between the two scenarios. */
  readonly keys: readonly string[];
}

/** What one scheme's pay of the policy year changes by, and why; fen by hospital. */
export interface SchemeSplit {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Annual pay under the baseline. */
  readonly baseline: Float64Array;
  /** Annual pay under the reform. */
  readonly reform: Float64Array;
  /** One vector a factor; their sum is reform − baseline, to the fen. */
  readonly parts: readonly Float64Array[];
}

/** A change split among factors, for both schemes. */
export interface ChangeSplit {
  /** What was switched. */
  readonly factors: readonly Factor[];
  /** Employees, residents. */
  readonly schemes: readonly SchemeSplit[];
}
