import { mulDiv, SCALE } from "../base/points.ts";

/** How the deductible of later stays in a year is set (多次住院起付线). */
export type RepeatRule = "halfThenZero" | "half" | "minus100Min100" | "none";

/** A layer of catastrophic insurance (大病保险分段), yuan; `hi` null = no end. */
export interface Layer {
  readonly lo: number;
  readonly hi: number | null;
  readonly ratio: number;
}

/**
 * Deductible of the n-th stay in a year (起付标准), fen. `R-BEN`, dip-rules 6.1.
 *
 * @param first deductible of the first stay, fen
 * @param stay 1 for the first stay
 */
export function deductible(
  first: number,
  stay: number,
  rule: RepeatRule,
): number {
  if (stay <= 1 || rule === "none") return first;
  if (rule === "half") return Math.round(first / 2);
  if (rule === "halfThenZero") return stay === 2 ? Math.round(first / 2) : 0;
  const least = Math.min(first, 100_00);
  return Math.max(least, first - 100_00 * (stay - 1));
}

/**
 * Basic pooled fund of one stay (统筹基金支付): (E − d)₊ × ratio, at most what is
 * left under the yearly cap. `R-BEN`, dip-rules 6.1.
 *
 * @param eligible E, fen
 * @param ratio in 1/10000
 * @param left annual cap less what the person has used, fen
 * @returns fen, rounded half up
 *
 * @example An employee at a level-3 hospital (EX-21)
 * ```ts
 * import { basicFund } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(basicFund(60_000_00, 800_00, 8600, 550_000_00), 50_912_00);
 * ```
 */
export function basicFund(
  eligible: number,
  deductible: number,
  ratio: number,
  left: number,
): number {
  const over = eligible - deductible;
  if (over <= 0 || left <= 0) return 0;
  const pay = mulDiv(over, ratio, SCALE);
  return pay < left ? pay : left;
}

/**
 * What catastrophic insurance pays on a year's compliant burden Q (大病保险):
 * Σ ratio × (min(Q, hi) − lo)₊, at most `cap`. `R-BIG`, dip-rules 5.5. A stay
 * is paid the increment, pay(Q after) − pay(Q before).
 *
 * @param burden Q, fen
 * @param layers absolute, first `lo` = deductible; in yuan
 * @param cap fen
 */
export function catastrophic(
  burden: number,
  layers: readonly Layer[],
  cap: number,
): number {
  let pay = 0;
  for (let i = 0; i < layers.length; i++) {
    const { lo, hi, ratio } = layers[i]!;
    // Layers ascend, and few burdens reach the first.
    if (burden <= lo * 100) break;
    const top = hi === null || burden < hi * 100 ? burden : hi * 100;
    // Ratios have at most four decimals, so the product is exact in 1/10000 fen.
    pay += (top - lo * 100) * Math.round(ratio * SCALE);
  }
  const fen = Math.floor((pay + SCALE / 2) / SCALE);
  return fen < cap ? fen : cap;
}

/** How catastrophic insurance treats the poor (困难群众倾斜): 特困、低保. */
export interface PoorRule {
  /** First lower end relative to everyone's. */
  readonly deductibleFactor: number;
  /** Added to every ratio, which stays at most 1. */
  readonly ratioBonus: number;
  /** Whether the yearly cap holds for them. */
  readonly capped: boolean;
}

/** Layers of catastrophic insurance for the poor (大病保险分段): a lower first end, higher ratios. `R-BIG`. */
export function poorLayers(
  layers: readonly Layer[],
  rule: PoorRule,
): Layer[] {
  return layers.map(({ lo, hi, ratio }, i) => ({
    lo: i === 0 ? lo * rule.deductibleFactor : lo,
    hi,
    ratio: Math.min(1, ratio + rule.ratioBonus),
  }));
}
