/**
 * A second, plain computation of the settlement value (独立重算结算点值): `R-PVS` and
 * `R-PVE` read out of dip-rules 2.4 and 2.4a once more, in fractions. It imports
 * nothing of the engine.
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
  times,
  whole,
} from "./fraction.ts";

/** A hospital's year: points with four decimals as text, money in fen. */
export interface PlainHospital {
  readonly P: string;
  readonly J: bigint;
  readonly IP: bigint;
  readonly P0: string;
  readonly severe: string;
  readonly rigid: bigint;
  /** Its cases: points, booked fund and cost. */
  readonly cases: readonly {
    readonly P: string;
    readonly J: bigint;
    readonly C: bigint;
  }[];
}

/** A pool and how it is settled; values in yuan per point as text. */
export interface PlainPool {
  readonly F: bigint;
  readonly hospitals: readonly PlainHospital[];
  readonly method: "fund" | "totalMinusIndividual" | "totalTimesRatio";
  readonly level: "hospital" | "case" | "pool";
  readonly mode: "floating" | "fixed" | "elastic";
  readonly fixed: string;
  readonly floor: string | null;
  readonly cap: string | null;
  readonly timesB: boolean;
  /** b, yuan of total cost, and ρ of last year. */
  readonly b: string;
  readonly rho: string;
  readonly form: "volume" | "severity" | "cost";
  readonly baseShare: string;
  readonly f: string | null;
  readonly limit: string | null;
  readonly planned: boolean;
}

const ZERO = whole(0), ONE = whole(1);
const fenOf = (n: bigint): Fraction => ({ n, d: 1n });
const total = (all: readonly Fraction[]) => all.reduce(plus, ZERO);
const least = (a: Fraction, b: Fraction) => order(a, b) < 0 ? a : b;
const atLeastZero = (a: Fraction) => order(a, ZERO) < 0 ? ZERO : a;

/** Whole fen, half away from zero. */
function rounded({ n, d }: Fraction): bigint {
  const size = n < 0n ? -n : n, up = (2n * size + d) / (2n * d);
  return n < 0n ? -up : up;
}

/** Floors first, then one fen each to the largest remainders, ties by order. */
export function residual(
  amount: bigint,
  weights: readonly Fraction[],
): bigint[] {
  const all = total(weights);
  if (all.n === 0n) return weights.map(() => 0n);
  const exact = weights.map((w) => over(times(fenOf(amount), w), all));
  const parts = exact.map(({ n, d }) => n / d);
  let left = amount - parts.reduce((a, b) => a + b, 0n);
  const rest = exact.map((share, h) => ({
    h,
    part: minus(share, fenOf(parts[h]!)),
  })).sort((a, b) => order(b.part, a.part) || a.h - b.h);
  for (const { h } of rest) {
    if (left === 0n) break;
    parts[h] = parts[h]! + 1n;
    left -= 1n;
  }
  return parts;
}

/** D of every hospital in whole fen. */
export function plainStandards(pool: PlainPool): bigint[] {
  const { hospitals, method, level } = pool;
  const J = hospitals.reduce((sum, h) => sum + h.J, 0n);
  const IP = hospitals.reduce((sum, h) => sum + h.IP, 0n);
  const points = hospitals.map((h) => decimal(h.P));
  if (total(points).n === 0n && pool.mode !== "fixed") {
    return hospitals.map(() => 0n);
  }
  const inRatios = method === "totalTimesRatio";
  const ratios = hospitals.map((h) => ratioOf(h, level, J, IP));
  /** The last step of the method for an amount in its own unit. */
  const last = (amount: Fraction, h: number): bigint => {
    if (method === "totalMinusIndividual") {
      const left = rounded(amount) - hospitals[h]!.IP;
      return left < 0n ? 0n : left;
    }
    if (!inRatios) return rounded(amount);
    const ratio = ratios[h]!;
    return ratio === null ? 0n : rounded(times(amount, ratio));
  };
  if (pool.mode === "elastic") return elastic(pool, J, IP, last);
  if (inRatios && J === 0n && pool.mode === "floating" && level !== "pool") {
    return hospitals.map(() => 0n);
  }
  const at = (value: Fraction) =>
    points.map((P, h) => last(times(value, P), h));
  if (pool.mode === "fixed") return at(times(decimal(pool.fixed), whole(100)));
  const F = fenOf(pool.F);
  const T = method === "fund"
    ? F
    : method === "totalMinusIndividual"
    ? plus(F, fenOf(IP))
    : J === 0n
    ? null
    : over(times(F, fenOf(J + IP)), fenOf(J));
  const value = T === null ? null : over(T, total(points));
  const bound = value === null ? null : boundOf(pool, value);
  if (bound !== null) return at(bound);
  if (inRatios && level !== "pool") return at(value!);
  if (method === "totalMinusIndividual") {
    return residual(pool.F + IP, points).map((D, h) => {
      const left = D - hospitals[h]!.IP;
      return left < 0n ? 0n : left;
    });
  }
  return residual(pool.F, points);
}

