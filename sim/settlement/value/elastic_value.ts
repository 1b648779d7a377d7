import { shareExactly } from "../../base/fen.ts";
import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../../base/ratio.ts";
import { SCALE } from "../../base/points.ts";
import { sum } from "../../base/sum.ts";
import { type ElasticParts, elasticParts } from "./elastic_parts.ts";
import type { ElasticOptions } from "./elastic_options.ts";
import type { ElasticResult, ValueInput } from "./value_options.ts";

/** The money that an elastic value splits, and its unit. */
export interface ElasticMoney {
  /** T, fen. */
  readonly total: Ratio;
  /** Whether T is whole fen and split to the fen; else every part is rounded by the method's last step. */
  readonly whole: boolean;
  /** Turns fen of the method's unit into fen of T; 1 but under the ratio of the pool. */
  readonly unit: Ratio;
  /** Turns fen of total cost per point into fen of T, for what is preset in multiples of b or as a cost. */
  readonly preset: Ratio;
}

/** An elastic split before it is turned into D. */
export interface ElasticSplit {
  readonly result: Omit<ElasticResult, "worth">;
  /** Base + increment by hospital, in fen of T, exact; whole where T is. */
  readonly amounts: readonly Ratio[];
}

/**
 * The elastic point value (弹性点值法): a part of the points or of the cost is paid at a
 * value fixed beforehand, the rest competes for what is left of T. Whole T is
 * split to the fen: the fixed parts are rounded one by one, the floating money
 * goes by the residual rule unless the cap binds. A base that exceeds T is scaled
 * to it. Unspent money returns to the fund.
 *
 * `R-PVE`: DIP technical specification 3.0 (draft), 4.3 一(二).
 *
 * @returns `null` where the form has nothing to stand on: no points of last year,
 * no severe points, no base cost or no year-start value
 */
export function elasticSplit(
  input: ValueInput,
  money: ElasticMoney,
  options: ElasticOptions,
): ElasticSplit | null {
  const parts = elasticParts(input, money, options);
  if (parts === null) return null;
  const { total, whole } = money;
  const fixed = whole ? parts.fixed.map(toFen) : parts.fixed;
  const fixedSum = sumOf(fixed);
  const planned = options.form === "volume" &&
      options.incrementBudget === "planned"
    ? sumOf(whole ? parts.planned.map(toFen) : parts.planned)
    : fixedSum;
  const rest = subtract(total, planned), none = ratio(0);
  const weights = parts.weights.reduce((a, b) => a + b, 0n);
  if (compare(fixedSum, total) > 0) {
    return splitOf(
      parts,
      money,
      scaled(parts, total, whole),
      null,
      none,
      false,
    );
  }
  const free = weights === 0n || rest.num <= 0n ? none : divide(
    subtract(total, exactPlan(parts, options)),
    ratio(weights, parts.perPoint),
  );
  const v = free.num < 0n ? none : free;
  const capped = parts.cap !== null && compare(v, parts.cap) > 0;
  const value = capped ? parts.cap! : v;
  let amounts = increments(parts, fixed, value, whole);
  if (whole && (!capped || compare(sumOf(amounts), total) > 0)) {
    const shares = value.num === 0n
      ? new Float64Array(fixed.length)
      : shareExactly(Number(rest.num / rest.den), parts.weights);
    amounts = fixed.map((amount, h) => add(amount, ratio(shares[h]!)));
  }
  return splitOf(parts, money, amounts, fixed, value, capped);
}

/** What the increment money is counted from, not rounded. */
function exactPlan(
  { planned, fixed }: ElasticParts,
  { form, incrementBudget }: ElasticOptions,
): Ratio {
  return sumOf(
    form === "volume" && incrementBudget === "planned" ? planned : fixed,
  );
}

/** Fixed parts scaled down to T (`R-NUM-ZERO`). */
function scaled(
  { fixed }: ElasticParts,
  total: Ratio,
  whole: boolean,
): Ratio[] {
  const all = sumOf(fixed);
  if (!whole) {
    return fixed.map((amount) => divide(multiply(amount, total), all));
  }
  const common = fixed.reduce((den, part) => lcm(den, part.den), 1n);
  const parts = shareExactly(
    Number(total.num / total.den),
    fixed.map(({ num, den }) => num * (common / den)),
  );
  return Array.from(parts, (part) => ratio(part));
}

/** Fixed part and v times the floating points, rounded together where T is whole. */
function increments(
  { fixed: exact, weights, perPoint }: ElasticParts,
  fixed: readonly Ratio[],
  v: Ratio,
  whole: boolean,
): Ratio[] {
  return fixed.map((_, h) => {
    const amount = add(exact[h]!, multiply(v, ratio(weights[h]!, perPoint)));
    return whole ? toFen(amount) : amount;
  });
}

function splitOf(
  parts: ElasticParts,
  { total, unit }: ElasticMoney,
  amounts: readonly Ratio[],
  fixed: readonly Ratio[] | null,
  v: Ratio,
  capped: boolean,
): ElasticSplit {
  const base = Float64Array.from(fixed ?? amounts, fen);
  const all = Float64Array.from(amounts, fen);
  const whole = fen(total);
  return {
    amounts,
    result: {
      form: parts.form,
      f: parts.f === null ? null : divide(parts.f, unit),
      v: divide(v, unit),
      capped,
      scaled: fixed === null,
      total: whole,
      basePoints: parts.basePoints,
      floatPoints: Float64Array.from(
        parts.weights,
        (weight) => Number(roundHalfUp(weight * BigInt(SCALE), parts.perPoint)),
      ),
      base,
      increment: all.map((amount, h) => amount - base[h]!),
      unspent: whole - sum(all),
    },
  };
}

function sumOf(amounts: readonly Ratio[]): Ratio {
  return amounts.reduce(add, ratio(0));
}

function toFen({ num, den }: Ratio): Ratio {
  return ratio(roundHalfUp(num, den));
}

function fen({ num, den }: Ratio): number {
  return Number(roundHalfUp(num, den));
}

function lcm(a: bigint, b: bigint): bigint {
  let x = a, y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return a / x * b;
}
