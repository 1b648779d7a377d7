import type { Fen } from "../../base/fen.ts";
import {
  add,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../../base/ratio.ts";

/**
 * The fund that a value splits where the pool bears part of a surplus or overspend
 * (点值所用基金): share × budget + (1 − share) × what was booked, to the fen. `R-ZJ`.
 *
 * @example Institutions bear 85 % of an overspend of 10 on a budget of 100
 * ```ts
 * import { fromNumber } from "../../base/ratio.ts";
 * import { sharedFund } from "./shared_fund.ts";
 *
 * console.assert(sharedFund(100_00, 110_00, fromNumber(0.85)) === 101_50);
 * ```
 */
export function sharedFund(fund: Fen, booked: Fen, share?: Ratio): Fen {
  if (share === undefined) return fund;
  const { num, den } = add(
    multiply(share, ratio(fund)),
    multiply(subtract(ratio(1), share), ratio(booked)),
  );
  return Number(roundHalfUp(num, den));
}
