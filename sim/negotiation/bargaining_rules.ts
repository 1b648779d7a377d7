import { weightedAwards } from "./claims_rules.ts";
import type { ExactAwards } from "./division_problem.ts";

/**
 * Asymmetric Nash bargaining over money (不对称纳什谈判解): the division that makes
 * Π (a − d)^β largest, nobody above the claim. What is gained over the fallback
 * is then in proportion to power, until a claim is full.
 *
 * @example Two of equal power, one of whom falls back on 20
 * ```ts
 * import { nashAwards } from "./bargaining_rules.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { num, den } = nashAwards(100n, [100n, 100n], [20n, 0n], [1n, 1n]);
 * assertEquals(num.map((n) => n / den), [60n, 40n]);
 * ```
 */
export function nashAwards(
  envelope: bigint,
  claims: readonly bigint[],
  fallback: readonly bigint[],
  power: readonly bigint[],
): ExactAwards {
  const base = fallback.reduce((a, b) => a + b, 0n);
  const room = claims.map((claim, i) => claim - fallback[i]!);
  const gains = weightedAwards(envelope - base, room, power);
  return over(fallback, gains);
}

/**
 * Kalai–Smorodinsky over money (卡莱-斯莫罗廷斯基解): everyone gains the same part
 * of the most that could be had, `(a − d) / (m − d)`, where m is the claim or
 * what is left when all others have their fallback, whichever is less.
 *
 * @example Claims of 100 and 40 on 80, without a fallback: ideals 80 and 40
 * ```ts
 * import { smorodinskyAwards } from "./bargaining_rules.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { num, den } = smorodinskyAwards(80n, [100n, 40n], [0n, 0n]);
 * assertEquals(num.map((n) => Number(n) / Number(den)), [160 / 3, 80 / 3]);
 * ```
 */
export function smorodinskyAwards(
  envelope: bigint,
  claims: readonly bigint[],
  fallback: readonly bigint[],
): ExactAwards {
  const gain = envelope - fallback.reduce((a, b) => a + b, 0n);
  const room = claims.map((claim, i) => {
    const asked = claim - fallback[i]!;
    return asked < gain ? asked : gain;
  });
  const all = room.reduce((a, b) => a + b, 0n);
  return all === 0n
    ? { num: fallback, den: 1n }
    : over(fallback, { num: room.map((part) => part * gain), den: all });
}

function over(
  fallback: readonly bigint[],
  { num, den }: ExactAwards,
): ExactAwards {
  return { num: num.map((gain, i) => fallback[i]! * den + gain), den };
}
