import { fromNumber } from "../base/ratio.ts";

/** How the core of a catalogue is chosen (核心病种筛选). */
export interface CoreOptions {
  /** By a fixed number of cases, or the largest one that still covers enough. */
  readonly thresholdMode: "fixed" | "coverage";
  /** Cases, for mode `fixed`. */
  readonly coreThreshold: number;
  /** Share of all cases that the core must hold, for mode `coverage`. */
  readonly coverage: number;
}

/**
 * The number of base-period cases from which a key is core (核心病种例数门槛):
 * core iff n ≥ threshold. In mode `coverage` it is the largest threshold whose
 * keys hold at least that share of all cases.
 *
 * `R-CAT-3`: DIP technical specification 3.0 (draft), 3.1 二(三).
 *
 * @param counts cases of every key of diagnosis and operations
 */
export function coreThreshold(
  counts: ArrayLike<number>,
  options: CoreOptions,
): number {
  if (options.thresholdMode === "fixed") return options.coreThreshold;
  const falling = Array.from(counts).filter((n) => n > 0).sort((a, b) => b - a);
  const total = BigInt(falling.reduce((a, b) => a + b, 0));
  const asked = fromNumber(options.coverage);
  let covered = 0n;
  for (const n of falling) {
    // Keys of equal count come together, so stopping within them names their count.
    covered += BigInt(n);
    if (covered * asked.den >= asked.num * total) return n;
  }
  return 1;
}
