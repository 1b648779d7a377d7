import type { Check } from "./recipe.ts";

/** Implausibility from which a vector is ruled out. */
export const RULED_OUT = 3;

/** Half of the effect may be due to another city. */
const TRANSPORT = 0.5;

/**
 * How far a simulated number is from the published one (不可信度), in standard errors:
 * |z − f| ÷ √(V_obs + V_struct + V_MC), with V_struct = (0.5 · effect)². A null
 * result allows its margin at {@linkcode RULED_OUT}; where no number is
 * published there is nothing to be far from.
 *
 * @param monteCarlo variance of the simulated number over replicates
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { implausibility } from "./implausibility.ts";
 *
 * const check = {
 *   id: "cost",
 *   name: { zh: "", en: "" },
 *   unit: "percent",
 *   kind: "size",
 *   target: -0.1,
 *   band: [-0.2, -0.05],
 * } as const;
 * assertAlmostEquals(implausibility(check, 0.05, 0), 3, 1e-12);
 * // A null result just at its margin.
 * const still = { ...check, kind: "null", target: 0, band: [-0.05, 0.05] } as const;
 * assertAlmostEquals(implausibility(still, 0.05, 0), 3, 1e-12);
 * ```
 */
export function implausibility(
  { kind, target, band: [low, high], se = 0 }: Check,
  value: number,
  monteCarlo: number,
): number {
  if (Number.isNaN(value)) return Infinity;
  if (kind === "null") {
    const centre = (low + high) / 2, margin = (high - low) / 2;
    return Math.abs(value - centre) /
      Math.sqrt((margin / RULED_OUT) ** 2 + monteCarlo);
  }
  if (target === null) return 0;
  const structure = (TRANSPORT * target) ** 2;
  return Math.abs(target - value) /
    Math.sqrt(se ** 2 + structure + monteCarlo);
}
