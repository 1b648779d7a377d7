import { Decimal } from "decimal.js";
import {
  add,
  divide,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";

/** Digits of the one share that is no fraction. */
const Precise = Decimal.clone({ precision: 50 });

/** A step so short that the next would change none of thirty-four decimals. */
const NEAR = new Precise("1e-30");

/**
 * The hospitals' part of an increment under asymmetric Nash bargaining (增量的纳什解):
 * they value their share x as `x^α`, the fund the rest as it is, nobody has
 * anything otherwise. `x^(αβ) (1 − x)^(1 − β)` is largest at αβ ÷ (αβ + 1 − β).
 *
 * @param curvature α, 0 < α ≤ 1; ½ is the square root
 * @param power β, the hospitals' power, 0–1
 *
 * @example A square root and equal power give the hospitals a third
 * ```ts
 * import { ratio, toFixed } from "../base/ratio.ts";
 * import { nashIncrement } from "./divide_increment.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toFixed(nashIncrement(ratio(1, 2), ratio(1, 2)), 4), "0.3333");
 * ```
 */
export function nashIncrement(curvature: Ratio, power: Ratio): Ratio {
  const own = multiply(curvature, power);
  return divide(own, add(own, subtract(ratio(1), power)));
}

/**
 * The same under Kalai and Smorodinsky (增量的卡莱-斯莫罗廷斯基解): both have the same
 * part of what all of it would be worth to them, `x^α = 1 − x`, to thirty-four
 * decimals.
 *
 * @example The square root gives the hospitals ((√5 − 1) ÷ 2)²
 * ```ts
 * import { ratio, toFixed } from "../base/ratio.ts";
 * import { smorodinskyIncrement } from "./divide_increment.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toFixed(smorodinskyIncrement(ratio(1, 2)), 4), "0.3820");
 * ```
 */
export function smorodinskyIncrement(curvature: Ratio): Ratio {
  const alpha = new Precise(curvature.num.toString()).div(
    curvature.den.toString(),
  );
  // x^α + x − 1 rises and is concave, so that from the left of its zero each of
  // Newton's steps comes nearer and none passes it; the tangent at 1 begins there.
  let x = alpha.div(alpha.plus(1));
  for (;;) {
    const power = x.pow(alpha), slope = alpha.times(power).div(x).plus(1);
    const next = x.minus(power.plus(x).minus(1).div(slope));
    if (next.minus(x).abs().lessThan(NEAR)) {
      return parseDecimal(next.toFixed(34));
    }
    x = next;
  }
}
