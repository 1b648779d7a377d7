/**
 * Annual clearing and the last payment written a second time from the rule
 * reference (`R-CLR`, `R-PERF`, `R-FIN`), with exact fractions and plain lists:
 * nothing here comes from the engine. Money in fen, ratios as decimal text.
 *
 * @module
 */
import {
  decimal,
  type Fraction,
  minus,
  order,
  over,
  plus,
  text,
  times,
  whole,
} from "./fraction.ts";
import { split } from "./split.ts";

/** A hospital of a pool before clearing. */
export interface PoolHospital {
  readonly due: number;
  readonly booked: number;
  readonly deductions: number;
  readonly cashPaid: number;
  readonly prepaid: number;
  readonly deposit: number;
  readonly score: string | null;
  readonly reasonable: string;
}

/** A pool and its rules. */
export interface Pool {
  readonly hospitals: readonly PoolHospital[];
  readonly reserve: number;
  readonly epsilon: number;
  readonly lo: string;
  readonly kappa: string;
  readonly retention: string;
  readonly steps: readonly { from: string; up: string; share: string }[];
  readonly recycle: boolean;
  readonly insideD: boolean;
  readonly channel: "deposit" | "coefficient" | "both";
  readonly linear: boolean;
  readonly redistribute: boolean;
}

/** What a hospital comes out with, fen. */
export interface ClearedHospital {
  readonly standard: number;
  readonly booked: number;
  readonly clear: number;
  readonly shared: number;
  readonly returned: number;
  readonly redistributed: number;
  readonly transfer: number;
}

const ONE = whole(1), ZERO = whole(0);

/** K by score: 1, .99, .98 and .95 from 90, 80, 60 and 0. */
function kOf(score: string | null, channel: Pool["channel"]): Fraction {
  if (score === null || channel === "deposit") return ONE;
  const points = Number(score);
  const k = points >= 90
    ? "1"
    : points >= 80
    ? "0.99"
    : points >= 60
    ? "0.98"
    : "0.95";
  return decimal(k);
}

/** φ by score: bands at 90, 80 and 60, or score ÷ 100. */
function phiOf(score: string | null, pool: Pool): Fraction {
  if (score === null || pool.channel === "coefficient") return ONE;
  const part = over(decimal(score), whole(100)), points = Number(score);
  if (pool.linear) return part;
  if (points >= 90) return ONE;
  if (points >= 80) return part;
  return points >= 60 ? decimal("0.6") : ZERO;
}

/** Half away from zero, to the fen. */
const fen = (value: Fraction): number => Number(text(value, 0));

const least = (a: Fraction, b: Fraction) => order(a, b) < 0 ? a : b;

/** Splits fen by fractions, brought to one denominator. */
function splitBy(amount: number, weights: readonly Fraction[]): number[] {
  const common = weights.reduce((d, w) => d * w.d, 1n);
  return split(BigInt(amount), weights.map(({ n, d }) => n * (common / d)))
    .map(Number);
}

/** Clears a pool. */
export function clearPool(pool: Pool): ClearedHospital[] {
  const amounts = pool.hospitals.map((hospital) => {
    const assessed = fen(
      times(whole(hospital.due), kOf(hospital.score, pool.channel)),
    );
    if (!pool.insideD) {
      return { d: assessed, j: hospital.booked, left: hospital.deductions };
    }
    const d = Math.max(0, assessed - hospital.deductions);
    return {
      d,
      j: Math.max(0, hospital.booked - hospital.deductions),
      left: hospital.deductions - (assessed - d),
    };
  });
  const clear = amounts.map(({ d, j }) => {
    if (d === 0) return 0;
    if (j > d) return d;
    const low = order(over(whole(j), whole(d)), decimal(pool.lo)) < 0;
    const kept = decimal(low ? pool.kappa : pool.retention);
    return j + fen(times(whole(d - j), kept));
  });
  const share = amounts.map(({ d, j }, h) => {
    if (d === 0 || j <= d) return ZERO;
    const asked = pool.steps.map(({ from, up, share }) => {
      const part = minus(
        least(whole(j), times(decimal(up), whole(d))),
        times(decimal(from), whole(d)),
      );
      return order(part, ZERO) > 0 ? times(decimal(share), part) : ZERO;
    }).reduce(plus, ZERO);
    return times(asked, decimal(pool.hospitals[h]!.reasonable));
  });
  const freed = amounts.reduce(
    (sum, { d, j }, h) => j <= d ? sum + d - clear[h]! : sum,
    0,
  );
  const available = Math.max(
    0,
    pool.reserve - pool.epsilon + (pool.recycle ? freed : 0),
  );
  const asked = share.reduce(plus, ZERO);
  const shared = order(asked, whole(available)) > 0
    ? splitBy(available, share)
    : share.map(fen);

  const returned = pool.hospitals.map(({ deposit, score }) =>
    fen(times(whole(deposit), phiOf(score, pool)))
  );
  const pot = pool.hospitals.reduce(
    (sum, { deposit }, h) => sum + deposit - returned[h]!,
    0,
  );
  const good = pool.hospitals.map(({ deposit, score }) =>
    whole(
      pool.redistribute && score !== null && Number(score) >= 90 ? deposit : 0,
    )
  );
  const given = splitBy(pot, good);
  return pool.hospitals.map((hospital, h) => ({
    standard: amounts[h]!.d,
    booked: amounts[h]!.j,
    clear: clear[h]!,
    shared: shared[h]!,
    returned: returned[h]!,
    redistributed: given[h]!,
    transfer: clear[h]! + shared[h]! - amounts[h]!.left - hospital.cashPaid -
      hospital.prepaid - (hospital.deposit - returned[h]!) + given[h]!,
  }));
}
