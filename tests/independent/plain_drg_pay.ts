/**
 * A second way to pay under DRG (独立重算：DRG 支付): one case after the other in
 * fractions, from what the rules say. It shares nothing with the engine.
 *
 * @module
 */
import {
  type Fraction,
  minus,
  order,
  over,
  plus,
  times,
  whole,
} from "./fraction.ts";

/** A case; cost in fen. */
export interface PlainPaid {
  readonly cost: number;
  /** Weight or base points, 1/10000; 0 = no group with history. */
  readonly weight: number;
  /** H or K, 1/10000. */
  readonly coefficient: number;
  /** Whether its group is one of day surgery. */
  readonly day: boolean;
  /** Days, of a case in a group by the day; `null` of others. */
  readonly days: number | null;
}

/** What all cases have in common. */
export interface PlainRules {
  readonly low: Fraction;
  /** Factor on cases without a group. */
  readonly discount: Fraction;
  /** Bed-day rates: up to which day, fen a day. */
  readonly tiers: readonly (readonly [number, number])[];
}

/** What a case is due (fen) and its weight (1/10000), by rate. */
export function paidByRate(
  of: PlainPaid,
  rate: Fraction,
  high: Fraction,
  rules: PlainRules,
): { readonly pay: number; readonly points: number } {
  const pay = due(of, rate, high, rules);
  return { pay: rounded(pay), points: rounded(times(over(pay, rate), TEN4)) };
}

function due(
  { cost, weight, coefficient, day, days }: PlainPaid,
  rate: Fraction,
  high: Fraction,
  { low, discount, tiers }: PlainRules,
): Fraction {
  const C = whole(cost);
  if (weight === 0) return times(C, discount);
  if (days !== null) return ofDays(days, tiers);
  const standard = times(units(weight), units(coefficient), rate);
  if (!day && order(C, times(standard, low)) < 0) return C;
  const edge = times(standard, high);
  return order(C, edge) > 0 ? plus(standard, minus(C, edge)) : standard;
}

/** Points of a case (1/10000) by Zhejiang's rule. */
export function zhejiangPoints(
  { cost, weight, coefficient, day, days }: PlainPaid,
  mean: Fraction,
  base: Fraction,
  b: Fraction,
  unreasonable: Fraction,
  { low, discount, tiers }: PlainRules,
): number {
  const C = whole(cost), BP = units(weight);
  const points = (exact: Fraction) => rounded(times(exact, TEN4));
  if (weight === 0) return points(over(times(C, discount), b));
  if (days !== null) {
    return points(times(over(ofDays(days, tiers), base), whole(100)));
  }
  const r = over(C, mean), normal = times(BP, units(coefficient));
  if (!day && order(r, low) < 0) return points(times(BP, r));
  const tenths = weight <= 100_0000 ? 30 : weight <= 300_0000 ? 20 : 15;
  const high = over(whole(tenths), whole(10));
  if (order(r, high) <= 0) return points(normal);
  const reasonable = minus(C, times(C, unreasonable));
  const added = times(BP, minus(over(reasonable, mean), high));
  return points(added.n > 0n ? plus(normal, added) : normal);
}

function ofDays(days: number, tiers: PlainRules["tiers"]): Fraction {
  let sum = 0;
  for (let d = 1; d <= days; d++) {
    sum += tiers.find(([upTo]) => d <= upTo)![1];
  }
  return whole(sum);
}

const TEN4 = whole(10_000);

function units(n: number): Fraction {
  return over(whole(n), TEN4);
}

/** Rounded half up; nothing here is below 0. */
function rounded({ n, d }: Fraction): number {
  return Number((2n * n + d) / (2n * d));
}
