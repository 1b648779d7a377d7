/**
 * A second, plain computation of a scheme's clearing from the JSON twin of a
 * clearing sheet (独立重算：清算): dip-rules 2.4 and 4.5, nothing of the engine.
 *
 * @module
 */
import { decimal, type Fraction, order, over, times } from "./fraction.ts";
import { round, split, units } from "./split.ts";

/** What of the twin is read for the clearing. */
export interface ClearingTwin {
  readonly regime: string;
  readonly pool: {
    readonly booked: readonly (readonly string[])[];
    readonly cost: readonly (readonly string[])[];
    readonly points: readonly (readonly string[])[];
    readonly conduct:
      | readonly { readonly num: string; readonly den: string }[]
      | null;
    readonly deductions: readonly (readonly string[])[];
    readonly scores: readonly (string | null)[];
    readonly reasonable: readonly string[];
    readonly ownBudget: readonly string[] | null;
    readonly quota: readonly string[];
    readonly given: {
      readonly standard: readonly string[];
      readonly savingToFund: boolean;
    } | null;
    readonly clearedMonths: readonly number[];
    readonly fund: string;
    readonly reserve: string;
  };
}

/** A parameter by its key. */
export type Settings = (key: string) => unknown;

/** The clearing of all institutions, fen and 1/10000 points. */
export interface Cleared {
  readonly P: readonly bigint[];
  readonly J: readonly bigint[];
  /** Fen per point in the terms of the method; `null` without points. */
  readonly PV: Fraction | null;
  readonly D: readonly bigint[];
  /** What the bands lie on. */
  readonly D2: readonly bigint[];
  readonly J2: readonly bigint[];
  /** Deductions inside D′. */
  readonly inside: readonly bigint[];
  readonly clear: readonly bigint[];
  readonly share: readonly Fraction[];
  readonly available: bigint;
  readonly shared: readonly bigint[];
  readonly pay: readonly bigint[];
}

const total = (column: readonly bigint[]) => column.reduce((a, b) => a + b, 0n);
const number = (value: unknown): Fraction => decimal(String(value));

/** What is cleared at once: months from 1, its budget and reserve, and whether the year's assessment and conduct count. */
export interface Part {
  readonly months: readonly number[];
  readonly F: bigint;
  readonly R: bigint;
  readonly whole: boolean;
}

/** Clears all institutions of a scheme's year once more. */
export function clearAgain(twin: ClearingTwin, set: Settings): Cleared {
  const { clearedMonths, fund, reserve } = twin.pool;
  return clearPart(twin, set, {
    months: clearedMonths,
    F: units(fund, 2),
    R: units(reserve, 2),
    whole: true,
  });
}

/** Clears some months: the year, or a quarter. */
export function clearPart(
  { pool, regime }: ClearingTwin,
  set: Settings,
  { months, F, R, whole }: Part,
): Cleared {
  const sums = (of: readonly (readonly string[])[], digits: number) =>
    of[0]!.map((_, h) =>
      total(months.map((m) => units(of[m - 1]![h]!, digits)))
    );
  const J = sums(pool.booked, 2), C = sums(pool.cost, 2);
  const P = sums(pool.points, 4).map((points, h) => {
    const c = whole ? pool.conduct?.[h] : undefined;
    if (c === undefined) return points;
    return round(points * (BigInt(c.den) - BigInt(c.num)), BigInt(c.den));
  });
  const none = J.map(() => 0n);
  if (regime === "asBooked") {
    return {
      ...{ P, J, PV: null, D: J, D2: J, J2: J, clear: J, pay: J },
      ...{ inside: none, shared: none, available: 0n },
      share: J.map(() => ({ n: 0n, d: 1n })),
    };
  }
  const { PV, D, fixed } = pool.given === null
    ? standards({ F, P, J, C }, set)
    : {
      PV: null,
      D: pool.given.standard.map((d) => units(d, 2)),
      fixed: pool.given.savingToFund,
    };
  const quota = set("settlement.clearing.against") === "quota"
    ? split(F, pool.ownBudget?.map((own) => units(own, 2)) ?? J)
    : null;
  const nothing = pool.given === null && PV === null && !fixed;
  const gap = quota !== null || nothing ? 0n : total(D) - F;
  const charged = fixed && gap < 0n ? 0n : gap;
  const base = quota ?? D, held = quota === null ? J : D;
  const k = base.map((d, h) => {
    const { n, d: of } = whole ? coefficient(pool.scores[h]!, set) : ONE;
    return round(d * n, of);
  });
  const X = set("settlement.clearing.deductions") === "insideD"
    ? sums(pool.deductions, 2)
    : none;
  const inside = k.map((d, h) => d < X[h]! ? d : X[h]!);
  const D2 = k.map((d, h) => d - inside[h]!);
  const J2 = held.map((j, h) => j > X[h]! ? j - X[h]! : 0n);
  return {
    ...{ P, J, PV, D, D2, J2, inside },
    ...bands({ D: D2, J: J2, left: R - charged, a: pool.reasonable }, set),
  };
}

const ONE: Fraction = { n: 1n, d: 1n };

/** K of a score. */
function coefficient(score: string | null, set: Settings): Fraction {
  if (score === null || set("settlement.assessment.channel") === "deposit") {
    return ONE;
  }
  const steps = set("settlement.assessment.coefficients") as readonly {
    readonly from: number;
    readonly k: number;
  }[];
  const step = steps.find(({ from }) =>
    order(decimal(score), number(from)) >= 0
  );
  return number((step ?? steps.at(-1))!.k);
}

