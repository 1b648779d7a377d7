import { type Ratio, ratio, toNumber } from "../../base/ratio.ts";
import {
  type Cases,
  type Claims,
  METHODS,
  type Points,
  ZONES,
} from "../../model/ledger.ts";

/** Decimals of a rate that is found by trying, fen. */
const UNIT = 10_000;
/** Rates are tried at most so often. */
const MOST_ROUNDS = 12;
/** A gap of at most this part of the budget is none: a few hundred yuan of a city's. */
const SMALL = 1e-7;

/**
 * The rate at which what all cases are due is the budget (费率): low cases are due
 * less than their standard and high ones more, which a rate of budget by weights
 * leaves out. Tried again and again, each time by what is missing, until a
 * ten-millionth of the budget is; where cases at their low edge keep it from
 * that, the rate that came nearest. `R-DRG`.
 *
 * @param total budget in total cost by scheme, fen
 * @param start rates to begin with
 * @param score scores the year at some rates
 */
export function balancedRates(
  claims: Claims,
  cases: Cases,
  total: readonly Ratio[],
  start: readonly (Ratio | null)[],
  score: (rates: readonly (Ratio | null)[]) => Points,
): (Ratio | null)[] {
  let rates = start.map((rate) =>
    rate === null ? null : rounded(toNumber(rate))
  );
  const best = rates.map((rate) => ({ rate, gap: Infinity }));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = dueByScheme(claims, cases, score(rates));
    const next = rates.map((rate, s) => {
      if (rate === null) return null;
      const missing = toNumber(total[s]!) - due.all[s]!;
      if (Math.abs(missing) < best[s]!.gap) {
        best[s] = { rate, gap: Math.abs(missing) };
      }
      const moved = due.moving[s]!;
      // Where a rate moves nothing, all that is due moves in its place.
      const share = moved > 0 ? moved : due.all[s]!;
      return share === 0
        ? rate
        : rounded(toNumber(rate) * Math.max(0.5, 1 + missing / share));
    });
    const near = best.every(({ rate, gap }, s) =>
      rate === null || gap <= SMALL * toNumber(total[s]!)
    );
    if (near) break;
    rates = next;
  }
  return best.map(({ rate }) => rate);
}

function rounded(fen: number): Ratio | null {
  const units = Math.round(fen * UNIT);
  return units <= 0 ? null : ratio(units, UNIT);
}

const NORMAL = ZONES.indexOf("normal"), HIGH = ZONES.indexOf("high");

/** What the cases of each scheme are due, fen, and the part of it that rises with the rate: standards, less the edges of high cases. */
function dueByScheme(
  { rows, scheme, cost, weight = 1 }: Claims,
  { method }: Cases,
  { pay, zone }: Points,
): { readonly all: number[]; readonly moving: number[] } {
  const all = [0, 0], moving = [0, 0], dip = METHODS.indexOf("dip");
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const s = scheme[i]!, fen = pay![i]!;
    all[s]! += fen;
    if (zone[i] === NORMAL) moving[s]! += fen;
    else if (zone[i] === HIGH) moving[s]! += fen - cost[i]!;
  }
  return {
    all: all.map((fen) => fen * weight),
    moving: moving.map((fen) => fen * weight),
  };
}
