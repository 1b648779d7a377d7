import type { CheckReason } from "../../model/validation.ts";
import type { Check } from "./recipe.ts";

/** What a check comes to over an ensemble (检验结论). */
export interface Verdict {
  readonly passed: boolean;
  /** Median. */
  readonly median: number;
  /** Central 80 %: 10th and 90th percentile. */
  readonly interval: readonly [number, number];
  /** Share of the vectors with the sign of the target, or inside a band of one side. */
  readonly signShare: number;
  /** What it passed or missed on. */
  readonly reason: CheckReason;
}

/** Part of the vectors in which a sign must hold. */
const SIGN_SHARE = 0.9;

/**
 * Judges a check by the band rule (判定规则). *Sign*: it holds in nine of ten vectors.
 * *Size*: the sign holds, and the central 80 % meets the band. *Null*: the central
 * 80 % lies inside the band.
 *
 * @param values of the check, one a vector; what cannot be read (NaN) counts as missed
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { judge } from "./verdict.ts";
 *
 * const check = {
 *   id: "cost",
 *   name: { zh: "", en: "" },
 *   unit: "percent",
 *   kind: "size",
 *   target: -0.1,
 *   band: [-0.2, -0.05],
 * } as const;
 * assertEquals(judge(check, [-0.08, -0.06, -0.1]).passed, true);
 * assertEquals(judge(check, [-0.02, -0.01, -0.03]).reason, "band");
 * assertEquals(judge(check, [-0.08, 0.06, -0.1]).reason, "sign");
 * assertEquals(judge({ ...check, kind: "null" }, [-0.3, -0.1]).reason, "outside");
 * ```
 */
export function judge(check: Check, values: readonly number[]): Verdict {
  const known = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  const interval = [quantile(known, 0.1), quantile(known, 0.9)] as const;
  const signShare = known.filter((v) => rightSign(check, v)).length /
    values.length;
  const reason = reasonOf(check, interval, signShare, known.length);
  return {
    passed: reason === "met",
    median: quantile(known, 0.5),
    interval,
    signShare,
    reason,
  };
}

function reasonOf(
  { kind, band: [low, high] }: Check,
  [from, to]: readonly [number, number],
  signShare: number,
  known: number,
): Verdict["reason"] {
  if (known === 0) return "none";
  if (kind === "null") return from >= low && to <= high ? "met" : "outside";
  if (signShare < SIGN_SHARE) return "sign";
  return kind === "sign" || (to >= low && from <= high) ? "met" : "band";
}

/** A size has the sign of its target; a sign lies on its side of zero, strictly. */
function rightSign({ kind, target, band: [low, high] }: Check, value: number) {
  if (kind === "null") return true;
  if (kind === "sign") return low === 0 ? value > 0 : high === 0 && value < 0;
  return target! < 0 ? value < 0 : value > 0;
}

/** Linear between order statistics; of sorted values. */
function quantile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return NaN;
  const at = p * (sorted.length - 1), low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
