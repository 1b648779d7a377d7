/**
 * A second way to the budget (预算链的第二实现): `R-BUD`, `R-BUD-M`, adjustments and
 * months in whole numbers of BigInt, rates as parts of 10,000. Imports nothing.
 *
 * @module
 */

/** Fen, and rates in 1/10000. */
export interface PlainBudget {
  readonly income: bigint;
  readonly lastExpenditure: bigint;
  readonly last: readonly [dip: bigint, remote: bigint, other: bigint];
  readonly asked: readonly [
    outpatient: bigint,
    chronic: bigint,
    remote: bigint,
    other: bigint,
    maternity: bigint,
  ];
  readonly surplus: bigint;
  readonly growth: bigint;
  readonly cap: bigint | null;
  readonly reserveRate: bigint;
  readonly rule: string;
  readonly method: string;
  readonly cuts: readonly bigint[];
}

const ONE = 10_000n;

function round(numerator: bigint, denominator: bigint): bigint {
  const half = 2n * (numerator < 0n ? -numerator : numerator) + denominator;
  const size = half / (2n * denominator);
  return numerator < 0n ? -size : size;
}

/** T, DIP, reserve, and what is left for the lines out of area and other; `null` where there is too little. */
export function plainBudget(b: PlainBudget): readonly bigint[] | null {
  const byIncome = round(b.income * (ONE - b.surplus), ONE);
  const grown = round(b.lastExpenditure * (ONE + b.growth), ONE);
  let total = b.rule === "income"
    ? byIncome
    : b.rule === "growth" || grown < byIncome
    ? grown
    : byIncome;
  for (const cut of b.cuts) total = round(total * (ONE + cut), ONE);
  const [outpatient, chronic, remote, other, maternity] = b.asked;
  const inpatient = total - outpatient - chronic - maternity;
  const rest = inpatient - remote - other;
  const [lastDip, lastRemote, lastOther] = b.last;
  const lastInpatient = lastDip + lastRemote + lastOther;
  let dip: bigint, reserve: bigint;
  if (b.method === "residual") {
    reserve = round(rest * b.reserveRate, ONE);
    dip = rest - reserve;
  } else if (b.method === "byItem") {
    reserve = round(inpatient * b.reserveRate, ONE);
    dip = rest - reserve;
  } else {
    const g = b.cap !== null && b.cap < b.growth ? b.cap : b.growth;
    dip = b.method === "byGrowth"
      ? round(lastDip * (ONE + g), ONE)
      : lastInpatient === 0n
      ? 0n
      : round(inpatient * lastDip, lastInpatient);
    reserve = round(dip * b.reserveRate, ONE);
  }
  const left = inpatient - dip - reserve;
  if (dip < 0n || reserve < 0n || left < 0n) return null;
  return [total, dip, reserve, left];
}
