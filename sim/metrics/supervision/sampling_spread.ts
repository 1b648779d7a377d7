import type { Claims } from "../../model/ledger.ts";
import type { SamplingSpread } from "../../model/supervision_score.ts";

/** What a total is added up from, a row a claim; money for all that the claim stands for, fen. */
export interface SpreadColumns {
  /** What was wrong cost. */
  readonly planted: Float64Array;
  /** What of it is left with the institution. */
  readonly leak: Float64Array;
  /** 1 = in order, and something stands on it. */
  readonly accused: Uint8Array;
}

/**
 * How far totals of a sample are spread (抽样散度): it is persons that are drawn, so
 * what belongs to one person is added up before it is squared.
 *
 * @example Two stays of one person stand and fall together
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { samplingSpread } from "./sampling_spread.ts";
 *
 * const spread = samplingSpread(
 *   { rows: 3, person: Uint32Array.of(7, 7, 9), weight: 10 },
 *   {
 *     planted: Float64Array.of(1, 2, 5),
 *     leak: Float64Array.of(1, 0, 4),
 *     accused: Uint8Array.of(0, 0, 0),
 *   },
 * );
 * assertEquals(spread, { weight: 10, planted: 34, leak: 17, both: 23, accused: 0 });
 * ```
 */
export function samplingSpread(
  { rows, person, weight = 1 }: Pick<Claims, "rows" | "person" | "weight">,
  { planted, leak, accused }: SpreadColumns,
): SamplingSpread {
  const spread = { weight, planted: 0, leak: 0, both: 0, accused: 0 };
  for (let from = 0; from < rows;) {
    let lost = 0, left = 0, blamed = 0, i = from;
    for (; i < rows && person[i] === person[from]; i++) {
      lost += planted[i]!;
      left += leak[i]!;
      blamed += accused[i]! * weight;
    }
    spread.planted += lost * lost;
    spread.leak += left * left;
    spread.both += lost * left;
    spread.accused += blamed * blamed;
    from = i;
  }
  return spread;
}
