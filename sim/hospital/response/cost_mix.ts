import { type Claims, OUT_OF_AREA } from "../../model/ledger.ts";
import { COST_STEPS, costStep } from "./conduct/leave_odds.ts";
import { MIX_CELLS } from "./conduct/exits_of.ts";

/** What an institution knows of its cases' cost. */
export interface CostKnown {
  /** What each case was, whatever was recorded. */
  readonly trueCode: Uint16Array;
  /** 0 mild, 1 moderate, 2 severe, by case. */
  readonly severity: Uint8Array;
  /** Mean cost by code relative to all codes, before scheme and level. */
  readonly usualCost: Float64Array;
}

/**
 * An institution's cases by severity and by cost relative to the mean of their
 * code, scheme and level (病例费用构成): hospital × {@linkcode MIX_CELLS}, shares of
 * its cases. Codes are many and cases of one are few, so that the means are
 * those of the codes, and only scheme and level are read off the bills.
 *
 * @param level 3, 2 or 1 by hospital
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { costMix } from "./cost_mix.ts";
 * import { costStep } from "./conduct/leave_odds.ts";
 *
 * const mix = costMix(
 *   { rows: 2, hospital: Uint16Array.of(0, 0), scheme: Uint8Array.of(0, 0), cost: Int32Array.of(50, 150) },
 *   { trueCode: Uint16Array.of(0, 0), severity: Uint8Array.of(0, 0), usualCost: Float64Array.of(1) },
 *   Uint8Array.of(2),
 * );
 * assertEquals([mix[costStep(0.5)], mix[costStep(1.5)]], [0.5, 0.5]);
 * ```
 */
export function costMix(
  { rows, hospital, scheme, cost }: Pick<
    Claims,
    "rows" | "hospital" | "scheme" | "cost"
  >,
  { trueCode, severity, usualCost }: CostKnown,
  level: Uint8Array,
): Float64Array {
  const billed = new Float64Array(8), usual = new Float64Array(8);
  for (let i = 0; i < rows; i++) {
    if (hospital[i] === OUT_OF_AREA) continue;
    const at = scheme[i]! * 4 + level[hospital[i]!]!;
    billed[at]! += cost[i]!;
    usual[at]! += usualCost[trueCode[i]!]!;
  }
  const mix = new Float64Array(level.length * MIX_CELLS);
  const cases = new Float64Array(level.length);
  for (let i = 0; i < rows; i++) {
    const h = hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    const at = scheme[i]! * 4 + level[h]!;
    const mean = usualCost[trueCode[i]!]! * billed[at]! / usual[at]!;
    const cell = severity[i]! * COST_STEPS + costStep(cost[i]! / mean);
    mix[h * MIX_CELLS + cell]!++;
    cases[h]!++;
  }
  for (let at = 0; at < mix.length; at++) {
    const own = cases[Math.floor(at / MIX_CELLS)]!;
    if (own > 0) mix[at]! /= own;
  }
  return mix;
}
