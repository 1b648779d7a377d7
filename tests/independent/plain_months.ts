/**
 * The months of a scheme-year once more (月度结算与每日预拨的另一实现): `R-MON`, `R-T1`
 * and their true-up in whole fen, written for a second opinion alone; nothing
 * here comes from the engine.
 *
 * @module
 */

import { round, split } from "./split.ts";

/** A scheme-year before its months are settled; lists by month, then by hospital. */
export interface PlainYear {
  readonly form:
    | "booked"
    | "points"
    | "fixedShare"
    | "pointsMinusPatient"
    | "bookedBudget";
  /** Hundredths of the booked fund under `fixedShare`. */
  readonly rate: bigint;
  /** Hundredths withheld. */
  readonly deposit: bigint;
  readonly value: "yearStart" | "month";
  /** b = num ÷ den fen a point. */
  readonly b: { readonly num: bigint; readonly den: bigint };
  readonly quota: readonly bigint[];
  readonly booked: readonly (readonly bigint[])[];
  /** 1/10000 point. */
  readonly points: readonly (readonly bigint[])[];
  readonly individual: readonly (readonly bigint[])[];
  readonly advances: readonly (readonly bigint[])[];
  readonly deductions: readonly (readonly bigint[])[];
  /** Institutions' budgets of the year. */
  readonly budgets: readonly bigint[];
}

/** A month's amounts by hospital. */
export interface PlainMonth {
  readonly gross: bigint[];
  readonly deposit: bigint[];
  readonly pay: bigint[];
  readonly carry: bigint[];
}

/** The twelve months. */
export function plainMonths(year: PlainYear): PlainMonth[] {
  const hospitals = year.budgets.length;
  const months: PlainMonth[] = [];
  let carry = new Array<bigint>(hospitals).fill(0n);
  const parts = year.budgets.map((own) => split(own, year.quota));
  for (let m = 0; m < 12; m++) {
    const before = months.map(({ gross }) => gross);
    const gross = grossOf(year, m, parts, before);
    const deposit = gross.map((fen) =>
      fen > 0n ? round(fen * year.deposit, 100n) : 0n
    );
    const pay: bigint[] = [], next: bigint[] = [];
    for (let h = 0; h < hospitals; h++) {
      const due = gross[h]! - deposit[h]! - year.advances[m]![h]! -
        year.deductions[m]![h]! + carry[h]!;
      pay.push(due > 0n ? due : 0n);
      next.push(due < 0n ? due : 0n);
    }
    carry = next;
    months.push({ gross, deposit, pay, carry });
  }
  return months;
}

function grossOf(
  year: PlainYear,
  m: number,
  parts: readonly bigint[][],
  before: readonly bigint[][],
): bigint[] {
  const booked = year.booked[m]!, points = year.points[m]!;
  const quota = year.quota[m]!, all = sum(booked);
  if (year.form === "points") return split(quota, points);
  if (year.form === "booked") {
    return all <= quota ? [...booked] : split(quota, booked);
  }
  if (year.form === "fixedShare") {
    return booked.map((fen) => round(fen * year.rate, 100n));
  }
  const own = year.individual[m]!;
  if (year.form === "pointsMinusPatient") {
    const whole = sum(points);
    if (year.value === "month" && whole === 0n) return points.map(() => 0n);
    const num = year.value === "month" ? quota + sum(own) : year.b.num;
    const den = year.value === "month" ? whole : year.b.den * 10_000n;
    return points.map((p, h) => round(num * p, den) - own[h]!);
  }
  // Own budgets to this month, less everything paid before; the city likewise.
  const room = parts.map((part, h) =>
    sum(part.slice(0, m + 1)) - sum(before.map((gross) => gross[h]!))
  );
  const city = atLeast0(
    sum(year.quota.slice(0, m + 1)) - sum(before.map((gross) => sum(gross))),
  );
  const within = booked.map((fen, h) => least(fen, atLeast0(room[h]!)));
  if (sum(within) > city) return split(city, within);
  const unpaid = booked.map((fen, h) => fen - within[h]!);
  const left = least(city - sum(within), sum(unpaid));
  const more = split(left, unpaid);
  return within.map((fen, h) => fen + more[h]!);
}

/** The advance of a day's bookings: hundredths, half a fen is a fen. */
export function plainAdvance(fen: bigint, hundredths: bigint): bigint {
  return round(fen * hundredths, 100n);
}

function sum(list: readonly bigint[]): bigint {
  return list.reduce((a, b) => a + b, 0n);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function atLeast0(a: bigint): bigint {
  return a < 0n ? 0n : a;
}
