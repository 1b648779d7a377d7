import type { ExactAwards } from "./division_problem.ts";

/**
 * Proportional awards (按诉求比例): E·c ÷ C. The only rule under which nobody gains
 * by merging or splitting.
 */
export function proportionalAwards(
  envelope: bigint,
  weights: readonly bigint[],
): ExactAwards {
  const all = weights.reduce((a, b) => a + b, 0n);
  if (all === 0n) return nothing(weights.length);
  return { num: weights.map((weight) => envelope * weight), den: all };
}

/**
 * Constrained equal awards (限额均等分配, CEA): everyone has the same, nobody more
 * than the claim, `min(c, λ)`. The smallest claims are met first, in steps, so
 * that λ is an exact fraction and nothing is searched for.
 *
 * @example Claims of 100, 200 and 300 on 400
 * ```ts
 * import { equalAwards } from "./claims_rules.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(equalAwards(400n, [100n, 200n, 300n]), {
 *   num: [200n, 300n, 300n],
 *   den: 2n,
 * });
 * ```
 */
export function equalAwards(
  envelope: bigint,
  claims: readonly bigint[],
): ExactAwards {
  return weightedAwards(envelope, claims, claims.map(() => 1n));
}

/**
 * Awards in proportion to weights, none above its claim (加权限额分配):
 * `min(c, λ·w)`. Weights are above 0; a claimant without weight has nothing
 * until the others are full.
 */
export function weightedAwards(
  envelope: bigint,
  claims: readonly bigint[],
  weights: readonly bigint[],
): ExactAwards {
  const weighing = claims.map((_, i) => i).filter((i) => weights[i]! > 0n)
    .sort((a, b) => {
      const left = claims[a]! * weights[b]!, right = claims[b]! * weights[a]!;
      return left < right ? -1 : left > right ? 1 : a - b;
    });
  const full = new Set<number>();
  let rest = envelope, all = weights.reduce((a, b) => a + b, 0n);
  for (const i of weighing) {
    if (claims[i]! * all > rest * weights[i]!) break;
    full.add(i);
    rest -= claims[i]!;
    all -= weights[i]!;
  }
  if (all > 0n) {
    const num = claims.map((claim, i) =>
      full.has(i) ? claim * all : rest * weights[i]!
    );
    return { num, den: all };
  }
  // All who weigh are full: what is left is shared by those who do not.
  const others = claims.map((_, i) => i).filter((i) => weights[i] === 0n);
  const left = equalOrNothing(rest, others.map((i) => claims[i]!));
  const num = claims.map((claim, i) =>
    full.has(i) ? claim * left.den : left.num[others.indexOf(i)]!
  );
  return { num, den: left.den };
}

/**
 * Constrained equal losses (损失均等分配, CEL): everyone loses the same, nobody more
 * than the claim.
 *
 * @example Claims of 100, 200 and 300 on 300
 * ```ts
 * import { equalLosses } from "./claims_rules.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { num, den } = equalLosses(300n, [100n, 200n, 300n]);
 * assertEquals(num.map((n) => n / den), [0n, 100n, 200n]);
 * ```
 */
export function equalLosses(
  envelope: bigint,
  claims: readonly bigint[],
): ExactAwards {
  const all = claims.reduce((a, b) => a + b, 0n);
  return less(claims, equalAwards(all - envelope, claims));
}

/**
 * The Talmud's rule (塔木德规则) of Aumann and Maschler: half-claims bound awards
 * while there is less than half of all, and losses from there on.
 *
 * @example The contested garment: of 100, one claims all and the other half
 * ```ts
 * import { talmudAwards } from "./claims_rules.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { num, den } = talmudAwards(100n, [100n, 50n]);
 * assertEquals(num.map((n) => n / den), [75n, 25n]);
 * ```
 */
export function talmudAwards(
  envelope: bigint,
  claims: readonly bigint[],
): ExactAwards {
  const all = claims.reduce((a, b) => a + b, 0n);
  // CEA(x; c/2) is half of CEA(2x; c), which stays in whole numbers.
  const half = (amount: bigint): ExactAwards => {
    const { num, den } = equalAwards(2n * amount, claims);
    return { num, den: 2n * den };
  };
  return 2n * envelope <= all
    ? half(envelope)
    : less(claims, half(all - envelope));
}

function less(
  claims: readonly bigint[],
  { num, den }: ExactAwards,
): ExactAwards {
  return { num: claims.map((claim, i) => claim * den - num[i]!), den };
}

function equalOrNothing(
  envelope: bigint,
  claims: readonly bigint[],
): ExactAwards {
  return claims.length === 0 ? nothing(0) : equalAwards(envelope, claims);
}

function nothing(n: number): ExactAwards {
  return { num: new Array<bigint>(n).fill(0n), den: 1n };
}
