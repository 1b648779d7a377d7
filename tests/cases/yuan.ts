import type { Fen } from "../../sim/base/fen.ts";
import { multiply, type Ratio, ratio } from "../../sim/base/ratio.ts";

/** Whole fen as exact yuan (元). */
export function yuanOf(fen: Fen): Ratio {
  return ratio(fen, 100);
}

/** An exact amount of fen, or fen per point, in yuan; `null` stays. */
export function inYuan(fen: Ratio | null): Ratio | null {
  return fen && multiply(fen, ratio(1, 100));
}
