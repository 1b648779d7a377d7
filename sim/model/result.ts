/**
 * What a rehearsal gives (推演结果): one object a scenario, read by metrics,
 * charts, reports and notebooks.
 *
 * @module
 */
import type {
  Catalogue,
  CodeBook,
  Counties,
  Findings,
  Hospitals,
  Journal,
  MetricRow,
  Signals,
  Standing,
} from "./ledger.ts";
import type { Setting } from "./scenario/mod.ts";
import type { OtherPayments, RehearsalRow, Settlement } from "./settlement.ts";

/** Cases of the policy year by zone, level and where they were sent. */
export interface CaseCounts {
  readonly claims: number;
  readonly persons: number;
  /** Claims by payment method, in the order of METHODS. */
  readonly byMethod: readonly number[];
  /** Fund booked by payment method, fen. */
  readonly fundByMethod: readonly number[];
  /** DIP cases by zone, in the order of ZONES. */
  readonly byZone: readonly number[];
  /** DIP cases in core groups. */
  readonly core: number;
  /** DIP cases in comprehensive groups. */
  readonly comprehensive: number;
}

/** One scenario, one seed, played. */
export interface ScenarioResult {
  /** Scenario id, such as `zibo_2025/baseline`. */
  readonly scenario: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly city: string;
  readonly year: number;
  readonly seed: string;
  /** First eight characters name the run folder; equal inputs, equal hash. */
  readonly recordHash: string;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly codes: CodeBook;
  readonly catalogue: Catalogue;
  /** Institution coefficients H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** Insured persons by scheme. */
  readonly insured: readonly [number, number];
  readonly counts: CaseCounts;
  /** Policy year, employees then residents. */
  readonly settlements: readonly Settlement[];
  /** Last year of history under the pre-regime. */
  readonly lastYear: readonly Settlement[];
  readonly otherPayments: readonly OtherPayments[];
  /** R-SIM: last year's data under the old method, then under this scenario. */
  readonly rehearsal: readonly RehearsalRow[];
  readonly metrics: readonly MetricRow[];
  readonly journal: Journal;
  readonly signals: Signals;
  readonly findings: Findings;
  readonly standing: Standing;
  /** Every parameter in the policy year, and what it stands on. */
  readonly settings: readonly Setting[];
  /** How many settings stand on a document, and which are assumed (assumption meter). */
  readonly assumptions: {
    readonly document: number;
    readonly published: number;
    readonly assumed: number;
  };
  /** Things the reader must know, Chinese and English. */
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
}
