import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { add, fromNumber, ratio } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";

/**
 * Last year's services with a cap on growth (按服务量、增幅封顶), fen: the line is
 * shared by points, nobody gets more than last year's D and so much growth, and what
 * is cut is shared again among those below their cap; what is left when all are at
 * it is shared by D. Who had no D has no cap. `[D]`.
 *
 * @example The first would double; it may grow by a tenth
 * ```ts
 * import { growthCapped } from "./growth_capped.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const parts = growthCapped(1000, [100, 100, 50], [200, 500, 0], 0.1);
 * assertEquals([...parts], [220, 520, 260]);
 * ```
 */
export function growthCapped(
  amount: Fen,
  points: ArrayLike<number>,
  standard: ArrayLike<number>,
  cap: number,
): Float64Array {
  const most = Float64Array.from(
    standard,
    (fen) =>
      fen === 0 ? Infinity : multiplyFen(fen, add(ratio(1), fromNumber(cap))),
  );
  const capped = new Array<boolean>(most.length).fill(false);
  while (true) {
    const left = amount - sum(most.map((fen, h) => capped[h] ? fen : 0));
    const weights = Float64Array.from(points, (p, h) => capped[h] ? 0 : p);
    if (left <= 0 || sum(weights) === 0) {
      return sum(Float64Array.from(standard)) === 0
        ? shareExactly(amount, points)
        : spreadRest(amount, most, capped, standard);
    }
    const shared = shareExactly(left, weights);
    const over = shared.findIndex((fen, h) => !capped[h] && fen > most[h]!);
    if (over < 0) return shared.map((fen, h) => capped[h] ? most[h]! : fen);
    shared.forEach((fen, h) => {
      if (!capped[h] && fen > most[h]!) capped[h] = true;
    });
  }
}

/** All are at their caps: what they leave, or lack, is shared by D. */
function spreadRest(
  amount: Fen,
  most: Float64Array,
  capped: readonly boolean[],
  standard: ArrayLike<number>,
): Float64Array {
  const own = most.map((fen, h) => capped[h] ? fen : 0);
  const rest = shareExactly(amount - sum(own), standard);
  return own.map((fen, h) => fen + rest[h]!);
}
