import { SCALE } from "../base/points.ts";
import type { Key } from "../base/streams.ts";
import {
  deductible,
  type Layer,
  poorLayers,
  type PoorRule,
  type RepeatRule,
} from "./benefit.ts";

/** Benefit terms of a year, ready for the loop; index = scheme × 3 + level index. */
export interface BillTerms {
  /** Off-list share of cost, 1/10000. */
  readonly selfPaid: Int32Array;
  /** First-pay share of cost, 1/10000. */
  readonly firstPay: number;
  /** Deductible by stay 1 to {@linkcode STAYS}, fen. */
  readonly deductible: Float64Array;
  /** Fund ratio, 1/10000; second half for the retired, never above 1. */
  readonly ratio: Int32Array;
  /** Fund ratio out of the area relative to level 3, 1/10000, filed, not filed, living there. */
  readonly remote: Int32Array;
  /** Shares as thresholds of 32 random bits: registered as living elsewhere; filed, of the others' stays. */
  readonly filing: { readonly longTerm: number; readonly filed: number };
  /** Luck of living elsewhere, by person, the same every year. */
  readonly elsewhereKey: Key;
  /** Luck of filing in a year, by person and episode. */
  readonly filingKey: Key;
  /** By scheme, fen. */
  readonly annualCap: Float64Array;
  /** By scheme, then once more for the poor; the same order in `layersCap`, fen. */
  readonly layers: readonly (readonly Layer[])[];
  readonly layersCap: Float64Array;
  /** Compliant burden also holds the first-pay part. */
  readonly includeFirst: boolean;
}

/** Benefit settings, as the registry has them. */
export interface BenefitOptions {
  readonly deductible: ByScheme<ByLevel>;
  readonly ratio: ByScheme<ByLevel>;
  readonly retiredBonus: number;
  readonly annualCap: ByScheme<number>;
  readonly repeatDeductible: ByScheme<RepeatRule>;
  readonly remoteFactor: number;
  readonly remoteUnfiledFactor: number;
  readonly remoteLongTermFactor: number;
  readonly filing: { readonly longTerm: number; readonly filed: number };
  readonly layers: ByScheme<readonly Layer[]>;
  readonly layersCap: ByScheme<number>;
  readonly poor: PoorRule;
  readonly includeFirst: boolean;
  readonly firstShare: number;
  /** Off-list and first-pay share together, by scheme and level. */
  readonly selfPaidShare: ByScheme<ByLevel>;
}

type ByLevel = Readonly<Record<"3" | "2" | "1", number>>;
interface ByScheme<T> {
  readonly employee: T;
  readonly resident: T;
}

/** Stays of a year whose deductibles are listed; the last holds for any later one. */
export const STAYS = 24;
const NUMBERS = Array.from({ length: STAYS }, (_, i) => i + 1);

/**
 * Prepares the benefit settings (待遇政策) for the loop over bills.
 *
 * @param elsewhereKey luck of living out of the area
 * @param filingKey luck of filing care out of the area
 */
export function billTerms(
  options: BenefitOptions,
  elsewhereKey: Key,
  filingKey: Key,
): BillTerms {
  const schemes = ["employee", "resident"] as const,
    levels = ["3", "2", "1"] as const;
  const of = (
    pick: (s: typeof schemes[number], l: typeof levels[number]) => number,
  ) => schemes.flatMap((s) => levels.map((l) => pick(s, l)));
  const ratio = of((s, l) => options.ratio[s][l] * SCALE);
  const retired = of((s, l) =>
    Math.min(
      1,
      options.ratio[s][l] + (s === "employee" ? options.retiredBonus : 0),
    ) * SCALE
  );
  return {
    selfPaid: Int32Array.from(
      of((s, l) => options.selfPaidShare[s][l] - options.firstShare),
      (x) => Math.round(Math.max(0, x) * SCALE),
    ),
    firstPay: Math.round(options.firstShare * SCALE),
    deductible: Float64Array.from(
      schemes.flatMap((s) =>
        levels.flatMap((l) =>
          NUMBERS.map((n) =>
            deductible(
              options.deductible[s][l] * 100,
              n,
              options.repeatDeductible[s],
            )
          )
        )
      ),
    ),
    ratio: Int32Array.from([...ratio, ...retired], Math.round),
    remote: Int32Array.of(
      Math.round(options.remoteFactor * SCALE),
      Math.round(options.remoteUnfiledFactor * SCALE),
      Math.round(options.remoteLongTermFactor * SCALE),
    ),
    filing: {
      longTerm: options.filing.longTerm * 2 ** 32,
      filed: options.filing.filed * 2 ** 32,
    },
    elsewhereKey,
    filingKey,
    annualCap: Float64Array.from(schemes, (s) => options.annualCap[s] * 100),
    layers: [
      ...schemes.map((s) => options.layers[s]),
      ...schemes.map((s) => poorLayers(options.layers[s], options.poor)),
    ],
    layersCap: Float64Array.from([
      ...schemes.map((s) => options.layersCap[s] * 100),
      ...schemes.map((s) =>
        options.poor.capped ? options.layersCap[s] * 100 : Infinity
      ),
    ]),
    includeFirst: options.includeFirst,
  };
}
