import { multiplyFen } from "../base/fen.ts";
import { add, multiply, type Ratio, ratio } from "../base/ratio.ts";
import type { Level } from "../model/ledger.ts";
import type { NegotiationTerms } from "./terms.ts";

/** What the year before came to, by institution; fen, points in 1/10000. */
export interface LastYearAmounts {
  /** D. */
  readonly standard: Float64Array;
  /** J. */
  readonly booked: Float64Array;
  readonly pay: Float64Array;
  readonly points: Float64Array;
}

/** What institutions bring to the table (机构诉求), fen by institution. */
export interface HospitalClaims {
  /** Last year's booked or earned amount, grown by need and cost (测算需求). */
  readonly need: Float64Array;
  /** c. */
  readonly claims: Float64Array;
  /** The least that the drift of cost leaves them content with (底线). */
  readonly reservation: Float64Array;
}

/**
 * Claims and reservation of every institution (诉求与底线). It asks
 * for the larger of what it booked and what it earned, grown by need and cost,
 * with a margin, and a part of last year's overrun; it accepts last year's
 * standard grown by cost (g_min of `R-NEG`).
 *
 * @param level 3, 2 or 1 by institution
 *
 * @example Booked 110 of which 100 were paid: need and cost up 2 and 5 %, half the overrun asked back
 * ```ts
 * import { parseDecimal } from "../base/ratio.ts";
 * import { hospitalClaims } from "./hospital_claims.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const drift = parseDecimal("0.05");
 * const one = Float64Array.of(100_00);
 * const { need, claims, reservation } = hospitalClaims(
 *   { standard: one, booked: Float64Array.of(110_00), pay: one, points: one },
 *   [2],
 *   {
 *     costDrift: { 3: drift, 2: drift, 1: drift },
 *     needGrowth: parseDecimal("0.02"),
 *     margin: parseDecimal("0"),
 *     overrunShare: parseDecimal("0.5"),
 *   },
 * );
 * assertEquals([...need], [11_781]);
 * assertEquals([...claims], [11_781 + 500]);
 * assertEquals([...reservation], [105_00]);
 * ```
 */
export function hospitalClaims(
  { standard, booked, pay }: LastYearAmounts,
  level: ArrayLike<number>,
  terms: Pick<
    NegotiationTerms,
    "costDrift" | "needGrowth" | "margin" | "overrunShare"
  >,
): HospitalClaims {
  const { costDrift, needGrowth, margin, overrunShare } = terms;
  const drift = (h: number) => grown(costDrift[level[h] as Level]);
  const reservation = standard.map((d, h) => multiplyFen(d, drift(h)));
  const asked = multiply(grown(needGrowth), grown(margin));
  const grownBy = (h: number, growth: Ratio) =>
    multiplyFen(
      Math.max(standard[h]!, booked[h]!),
      multiply(growth, drift(h)),
    );
  const need = standard.map((_, h) => grownBy(h, grown(needGrowth)));
  const claims = standard.map((_, h) => {
    const overrun = Math.max(0, booked[h]! - pay[h]!);
    // Nobody asks for less than he accepts.
    return Math.max(
      grownBy(h, asked) + multiplyFen(overrun, overrunShare),
      reservation[h]!,
    );
  });
  return { need, claims, reservation };
}

/** 1 + g. */
export function grown(growth: Ratio): Ratio {
  return add(ratio(1), growth);
}
