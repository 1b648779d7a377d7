import { SCALE } from "../base/points.ts";
import {
  add,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../base/ratio.ts";
import type { BonusColumn, CoefficientSheet } from "../model/ledger.ts";

/** How base and bonuses make a coefficient, and what bounds it (系数合成规则). */
export interface CombinedOptions {
  /** H_base + Σ bonus, or H_base × Π(1 + bonus). */
  readonly form: "sum" | "product";
  readonly min: number;
  readonly max: number;
  /** Most that a coefficient moves in a year; `null` = as far as it goes. */
  readonly maxYearlyMove: number | null;
  /** Whether all are divided by their mean. */
  readonly renormalise: boolean;
  /** Decimals that coefficients are rounded to. */
  readonly decimals: number;
}

/** What of an institution is measured before its coefficient is made. */
export interface MeasuredInstitutions {
  /** H_base in 1/10000, by hospital. */
  readonly base: Float64Array;
  readonly bonuses: readonly BonusColumn[];
  /** H of the year before in 1/10000; `null` where there was none. */
  readonly last: Float64Array | null;
  /** 1 = without cases last year. */
  readonly fresh: Uint8Array;
  /** Points of last year's cases without H in 1/10000, by hospital; only `renormalise` asks. */
  readonly plain: readonly bigint[] | null;
}

/**
 * Institution coefficients (医疗机构系数 H) from base and bonuses, in this order:
 * together, within `coef.min` and `coef.max`, no further from last year's than
 * the yearly move, rounded; then all divided by their mean, weighted by last
 * year's points, where that is asked for. A new institution has its base alone.
 *
 * `R-COEF` 3.1 to 3.3: specification 3.0 (draft), 5.2; 淄博 2024 (动态调整). EX-11.
 *
 * @example EX-11: 1.1044 and 0.045 of bonuses, last year 1.05, at most 0.05 a year
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { institutionCoefficients } from "./institution_coefficients.ts";
 *
 * const { summed, used } = institutionCoefficients({
 *   base: Float64Array.of(11_044),
 *   bonuses: [{
 *     indicator: "cmi",
 *     above: [null],
 *     steps: Int32Array.of(1),
 *     bonus: Int32Array.of(450),
 *   }],
 *   last: Float64Array.of(10_500),
 *   fresh: Uint8Array.of(0),
 *   plain: null,
 * }, {
 *   form: "sum",
 *   min: 0.5,
 *   max: 1.5,
 *   maxYearlyMove: 0.05,
 *   renormalise: false,
 *   decimals: 4,
 * });
 * assertEquals([summed[0], used[0]], [11_494, 11_000]);
 * ```
 */
export function institutionCoefficients(
  { base, bonuses, last, fresh, plain }: MeasuredInstitutions,
  options: CombinedOptions,
): CoefficientSheet {
  const { form, decimals, maxYearlyMove } = options;
  const low = units(fromNumber(options.min));
  const high = units(fromNumber(options.max));
  const own = bonuses.map((column) => ({
    ...column,
    steps: column.steps.map((n, h) => fresh[h] === 1 ? 0 : n),
    bonus: column.bonus.map((n, h) => fresh[h] === 1 ? 0 : n),
  }));
  const summed = base.map((h0, h) =>
    own.length === 0
      ? h0
      : units(combined(h0, own.map(({ bonus }) => bonus[h]!), form), decimals)
  );
  const clipped = summed.map((h) => Math.min(high, Math.max(low, h)));
  const before = maxYearlyMove === null ? null : last;
  const move = maxYearlyMove === null ? 0 : units(fromNumber(maxYearlyMove));
  const moved = clipped.map((h, row) => {
    const was = before === null || fresh[row] === 1 ? null : before[row]!;
    const near = was === null
      ? h
      : Math.min(was + move, Math.max(was - move, h));
    return units(ratio(near, SCALE), decimals);
  });
  const divisor = options.renormalise && plain !== null
    ? meanOf(moved, plain)
    : null;
  return {
    base,
    bonuses: own,
    summed,
    clipped,
    last: before,
    fresh,
    moved,
    divisor,
    used: divisor === null
      ? moved
      : moved.map((h) => units(divide(ratio(h, SCALE), divisor), decimals)),
  };
}

function combined(
  base: number,
  bonuses: readonly number[],
  form: CombinedOptions["form"],
): Ratio {
  const parts = bonuses.map((bonus) => ratio(bonus, SCALE));
  return form === "sum" ? parts.reduce(add, ratio(base, SCALE)) : parts.reduce(
    (h, part) => multiply(h, add(ratio(1), part)),
    ratio(base, SCALE),
  );
}

/** Σ(P₀·H) ÷ ΣP₀; `null` where there were no points. */
function meanOf(
  coefficients: Float64Array,
  plain: readonly bigint[],
): Ratio | null {
  let weighted = 0n, all = 0n;
  coefficients.forEach((h, row) => {
    weighted += BigInt(h) * plain[row]!;
    all += plain[row]!;
  });
  return all === 0n ? null : ratio(weighted, all * BigInt(SCALE));
}

/** In 1/10000, rounded half up to so many decimals. */
function units(value: Ratio, decimals = 4): number {
  const unit = 10 ** (4 - decimals);
  return Number(
    roundHalfUp(value.num * BigInt(SCALE / unit), value.den),
  ) * unit;
}
