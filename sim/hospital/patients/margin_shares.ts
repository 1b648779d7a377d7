import type { CareTables } from "../care_tables.ts";

/** What the need stage knows of stays that could be none. */
export interface MarginBasis {
  /** Expected share of each disease among a scheme's stays, by scheme × diseases + disease. */
  readonly diseaseShare: Float64Array;
  /** Stays that a first one brings, itself counted, by disease. */
  readonly staysOf: Float64Array;
  /** Part of a disease's first stays whose code needs no bed, by disease. */
  readonly bedless: Float64Array;
  /** Part of these that are at the margin, 0–1. */
  readonly discretionary: number;
}

/** Thresholds are parts of this. */
const WHOLE = 65536;

/**
 * Part of the stays in the area that could as well be none (边缘病例占比), expected,
 * by scheme × 3 + level index: what a change of all admissions has to be made of.
 */
export function marginShares(
  { remoteBelow, levelThreeBelow, levelTwoBelow }: Pick<
    CareTables,
    "remoteBelow" | "levelThreeBelow" | "levelTwoBelow"
  >,
  { diseaseShare, staysOf, bedless, discretionary }: MarginBasis,
): Float64Array {
  const n = staysOf.length;
  const all = new Float64Array(6), margin = new Float64Array(6);
  for (let s = 0; s < 2; s++) {
    for (let d = 0; d < n; d++) {
      const at = d * 2 + s;
      const here = diseaseShare[s * n + d]! * (1 - remoteBelow[at]! / WHOLE);
      const first = bedless[d]! * discretionary / staysOf[d]!;
      const three = levelThreeBelow[at]!, two = levelTwoBelow[at]!;
      [three, two - three, WHOLE - two].forEach((part, l) => {
        all[s * 3 + l]! += here * part / WHOLE;
        margin[s * 3 + l]! += here * part / WHOLE * first;
      });
    }
  }
  return margin.map((stays, at) => all[at] === 0 ? 0 : stays / all[at]!);
}

/** Part of each disease's first stays whose code needs no bed (可门诊处理占比). */
export function bedlessShares(
  discretionary: Uint8Array,
  codes: {
    readonly first: Uint16Array;
    readonly count: Uint16Array;
    readonly share: Float64Array;
  },
): Float64Array {
  return Float64Array.from(codes.first, (from, d) => {
    let all = 0, bedless = 0;
    for (let c = from; c < from + codes.count[d]!; c++) {
      all += codes.share[c]!;
      bedless += codes.share[c]! * discretionary[c]!;
    }
    return all === 0 ? 0 : bedless / all;
  });
}
