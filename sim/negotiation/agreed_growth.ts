import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";

/** What one group brings to the talks on growth (增幅谈判), exact shares of last year's amount. */
export interface GrowthTalks {
  /** g_min, the cost drift that the group must have covered (成本上涨). */
  readonly min: Ratio;
  /** g_max, the most that the fund can afford (可承受增幅). */
  readonly max: Ratio;
  /** β, the fund's power, 0–1. */
  readonly beta: Ratio;
  /** g where there is no agreement, not yet held against what can be afforded. */
  readonly otherwise: Ratio;
}

/** What the talks came to. */
export interface AgreedGrowth {
  readonly agreement: boolean;
  /** g, agreed or by default. */
  readonly growth: Ratio;
}

/**
 * The growth that fund and group agree on (协商增幅, `R-NEG`):
 * `g_min + (1 − β)(g_max − g_min)`; where the group must have more than the fund
 * can afford there is no agreement, and the default holds up to what can be afforded.
 *
 * @example Drift of 4.5 % and room for 7.5 % give 5.7 % (EX-28)
 * ```ts
 * import { parseDecimal, toFixed } from "../base/ratio.ts";
 * import { agreedGrowth } from "./agreed_growth.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { growth } = agreedGrowth({
 *   min: parseDecimal("0.045"),
 *   max: parseDecimal("0.075"),
 *   beta: parseDecimal("0.6"),
 *   otherwise: parseDecimal("0.05"),
 * });
 * assertEquals(toFixed(growth, 3), "0.057");
 * ```
 */
export function agreedGrowth(
  { min, max, beta, otherwise }: GrowthTalks,
): AgreedGrowth {
  if (compare(min, max) > 0) {
    return { agreement: false, growth: least(otherwise, max) };
  }
  const room = multiply(subtract(ratio(1), beta), subtract(max, min));
  return { agreement: true, growth: add(min, room) };
}

/**
 * The growth of the whole envelope (总额增幅): that of the groups, weighted by their
 * part of last year's D.
 *
 * @returns `null` where nobody had anything last year
 *
 * @example Three quarters of the money grow by 4 %, the rest by 8 %
 * ```ts
 * import { ratio, toFixed } from "../base/ratio.ts";
 * import { overallGrowth } from "./agreed_growth.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const growth = overallGrowth([300, 100], [ratio(4, 100), ratio(8, 100)]);
 * assertEquals(toFixed(growth!, 4), "0.0500");
 * ```
 */
export function overallGrowth(
  standards: readonly number[],
  growths: readonly Ratio[],
): Ratio | null {
  const all = standards.reduce((a, b) => a + b, 0);
  if (all === 0) return null;
  return growths.reduce(
    (g, own, k) => add(g, multiply(own, ratio(standards[k]!, all))),
    ratio(0),
  );
}

/**
 * The most that the fund can afford to grow (可承受增幅), `cap ÷ E − 1`, and not above
 * a ceiling where a rule sets one.
 *
 * @param cap income less the surplus that is aimed at, fen
 * @param last what was spent the year before, fen
 * @returns `null` where nothing was spent
 *
 * @example Income for 1,164 where 1,100 were spent (EX-07), without and with a ceiling
 * ```ts
 * import { ratio, toFixed } from "../base/ratio.ts";
 * import { affordableGrowth } from "./agreed_growth.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const growth = (ceiling: ReturnType<typeof ratio> | null) =>
 *   toFixed(affordableGrowth(1164, 1100, ceiling)!, 4);
 * assertEquals(growth(null), "0.0582");
 * assertEquals(growth(ratio(5, 100)), "0.0500");
 * ```
 */
export function affordableGrowth(
  cap: number,
  last: number,
  ceiling: Ratio | null,
): Ratio | null {
  if (last === 0) return null;
  const room = subtract(divide(ratio(cap), ratio(last)), ratio(1));
  return ceiling === null ? room : least(room, ceiling);
}

/** The smaller of two fractions. */
export function least(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two fractions. */
export function most(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) >= 0 ? a : b;
}
