import { quantile } from "../base/quantile.ts";
import { fromNumber } from "../base/ratio.ts";
import { METHODS, NO_GROUP } from "../model/ledger.ts";

/** Which cases means leave out (极端值裁剪). */
export interface TrimOptions {
  /** Quantiles below and above which costs are left out. */
  readonly lo: number;
  readonly hi: number;
  /** Cases below which a group is not trimmed. */
  readonly minN: number;
  /** Largest share of a group that is left out. */
  readonly maxShare: number;
}

/** Costs that a group leaves out: those outside `lo` to `hi`, fen, and of them only the farthest. */
export interface TrimBounds {
  /** Lowest and highest cost that stays. */
  readonly lo: number;
  readonly hi: number;
  /** Twice the middle cost, the sum of the two middle ones. */
  readonly middle: number;
  /** Twice the distance from the middle beyond which a cost goes, and how many go that lie just there. */
  readonly beyond: number;
  readonly ties: number;
}

/** A year of the base period, its claims and what they were grouped into. */
export interface TrimYear {
  readonly claims: {
    readonly rows: number;
    readonly cost: Int32Array;
    readonly los: Uint16Array;
  };
  readonly methods: Uint8Array;
  readonly group: Uint16Array;
}

const NOTHING: TrimBounds = {
  lo: -Infinity,
  hi: Infinity,
  middle: 0,
  beyond: 0,
  ties: 0,
};

/**
 * The bounds of one group, from its costs in rising order. Quantiles
 * lie on (n − 1)·p, between two costs by the share of the way. Where the tails
 * hold more than ⌊maxShare·n⌋ cases, only so many go, the farthest from the
 * median.
 *
 * `R-CAT-5`, exact in whole fen.
 *
 * @example Of 42 costs four lie in the tails, three of them may go
 * ```ts
 * import { trimBounds } from "./trim.ts";
 *
 * const costs = Float64Array.from({ length: 42 }, (_, i) => (i + 1) * 100);
 * const { lo, hi, beyond, ties } = trimBounds(costs, {
 *   lo: 0.025, hi: 0.975, minN: 25, maxShare: 0.08,
 * });
 * console.assert(lo === 203 && hi === 4097);
 * console.assert(beyond === 3900 && ties === 1);
 * ```
 */
export function trimBounds(
  costs: ArrayLike<number>,
  { lo, hi, minN, maxShare }: TrimOptions,
): TrimBounds {
  const n = costs.length;
  if (n < minN) return NOTHING;
  const low = quantile(costs, lo), high = quantile(costs, hi);
  const bounds = { lo: low.ceiling, hi: high.floor };
  const middle = costs[(n - 1) >> 1]! + costs[n >> 1]!;
  const tails: number[] = [];
  for (let i = 0; i < n && costs[i]! < bounds.lo; i++) tails.push(costs[i]!);
  for (let i = n - 1; i >= 0 && costs[i]! > bounds.hi; i--) {
    tails.push(costs[i]!);
  }
  const share = fromNumber(maxShare);
  const most = Number(BigInt(n) * share.num / share.den);
  if (tails.length <= most) return { ...bounds, middle, beyond: -1, ties: 0 };
  const distances = tails.map((cost) => Math.abs(2 * cost - middle))
    .sort((a, b) => b - a);
  const beyond = most === 0 ? Infinity : distances[most - 1]!;
  const farther = distances.filter((d) => d > beyond).length;
  return { ...bounds, middle, beyond, ties: most - farther };
}

/**
 * Marks the cases that means leave out, 1 = left out, one column a
 * year. The costs of a group are those of the whole base period; equal distances
 * go by case, oldest year first.
 *
 * @param groups number of groups
 * @param counts whether a case of this cost and stay counts for the catalogue at all
 */
export function trimmed(
  years: readonly TrimYear[],
  groups: number,
  counts: (cost: number, los: number) => boolean,
  options: TrimOptions,
): Uint8Array[] {
  const size = new Uint32Array(groups + 1);
  each(years, counts, (g) => size[g + 1]!++);
  for (let g = 0; g < groups; g++) size[g + 1]! += size[g]!;
  const costs = new Float64Array(size[groups]!), next = size.slice();
  each(years, counts, (g, cost) => costs[next[g]!++] = cost);
  const bounds = Array.from(
    { length: groups },
    (_, g) => trimBounds(costs.subarray(size[g], size[g + 1]).sort(), options),
  );
  const ties = bounds.map((b) => b.ties);
  const marks = years.map(({ claims }) => new Uint8Array(claims.rows));
  each(years, counts, (g, cost, year, row) => {
    const { lo, hi, middle, beyond } = bounds[g]!;
    if (cost >= lo && cost <= hi) return;
    const distance = Math.abs(2 * cost - middle);
    if (distance > beyond || (distance === beyond && ties[g]!-- > 0)) {
      marks[year]![row] = 1;
    }
  });
  return marks;
}

/** Runs through the DIP cases that count and have a group. */
function each(
  years: readonly TrimYear[],
  counts: (cost: number, los: number) => boolean,
  meet: (group: number, cost: number, year: number, row: number) => void,
): void {
  const dip = METHODS.indexOf("dip");
  years.forEach(({ claims, methods, group }, year) => {
    for (let i = 0; i < claims.rows; i++) {
      const g = group[i]!;
      if (methods[i] !== dip || g === NO_GROUP) continue;
      if (!counts(claims.cost[i]!, claims.los[i]!)) continue;
      meet(g, claims.cost[i]!, year, i);
    }
  });
}
