import { type Fen, shareByRatio } from "../../base/fen.ts";
import {
  add,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";

/** A county's year in the pooled fund, fen. */
export interface CountyYear {
  /** Contributions that the city asked it to collect. */
  readonly target: Fen;
  readonly collected: Fen;
  /** Benefits of its insured. */
  readonly spent: Fen;
}

/** How a city-level gap is shared (缺口分担办法). */
export type GapShare =
  /** By what each county is short of after its top-up. */
  | { readonly by: "netGap" }
  /** α by what it collected too little, 1 − α by its net gap. */
  | { readonly by: "alpha"; readonly alpha: number };

/** Who pays a year's gap, fen. */
export interface CountyShares {
  /** ΣE − ΣI; below 0 it is a surplus. */
  readonly gap: Fen;
  /** What each county tops up, as it collected less than its target. */
  readonly topUp: Float64Array;
  /** Borne by the cumulative surplus before the counties (`R-POOL`). */
  readonly drawn: Fen;
  /** D1: what the city is still short of. */
  readonly left: Fen;
  /** `left` by county. */
  readonly shares: Float64Array;
}

/**
 * Shares a pooled year's gap among counties (市级统筹责任分担): collection below the
 * target is topped up by the county alone; what is still missing is shared by net
 * gaps, or partly by the top-ups. Without any weight spending decides. `R-GZ`; 赣州
 * 2021 says "by collection and actual expenditure" and gives no formula.
 *
 * @param surplus money of former years that bears the gap first, fen (`R-POOL`)
 *
 * @example EX-23: three counties, 22 million short
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { countyShares } from "./county_shares.ts";
 *
 * const million = (target: number, collected: number, spent: number) => ({
 *   target: target * 1e8,
 *   collected: collected * 1e8,
 *   spent: spent * 1e8,
 * });
 * const counties = [million(100, 92, 110), million(80, 82, 84), million(60, 57, 59)];
 * const { topUp, shares } = countyShares(counties, { by: "netGap" });
 * assertEquals([...topUp], [8e8, 0, 3e8]);
 * assertEquals([...shares], [916_666_667, 183_333_333, 0]);
 * ```
 */
export function countyShares(
  counties: readonly CountyYear[],
  how: GapShare,
  surplus: Fen = 0,
): CountyShares {
  const topUp = Float64Array.from(
    counties,
    ({ target, collected }) => Math.max(0, target - collected),
  );
  const gap = sum(counties.map(({ spent, collected }) => spent - collected));
  const missing = Math.max(0, gap - sum(topUp));
  const drawn = Math.min(missing, surplus), left = missing - drawn;
  const net = counties.map(({ spent, collected }, c) =>
    Math.max(0, spent - collected - topUp[c]!)
  );
  const weights = how.by === "netGap"
    ? net.map((own) => ratio(own))
    : mixed(net, topUp, how.alpha);
  const none = weights.every(({ num }) => num === 0n);
  return {
    gap,
    topUp,
    drawn,
    left,
    shares: shareByRatio(
      left,
      none ? counties.map(({ spent }) => ratio(spent)) : weights,
    ),
  };
}

/** α of the top-ups and 1 − α of the net gaps, each as a part of its sum; net gaps alone where nobody topped up. */
function mixed(
  net: readonly Fen[],
  topUp: Float64Array,
  alpha: number,
): Ratio[] {
  const ups = sum(topUp), nets = sum(net), a = fromNumber(alpha);
  if (ups === 0) return net.map((own) => ratio(own));
  const part = (own: Fen, all: Fen) => all === 0 ? ratio(0) : ratio(own, all);
  return net.map((own, c) =>
    add(
      multiply(a, part(topUp[c]!, ups)),
      multiply(subtract(ratio(1), a), part(own, nets)),
    )
  );
}

/** Turnover money of a county account (首月周转金), fen: a twelfth of last year's spending. `R-GZ`. */
export function turnover(lastYear: Fen): Ratio {
  return divide(ratio(lastYear), ratio(12));
}
