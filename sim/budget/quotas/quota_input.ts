import type { Fen } from "../../base/fen.ts";
import type { QuotaInput as Served } from "../quota_weights.ts";
import type { Services } from "../services.ts";

/** What the DIP line is divided by (额度依据). */
export interface QuotaInput extends Served {
  /** The DIP line, fen. */
  readonly amount: Fen;
  /** Row of each institution's county. */
  readonly county: ArrayLike<number>;
  /** D of last year by institution, fen. */
  readonly standard: Float64Array;
  /** What institutions did in the year before. */
  readonly services: Services;
  /** Insured in January by county × 3 + cell of the register. */
  readonly insured: Float64Array;
  /** Settings of the bases. */
  readonly options: QuotaOptions;
}

/** Settings of the bases. */
export interface QuotaOptions {
  /** Need of a person by cell of the register: under 20, working age, old. */
  readonly need: readonly [number, number, number];
  /** Largest growth over last year's D. */
  readonly growthCap: number;
  /** Standards of dual control. */
  readonly dual: {
    /** Allowed growth of admissions per head, and of cost per admission. */
    readonly volume: number;
    readonly cost: number;
    /** Institutions with fewer heads have part of their repeat admissions recognised. */
    readonly reliefHeads: number;
    readonly reliefShare: number;
  };
  /** What a consortium gets a person by county, fen; `null` where all get alike. */
  readonly perCapita: Float64Array | null;
  /** Kept of what consortia get, and taken off a person for catastrophic insurance, fen. */
  readonly consortium: {
    readonly reserve: number;
    readonly bigPremium: Fen;
  };
  /** Amounts that were agreed, by institution, fen; `null` where none were. */
  readonly given: Float64Array | null;
}
