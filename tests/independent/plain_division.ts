/**
 * The division rules once more, each from its definition by other means than the
 * engine's: claims are filled drop by drop between the points where somebody is
 * full, and bargaining is solved by removing whoever is above his claim.
 *
 * @module
 */
import { type Fraction, minus, order, over, plus, times } from "./fraction.ts";

const ZERO: Fraction = { n: 0n, d: 1n };
const HALF: Fraction = { n: 1n, d: 2n };
const fraction = (n: number | bigint): Fraction => ({ n: BigInt(n), d: 1n });
const total = (all: readonly Fraction[]) => all.reduce(plus, ZERO);

/** Water that rises alike in vessels of these sizes, until so much is in them. */
function fill(amount: Fraction, sizes: readonly Fraction[]): Fraction[] {
  let level = ZERO, left = amount;
  const heights = sizes.slice().sort(order);
  for (let k = 0; k < heights.length; k++) {
    const open = fraction(heights.length - k);
    const step = minus(heights[k]!, level), wanted = times(step, open);
    if (order(wanted, left) >= 0) {
      level = plus(level, over(left, open));
      left = ZERO;
      break;
    }
    level = heights[k]!;
    left = minus(left, wanted);
  }
  return sizes.map((size) => order(size, level) < 0 ? size : level);
}

/** Equal awards (CEA): water. */
export function plainEqualAwards(
  envelope: number,
  claims: readonly number[],
): Fraction[] {
  return fill(fraction(envelope), claims.map(fraction));
}

/** Equal losses (CEL): the same loss for all who are left, and whoever falls below nothing leaves with nothing. */
export function plainEqualLosses(
  envelope: number,
  claims: readonly number[],
): Fraction[] {
  let stay = claims.map((_, i) => i);
  for (;;) {
    const owed = total(stay.map((i) => fraction(claims[i]!)));
    if (stay.length === 0) return claims.map(() => ZERO);
    const loss = over(
      minus(owed, fraction(envelope)),
      fraction(stay.length),
    );
    const kept = stay.filter((i) => order(fraction(claims[i]!), loss) > 0);
    if (kept.length === stay.length) {
      return claims.map((claim, i) =>
        stay.includes(i) ? minus(fraction(claim), loss) : ZERO
      );
    }
    stay = kept;
  }
}

/** The Talmud: water in the lower halves of the vessels, then from above in the upper halves. */
export function plainTalmud(
  envelope: number,
  claims: readonly number[],
): Fraction[] {
  const halves = claims.map((claim) => times(fraction(claim), HALF));
  const lower = total(halves), all = fraction(envelope);
  if (order(all, lower) <= 0) return fill(all, halves);
  const missing = fill(minus(plus(lower, lower), all), halves);
  return claims.map((claim, i) => minus(fraction(claim), missing[i]!));
}

/** In proportion to weights. */
export function plainShares(
  envelope: number,
  weights: readonly number[],
): Fraction[] {
  const all = total(weights.map(fraction));
  return weights.map((w) =>
    all.n === 0n ? ZERO : over(times(fraction(envelope), fraction(w)), all)
  );
}

/** Nash: gains in proportion to power; whoever would have more than his claim has it and leaves. */
export function plainNash(
  envelope: number,
  claims: readonly number[],
  fallback: readonly number[],
  power: readonly bigint[],
): Fraction[] {
  const awards: (Fraction | null)[] = claims.map(() => null);
  for (;;) {
    const open = awards.flatMap((award, i) => award === null ? [i] : []);
    if (open.length === 0) return awards as Fraction[];
    const taken = total(awards.filter((award) => award !== null));
    const bases = total(open.map((i) => fraction(fallback[i]!)));
    const gain = minus(minus(fraction(envelope), taken), bases);
    const weight = fraction(open.reduce((sum, i) => sum + power[i]!, 0n));
    const offers = open.map((i) =>
      plus(
        fraction(fallback[i]!),
        over(times(gain, fraction(power[i]!)), weight),
      )
    );
    const beyond = open.filter((i, k) =>
      order(offers[k]!, fraction(claims[i]!)) > 0
    );
    if (beyond.length === 0) open.forEach((i, k) => awards[i] = offers[k]!);
    else beyond.forEach((i) => awards[i] = fraction(claims[i]!));
  }
}

/** Kalai–Smorodinsky: along the straight line from the fallback to the ideal point until the money is spent. */
export function plainSmorodinsky(
  envelope: number,
  claims: readonly number[],
  fallback: readonly number[],
): Fraction[] {
  const d = fallback.map(fraction), all = fraction(envelope);
  const ideal = claims.map((claim, i) => {
    const others = total(d.filter((_, j) => j !== i));
    const most = minus(all, others), own = fraction(claim);
    return order(own, most) < 0 ? own : most;
  });
  const length = minus(total(ideal), total(d));
  if (length.n === 0n) return d;
  const t = over(minus(all, total(d)), length);
  return d.map((own, i) => plus(own, times(t, minus(ideal[i]!, own))));
}

/** Whole units of exact awards: floors, then the largest remainders, the first of equals before. */
export function plainRounding(
  envelope: number,
  awards: readonly Fraction[],
): number[] {
  const floors = awards.map(({ n, d }) => n / d);
  const rests = awards.map((award, i) => ({
    i,
    rest: minus(award, { n: floors[i]!, d: 1n }),
  }));
  let left = BigInt(envelope) - floors.reduce((a, b) => a + b, 0n);
  for (
    const { i } of rests.sort((a, b) => order(b.rest, a.rest) || a.i - b.i)
  ) {
    if (left === 0n) break;
    floors[i]!++;
    left--;
  }
  return floors.map(Number);
}
