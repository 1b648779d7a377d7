import { compare, type Ratio, ratio } from "../base/ratio.ts";
import { SCALE } from "../base/points.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  type Points,
  ZONES,
} from "../model/ledger.ts";
import { standardValue } from "./payment_standard.ts";

/** The settlement value in the payment standard, once it is stable. */
export interface StableStandard {
  readonly scored: Points;
  /** By scheme, fen of total cost per point; `null` where nothing shares. */
  readonly value: readonly (Ratio | null)[];
  /** Rounds that it took; below 0 where it did not settle and the smaller value was kept. */
  readonly rounds: number;
}

/** After so many rounds the smaller value is kept. */
const MOST_ROUNDS = 50;

/**
 * Scores a year against the settlement value (结算点值定超低病例): low cases are paid their
 * cost off the top, the rest is shared, which moves the value and with it what
 * is low. Begins with the year-start value and repeats until the value stays.
 *
 * `R-PTS`, `deviation.refPV` = settlement: an own reading of the draft 3.0, 5.3.
 *
 * @param total what there is to pay with by scheme, fen: F ÷ ρ
 * @param score scores the year under values by scheme
 */
export function stableStandard(
  claims: Claims,
  cases: Cases,
  total: readonly Ratio[],
  start: readonly (Ratio | null)[],
  score: (values: readonly (Ratio | null)[]) => Points,
): StableStandard {
  let value = start, before = start;
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    const scored = score(value);
    const next = valuesOf(claims, cases, scored, total);
    if (same(next, value)) return { scored, value, rounds };
    if (rounds > 2 && same(next, before)) break;
    before = value, value = next;
  }
  const kept = value.map((v, s) => smaller(v, before[s] ?? null));
  return { scored: score(kept), value: kept, rounds: -1 };
}

function valuesOf(
  claims: Claims,
  cases: Cases,
  { points, zone }: Points,
  total: readonly Ratio[],
): (Ratio | null)[] {
  const lowCost = [0, 0], other = [0, 0];
  const low = ZONES.indexOf("low"), dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const s = claims.scheme[i]!;
    if (zone[i] === low) lowCost[s]! += claims.cost[i]!;
    else other[s]! += points[i]!;
  }
  const weight = claims.weight ?? 1;
  return total.map((t, s) =>
    standardValue({
      total: t,
      lowCost: ratio(lowCost[s]! * weight),
      otherPoints: ratio(other[s]! * weight, SCALE),
    }, null)
  );
}

function same(
  a: readonly (Ratio | null)[],
  b: readonly (Ratio | null)[],
): boolean {
  return a.every((x, s) => {
    const y = b[s] ?? null;
    return x === null || y === null ? x === y : compare(x, y) === 0;
  });
}

function smaller(a: Ratio | null, b: Ratio | null): Ratio | null {
  return a === null || b === null ? a ?? b : compare(a, b) <= 0 ? a : b;
}
