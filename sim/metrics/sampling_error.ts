import { type Claims, SCHEMES } from "../model/ledger.ts";

/** What a sample gives for the whole of a scheme, and how far off that may be. */
export interface SamplingError {
  /** Stays, and their standard error (标准误). */
  readonly cases: number;
  readonly casesError: number;
  /** Fund as booked, fen, and its standard error. */
  readonly fund: number;
  readonly fundError: number;
}

/**
 * Standard errors of a sample's stays and booked fund (抽样误差), by scheme. Persons
 * are drawn, with all their stays, one in w without replacement:
 * w² (1 − 1/w) (Σy² − (Σy)² / m) over the m persons drawn.
 *
 * @param insured persons of the whole city, by scheme
 */
export function samplingErrors(
  claims: Claims,
  insured: readonly [number, number],
): SamplingError[] {
  const { rows, person, scheme, fund, weight = 1 } = claims;
  const sums = SCHEMES.map(() => ({ n: 0, n2: 0, y: 0, y2: 0 }));
  for (let i = 0; i < rows;) {
    const sum = sums[scheme[i]!]!, who = person[i];
    let stays = 0, paid = 0;
    for (; i < rows && person[i] === who; i++) stays++, paid += fund[i]!;
    sum.n += stays, sum.n2 += stays * stays;
    sum.y += paid, sum.y2 += paid * paid;
  }
  return sums.map(({ n, n2, y, y2 }, s) => {
    const drawn = Math.max(1, insured[s]! / weight);
    const error = (sum: number, squares: number) =>
      Math.sqrt(weight * (weight - 1) * (squares - sum * sum / drawn));
    return {
      cases: n * weight,
      casesError: error(n, n2),
      fund: y * weight,
      fundError: error(y, y2),
    };
  });
}
