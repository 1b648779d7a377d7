import type { DivisionRule, NegotiationSheet } from "../model/negotiation.ts";
import { fairness } from "./fairness.ts";

/** Who is filled least comes first: running shares of claims and of awards, from 0 to 1 (洛伦兹曲线). */
export interface LorenzCurve {
  readonly claims: readonly number[];
  readonly awards: readonly number[];
  /** Twice the area between the curve and equality. */
  readonly gini: number;
}

/** A division of a sheet as two curves. */
export interface LorenzOfRule {
  /** None of the talks' outcome. */
  readonly rule: DivisionRule | undefined;
  readonly groups: LorenzCurve;
  readonly institutions: LorenzCurve;
}

/**
 * The Lorenz curve of fill (满足率的洛伦兹曲线), weighted by claims: claimants in the
 * order of award ÷ claim. With equal fills it is the diagonal.
 *
 * @param awards fen by claimant
 * @param claims fen by claimant; who claims nothing is left out
 *
 * @example A half of all claims has a quarter of all awards
 * ```ts
 * import { lorenz } from "./lorenz.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lorenz([75, 25], [100, 100]), {
 *   claims: [0, 0.5, 1],
 *   awards: [0, 0.25, 1],
 *   gini: 0.25,
 * });
 * ```
 */
export function lorenz(
  awards: ArrayLike<number>,
  claims: ArrayLike<number>,
): LorenzCurve {
  const asking = Array.from(
    claims,
    (claim, i) => ({ claim, award: awards[i]! }),
  ).filter(({ claim }) => claim > 0)
    .sort((a, b) => a.award * b.claim - b.award * a.claim);
  return {
    claims: running(asking.map(({ claim }) => claim)),
    awards: running(asking.map(({ award }) => award)),
    gini: fairness(awards, claims).gini,
  };
}

/** The curves of every rule of a sheet, the outcome of the talks first. */
export function lorenzOfRules(sheet: NegotiationSheet): LorenzOfRule[] {
  return [null, ...sheet.divisions].map((division) => ({
    rule: division?.rule,
    groups: lorenz(division?.groups ?? sheet.awards, sheet.claims),
    institutions: lorenz(
      division?.hospitals ?? sheet.hospital.awards,
      sheet.hospital.claims,
    ),
  }));
}

/** Running shares of a whole, 0 first. */
function running(parts: readonly number[]): number[] {
  const whole = parts.reduce((a, b) => a + b, 0);
  let sum = 0;
  return [
    0,
    ...parts.map((part) => whole === 0 ? 0 : (sum += part) / whole),
  ];
}