/** φ of a score. */
export function depositPart(score: string | null, set: Settings): Fraction {
  const of = (name: string) => set(`settlement.assessment.${name}`);
  if (score === null || of("channel") === "coefficient") return ONE;
  const s = decimal(score), part = { n: s.n, d: s.d * 100n };
  if (of("form") === "linear") return part;
  const [top, middle, low] = (of("bands") as readonly number[]).map(number);
  if (order(s, top!) >= 0) return ONE;
  if (order(s, middle!) >= 0) return part;
  return order(s, low!) >= 0 ? number(of("lowShare")) : { n: 0n, d: 1n };
}

/** What each quarter's clearing pays, by institution; nothing where the year is cleared once. */
export function quarters(
  twin: ClearingTwin,
  gross: readonly (readonly bigint[])[],
  set: Settings,
): bigint[][] {
  const { pool, regime } = twin;
  if (set("settlement.clearing.periods") !== 4 || regime !== "dip") return [];
  const parts = [1, 4, 7, 10].map((first) =>
    [first, first + 1, first + 2].filter((m) => pool.clearedMonths.includes(m))
  );
  const funds = parts.map((own) =>
    total(own.map((m) => units(pool.quota[m - 1]!, 2)))
  );
  const R = units(pool.fund, 2) === 0n
    ? funds.map(() => 0n)
    : split(units(pool.reserve, 2), funds);
  return parts.map((months, q) => {
    if (months.length === 0) return gross[0]!.map(() => 0n);
    const part = { months, F: funds[q]!, R: R[q]!, whole: false };
    const { pay, inside } = clearPart(twin, set, part);
    return pay.map((amount, h) =>
      amount + inside[h]! - total(months.map((m) => gross[m - 1]![h]!))
    );
  });
}

interface Year {
  readonly F: bigint;
  readonly P: readonly bigint[];
  readonly J: readonly bigint[];
  readonly C: readonly bigint[];
}

function standards({ F, P, J, C }: Year, set: Settings) {
  const method = set("settlement.value.method");
  const fixed = set("settlement.value.mode") === "fixed";
  const IP = C.map((cost, h) => cost - J[h]!);
  const points = total(P), booked = total(J);
  const floating = (): Fraction | null => {
    if (points === 0n) return null;
    const n = method === "fund" ? F : F + total(IP);
    if (method !== "totalTimesRatio") return { n: n * 10_000n, d: points };
    return booked === 0n
      ? null
      : { n: F * total(C) * 10_000n, d: booked * points };
  };
  const PV = fixed
    ? times(number(set("settlement.value.fixed")), decimal("100"))
    : floating();
  const byRatio = method === "totalTimesRatio";
  const level = byRatio ? set("settlement.value.ratioLevel") : null;
  const less = (amount: bigint, h: number) => {
    if (method !== "totalMinusIndividual") return amount;
    const rest = amount - IP[h]!;
    return rest < 0n ? 0n : rest;
  };
  if (!fixed && level !== "hospital") {
    const T = method === "totalMinusIndividual" ? F + total(IP) : F;
    return { PV, D: split(T, P).map(less), fixed };
  }
  const D = P.map((own, h) => {
    if (PV === null) return 0n;
    const [j, c] = !byRatio
      ? [1n, 1n]
      : level === "hospital"
      ? [J[h]!, C[h]!]
      : [booked, total(C)];
    if (c === 0n) return 0n;
    return less(round(PV.n * own * j, PV.d * 10_000n * c), h);
  });
  return { PV, D, fixed };
}

/** Bands, shares and what the reserve can bear. */
function bands(
  { D, J, left, a }: {
    readonly D: readonly bigint[];
    readonly J: readonly bigint[];
    /** Reserve less what the value charged to it. */
    readonly left: bigint;
    /** Reasonable part of each. */
    readonly a: readonly string[];
  },
  set: Settings,
) {
  const of = (name: string) => number(set(`settlement.clearing.${name}`));
  const lo = of("lo"), kappa = of("kappa"), sigma = of("retention");
  const clear = D.map((d, h) => {
    const j = J[h]!;
    if (d === 0n || j > d) return d;
    const r = over({ n: j, d: 1n }, { n: d, d: 1n });
    const kept = order(r, lo) < 0 ? kappa : sigma;
    return j + round((d - j) * kept.n, kept.d);
  });
  const freed = set("settlement.clearing.recycle") === true
    ? total(D.map((d, h) => J[h]! <= d ? d - clear[h]! : 0n))
    : 0n;
  const available = left + freed > 0n ? left + freed : 0n;
  const steps = set("settlement.clearing.steps") as readonly {
    readonly from: number;
    readonly up: number;
    readonly share: number;
  }[];
  const share = D.map((d, h): Fraction => {
    let n = 0n, den = 1n;
    if (J[h]! > d && d > 0n) {
      for (const step of steps) {
        const up = number(step.up), from = number(step.from);
        const k = times(number(step.share), decimal(a[h]!));
        // In units of 1/(up.d · from.d) fen.
        const top = J[h]! * up.d < up.n * d
          ? J[h]! * up.d * from.d
          : up.n * d * from.d;
        const above = top - from.n * d * up.d;
        if (above <= 0n) continue;
        n = n * (k.d * up.d * from.d) + above * k.n * den;
        den *= k.d * up.d * from.d;
      }
    }
    return { n, d: den };
  });
  const common = share.reduce(
    (all, { d }) => all % d === 0n ? all : all * d,
    1n,
  );
  const weights = share.map(({ n, d }) => n * (common / d));
  const scarce = total(weights) > available * common;
  const shared = scarce
    ? split(available, weights)
    : share.map(({ n, d }) => round(n, d));
  return {
    clear,
    share,
    available,
    shared,
    pay: clear.map((amount, h) => amount + shared[h]!),
  };
}
