/**
 * A second, plain computation of a scheme's months from the JSON twin of a
 * clearing sheet (独立重算：月度结算): dip-rules 4.2 and 4.3, nothing of the engine.
 *
 * @module
 */
import { decimal, type Fraction } from "./fraction.ts";
import { round, split, units } from "./split.ts";

/** What of the twin is read for the months. */
export interface MonthsTwin {
  readonly row: number;
  readonly months: readonly {
    readonly terms: {
      readonly form: string;
      readonly rate: string;
      readonly value: string;
      readonly deposit: string;
    };
    readonly numbers: Readonly<Record<string, string>>;
  }[];
  readonly pool: {
    readonly quota: readonly string[];
    readonly booked: readonly (readonly string[])[];
    readonly cost: readonly (readonly string[])[];
    readonly points: readonly (readonly string[])[];
    readonly ownBudget: readonly string[] | null;
    readonly yearStartValue:
      | { readonly num: string; readonly den: string }
      | null;
  };
}

const total = (column: readonly bigint[]) => column.reduce((a, b) => a + b, 0n);
const least = (a: bigint, b: bigint) => a < b ? a : b;
const most = (a: bigint, b: bigint) => a > b ? a : b;
const fen = (column: readonly string[]) => column.map((c) => units(c, 2));

/** Gross of every month, by institution, fen. */
export function grossOfMonths({ months, pool }: MonthsTwin): bigint[][] {
  const quotas = fen(pool.quota);
  const own = (pool.ownBudget ?? []).map((budget) =>
    split(units(budget, 2), quotas)
  );
  let room = own.map(() => 0n), city = 0n;
  return months.map(({ terms }, m) => {
    const J = fen(pool.booked[m]!), C = fen(pool.cost[m]!);
    const P = pool.points[m]!.map((p) => units(p, 4));
    const F = quotas[m]!, dip = terms.form !== "asBooked";
    if (dip) {
      room = room.map((left, h) => left + own[h]![m]!);
      city += F;
    }
    const gross = grossOf(terms, { F, J, C, P, room, city }, pool);
    if (dip) {
      room = room.map((left, h) => left - gross[h]!);
      city -= total(gross);
    }
    return gross;
  });
}

interface Month {
  readonly F: bigint;
  readonly J: readonly bigint[];
  readonly C: readonly bigint[];
  readonly P: readonly bigint[];
  readonly room: readonly bigint[];
  readonly city: bigint;
}

function grossOf(
  { form, rate, value }: MonthsTwin["months"][number]["terms"],
  { F, J, C, P, room, city }: Month,
  { yearStartValue }: MonthsTwin["pool"],
): bigint[] {
  switch (form) {
    case "asBooked":
      return [...J];
    case "booked":
      return total(J) <= F ? [...J] : split(F, J);
    case "points":
      return split(F, P);
    case "fixedShare": {
      const { n, d } = decimal(rate);
      return J.map((j) => round(j * n, d));
    }
    case "pointsMinusPatient": {
      const v = valueOf(value, { F, J, C, P }, yearStartValue);
      return v === null
        ? J.map(() => 0n)
        : P.map((p, h) => round(p * v.n, v.d * 10_000n) - (C[h]! - J[h]!));
    }
    case "bookedBudget": {
      const base = J.map((j, h) => least(j, most(0n, room[h]!)));
      const all = most(0n, city);
      if (total(base) > all) return split(all, base);
      const unpaid = J.map((j, h) => j - base[h]!);
      const left = all - total(base);
      if (total(unpaid) <= left) return [...J];
      const more = split(left, unpaid);
      return base.map((amount, h) => amount + more[h]!);
    }
    default:
      throw new RangeError(`no form of a month: ${form}`);
  }
}

/** Fen of total cost per point. */
function valueOf(
  by: string,
  { F, J, C, P }: Pick<Month, "F" | "J" | "C" | "P">,
  b: MonthsTwin["pool"]["yearStartValue"],
): Fraction | null {
  if (by !== "month") {
    return b === null ? null : { n: BigInt(b.num), d: BigInt(b.den) };
  }
  return total(P) === 0n
    ? null
    : { n: (F + total(C) - total(J)) * 10_000n, d: total(P) };
}

/** The institution's own year of months, fen: deposit, pay and what December leaves. */
export interface OwnMonths {
  readonly gross: bigint[];
  readonly deposit: bigint[];
  readonly due: bigint[];
  readonly pay: bigint[];
  readonly carry: bigint[];
}

/** Deposit, due, pay and carry of the institution from its gross amounts and its own advances and deductions. */
export function ownMonths(
  { row, months }: Pick<MonthsTwin, "row" | "months">,
  gross: readonly (readonly bigint[])[],
): OwnMonths {
  const out: OwnMonths = {
    gross: [],
    deposit: [],
    due: [],
    pay: [],
    carry: [],
  };
  let carried = 0n;
  months.forEach(({ terms, numbers }, m) => {
    const G = gross[m]![row]!, q = decimal(terms.deposit);
    const Q = round(most(0n, G) * q.n, q.d);
    const due = G - Q - units(numbers.A!, 2) - units(numbers.X!, 2) + carried;
    carried = least(0n, due);
    out.gross.push(G);
    out.deposit.push(Q);
    out.due.push(due);
    out.pay.push(most(0n, due));
    out.carry.push(carried);
  });
  return out;
}