function ratioOf(
  { P, J, IP, cases }: PlainHospital,
  level: PlainPool["level"],
  allJ: bigint,
  allIP: bigint,
): Fraction | null {
  if (level === "pool") {
    return allJ === 0n ? null : over(fenOf(allJ), fenOf(allJ + allIP));
  }
  if (level === "hospital") {
    return J + IP === 0n ? null : over(fenOf(J), fenOf(J + IP));
  }
  if (decimal(P).n === 0n) return null;
  const sum = total(
    cases.filter(({ C }) => C > 0n)
      .map((c) => over(times(decimal(c.P), fenOf(c.J)), fenOf(c.C))),
  );
  return over(sum, decimal(P));
}

/** Fen of a value that is written in yuan or in multiples of b, in the unit of the method. */
function preset(pool: PlainPool, text: string): Fraction {
  const value = times(decimal(text), whole(100));
  if (!pool.timesB) return value;
  const b = times(value, decimal(pool.b));
  return pool.method === "fund" ? times(b, decimal(pool.rho)) : b;
}

function boundOf(pool: PlainPool, value: Fraction): Fraction | null {
  const floor = pool.floor === null ? null : preset(pool, pool.floor);
  const cap = pool.cap === null ? null : preset(pool, pool.cap);
  if (floor !== null && order(value, floor) < 0) return floor;
  return cap !== null && order(value, cap) > 0 ? cap : null;
}

function elastic(
  pool: PlainPool,
  J: bigint,
  IP: bigint,
  last: (amount: Fraction, h: number) => bigint,
): bigint[] {
  const { hospitals, method, level, form } = pool;
  const own = method === "totalTimesRatio" && level !== "pool";
  const rho = over(fenOf(J), fenOf(J + IP));
  // Under the pool's ratio everything is fund money: presets times this year's ρ.
  const scale = method === "totalTimesRatio" && level === "pool" ? rho : ONE;
  const T = method === "totalMinusIndividual"
    ? fenOf(pool.F + IP)
    : own
    ? over(fenOf(pool.F), rho)
    : fenOf(pool.F);
  const col = (name: "P" | "P0" | "severe") =>
    hospitals.map((h) => decimal(h[name]));
  const [P, P0, severe] = [col("P"), col("P0"), col("severe")];
  const f = pool.f === null
    ? over(times(decimal(pool.baseShare), T), total(P0))
    : times(preset(pool, pool.f), scale);
  const limit = pool.limit === null
    ? form === "volume" ? f : null
    : times(preset(pool, pool.limit), scale);
  const costRho = method === "fund" ? decimal(pool.rho) : scale;
  const b = times(decimal(pool.b), whole(100));
  const fixed = hospitals.map((h, i) =>
    form === "volume"
      ? times(f, least(P[i]!, P0[i]!))
      : form === "severity"
      ? times(f, severe[i]!)
      : times(fenOf(h.rigid), costRho)
  );
  const planned = form === "volume" && pool.planned
    ? P0.map((points) => times(f, points))
    : fixed;
  const flex = hospitals.map((h, i) =>
    form === "volume"
      ? atLeastZero(minus(P[i]!, P0[i]!))
      : form === "severity"
      ? minus(P[i]!, severe[i]!)
      : atLeastZero(minus(P[i]!, over(fenOf(h.rigid), b)))
  );
  const booked = own ? fixed : fixed.map((part) => fenOf(rounded(part)));
  const kept = own ? planned : planned.map((part) => fenOf(rounded(part)));
  const finish = (amounts: readonly Fraction[]) =>
    amounts.map((amount, h) =>
      method === "totalTimesRatio" && level === "pool"
        ? rounded(amount)
        : last(amount, h)
    );
  if (order(total(booked), T) > 0) {
    return finish(
      own
        ? fixed.map((part) => over(times(part, T), total(fixed)))
        : residual(T.n / T.d, fixed).map(fenOf),
    );
  }
  const rest = minus(T, total(kept)), flexible = total(flex);
  const free = flexible.n === 0n || order(rest, ZERO) <= 0
    ? ZERO
    : atLeastZero(over(minus(T, total(planned)), flexible));
  const capped = limit !== null && order(free, limit) > 0;
  const v = capped ? limit : free;
  const exact = fixed.map((part, h) => plus(part, times(v, flex[h]!)));
  if (own) return finish(exact);
  const one = exact.map((amount) => fenOf(rounded(amount)));
  if (capped && order(total(one), T) <= 0) return finish(one);
  const shares = v.n === 0n
    ? flex.map(() => 0n)
    : residual(rest.n / rest.d, flex);
  return finish(booked.map((part, h) => plus(part, fenOf(shares[h]!))));
}
