import { multiplyFen } from "../../base/fen.ts";
import type { Ratio } from "../../base/ratio.ts";

/** What is cleared against what, before assessment and audit; fen by hospital. */
export interface AmountsInput {
  /** D. */
  readonly standard: Float64Array;
  /** J. */
  readonly booked: Float64Array;
  /** Audit deductions of the cleared months. */
  readonly deductions: Float64Array;
  /** K of the assessment. */
  readonly k: readonly Ratio[];
}

/** What the bands are laid on, fen by hospital. */
export interface ClearingAmounts {
  /** D′ = D × K − deductions, at least 0 (总结算额). */
  readonly standard: Float64Array;
  /** J′ = J − deductions, at least 0 (审核扣减后的记账金额). */
  readonly booked: Float64Array;
  /** Deductions that are inside D′, so that the transfer leaves them out. */
  readonly inside: Float64Array;
}

/**
 * D′ and J′ of the clearing (清算口径). Under `insideD` the deductions come off
 * both amounts and not off the transfer; under `atTransfer` D′ is D × K and J′ is
 * J. D × K is rounded to the fen. A deduction larger than D × K comes off the
 * transfer with what D′ could not bear, so that it counts once and whole
 * (`INV-17`).
 *
 * `R-CLR`: DIP technical specification 3.0 (draft), 7.3 一(四).
 *
 * @example Hospital B of EX-35
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { yuan } from "../../base/fen.ts";
 * import { ratio } from "../../base/ratio.ts";
 * import { clearingAmounts } from "./clearing_amounts.ts";
 *
 * const { standard, booked } = clearingAmounts({
 *   standard: Float64Array.of(yuan("22993548.39")),
 *   booked: Float64Array.of(yuan("22000000")),
 *   deductions: Float64Array.of(yuan("150000")),
 *   k: [ratio(98, 100)],
 * }, "insideD");
 * assertEquals(standard[0], yuan("22383677.42"));
 * assertEquals(booked[0], yuan("21850000"));
 * ```
 */
export function clearingAmounts(
  { standard, booked, deductions, k }: AmountsInput,
  mode: "atTransfer" | "insideD",
): ClearingAmounts {
  const assessed = standard.map((d, h) =>
    k[h]!.num === k[h]!.den ? d : multiplyFen(d, k[h]!)
  );
  if (mode === "atTransfer") {
    return {
      standard: assessed,
      booked,
      inside: new Float64Array(standard.length),
    };
  }
  const inside = assessed.map((d, h) => Math.min(d, deductions[h]!));
  return {
    standard: assessed.map((d, h) => d - inside[h]!),
    booked: booked.map((j, h) => Math.max(0, j - deductions[h]!)),
    inside,
  };
}
