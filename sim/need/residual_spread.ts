import { spreadOfVariation } from "../base/distributions.ts";
import type { CodeFacts } from "./code_book.ts";

/** The largest spread σ the tables hold; a coefficient of variation of about 3. */
export const WIDEST = 1.56;

/** Least CV² of what is left, where code and severity explain all there is. */
const LEAST = 0.0225;

/**
 * σ of what is left of a disease's cost variation within a level of hospitals
 * once code and severity are known:
 * (1 + CV²) = (1 + CV²codes)(1 + CV²severity)(1 + CV²residual).
 */
export function residualSpread(
  cv: number,
  codes: CodeFacts,
  disease: number,
  severityCost: readonly number[],
  shares: readonly number[],
): number {
  let square = 0, mean = 0;
  const from = codes.first[disease]!;
  for (let c = from; c < from + codes.count[disease]!; c++) {
    mean += codes.share[c]! * codes.costRatio[c]!;
    square += codes.share[c]! * codes.costRatio[c]! ** 2;
  }
  const bySeverity = severityCost.reduce(
    (s, x, i) => s + shares[i]! * x * x,
    0,
  );
  const left = (1 + cv * cv) / (square / mean ** 2) / bySeverity - 1;
  return Math.min(WIDEST, spreadOfVariation(Math.sqrt(Math.max(LEAST, left))));
}
