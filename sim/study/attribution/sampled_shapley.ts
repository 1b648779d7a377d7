import { purposeKey, rootKey, threefry } from "../../base/streams.ts";
import { exactly, wholeParts } from "./shapley.ts";

/** Shares that were estimated from orders drawn, a vector a factor (抽样的沙普利值). */
export interface SampledShares {
  /** Mean of what a factor adds; whole numbers sum to the change. */
  readonly parts: Float64Array[];
  /** Half the width of the confidence interval of the mean. */
  readonly half: Float64Array[];
  /** The least that a factor added in an order drawn. */
  readonly least: Float64Array[];
  /** The most. */
  readonly most: Float64Array[];
}

/** How orders are drawn. */
export interface Drawing {
  /** Names the luck. */
  readonly seed: string;
  /** Orders are drawn in pairs, each with its opposite. */
  readonly pairs: number;
  /** Quantile of Student's t for the interval, with `pairs` − 1 degrees of freedom. */
  readonly t: number;
}

/**
 * Orders of factors in pairs of opposites (对偶次序): keyed by what they decide, so
 * that the same study draws the same. In the opposite order whoever came early
 * comes late, which evens out much of the chance.
 */
export function drawOrders(factors: number, drawing: Drawing): number[][] {
  const key = purposeKey(rootKey(drawing.seed), "attribution", 0);
  const word = new Int32Array(2);
  return Array.from({ length: drawing.pairs }, (_, pair) => {
    const luck = Array.from({ length: factors }, (_, f) => {
      threefry(key.k0, key.k1, pair, f, word);
      return word[0]!;
    });
    const order = [...luck.keys()].sort((a, b) => luck[a]! - luck[b]! || a - b);
    return [order, order.toReversed()];
  }).flat();
}

/**
 * Shapley values estimated from orders (抽样估计): each order gives every factor what
 * it adds when its turn comes, so the parts of each order, and their means, sum to
 * the whole change. The interval is Student's over pairs of opposite orders.
 *
 * @param value numbers under a set of factors, bit `i` for factor `i`
 */
export async function sampledShapley(
  factors: number,
  value: (on: number) => Promise<ArrayLike<number>>,
  isWhole: (element: number) => boolean,
  drawing: Drawing,
): Promise<SampledShares> {
  const orders = drawOrders(factors, drawing);
  const { length } = await value(0);
  const zeros = () => Array.from({ length: factors }, () => columns(length));
  const total = zeros(), pair = zeros(), mean = zeros(), spread = zeros();
  const least = zeros(), most = zeros();
  for (const column of least) column.fill(Infinity);
  for (const column of most) column.fill(-Infinity);
  for (const [o, order] of orders.entries()) {
    let on = 0, before = await value(0);
    for (const f of order) {
      on |= 1 << f;
      const after = await value(on);
      for (let e = 0; e < length; e++) {
        const added = after[e]! - before[e]!;
        const own = pair[f]!;
        own[e] = o % 2 === 0 ? added : (own[e]! + added) / 2;
        total[f]![e] = total[f]![e]! + added;
        least[f]![e] = Math.min(least[f]![e]!, added);
        most[f]![e] = Math.max(most[f]![e]!, added);
      }
      before = after;
    }
    if (o % 2 === 0) continue;
    // Welford's sums: a square of fen less a square of fen would lose them.
    const n = (o + 1) / 2;
    pair.forEach((own, f) =>
      own.forEach((x, e) => {
        const off = x - mean[f]![e]!;
        mean[f]![e] = mean[f]![e]! + off / n;
        spread[f]![e] = spread[f]![e]! + off * (x - mean[f]![e]!);
      })
    );
  }
  const parts = zeros();
  for (let e = 0; e < length; e++) {
    const sums = total.map((column) => column[e]!);
    const shares = isWhole(e) && !sums.some(Number.isNaN)
      ? wholeParts(sums.map(exactly), BigInt(orders.length))
      : sums.map((sum) => sum / orders.length);
    shares.forEach((share, f) => parts[f]![e] = share);
  }
  const n = drawing.pairs;
  const half = spread.map((column) =>
    column.map((squares) => drawing.t * Math.sqrt(squares / (n - 1) / n))
  );
  return { parts, half, least, most };
}

function columns(length: number): Float64Array {
  return new Float64Array(length);
}
