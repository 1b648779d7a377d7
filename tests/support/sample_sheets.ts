import { shareExactly } from "../../sim/base/fen.ts";
import {
  BUDGET_LINES,
  type BudgetLine,
  type Hospitals,
  SCHEMES,
} from "../../sim/model/ledger.ts";
import type { OtherPayments, Settlement } from "../../sim/model/settlement.ts";

/** What a sample is made to look like. */
export interface SampleOptions {
  /** Institutions; 40 unless given, a third of them above level 1. */
  readonly hospitals?: number;
  /** A reform pays another point value and a larger overspend share. */
  readonly reform?: boolean;
  /** Pays what was booked, so that no point value exists. */
  readonly asBooked?: boolean;
}

/** Booked money by size, then a value that pays a little less than was booked. */
export function settlement(
  hospitals: Hospitals,
  s: number,
  { reform = false, asBooked = false }: SampleOptions,
  year = 2025,
): Settlement {
  const n = hospitals.id.length;
  const each = (value: (h: number) => number) =>
    Float64Array.from({ length: n }, (_, h) => Math.round(value(h)));
  const total = s === 0 ? 3.1e11 : 2.3e11;
  const booked = shareExactly(
    total + (year - 2025) * 1e10,
    each((h) => 1e6 * (2 - noise(h, s)) / (1 + h) * hospitals.level[h]!),
  );
  const cost = booked.map((fen) => Math.round(fen * (s === 0 ? 1.35 : 1.75)));
  const points = each((h) => cost[h]! / (0.1 + 0.02 * noise(h, 5 + s)));
  const dip = Math.round(total * (s === 0 ? 0.985 : 1.01));
  const standard = asBooked
    ? booked
    : shareExactly(Math.round(dip * (reform ? 1.006 : 1)), points);
  const share = reform ? 0.8 : 0.6;
  const clear = standard.map((d, h) =>
    d > booked[h]! * 1.15 ? Math.round(booked[h]! * 1.15) : d
  );
  const shared = standard.map((d, h) =>
    Math.max(0, Math.round(share * (Math.min(booked[h]!, 1.1 * d) - d)))
  );
  const pay = clear.map((fen, h) => fen + shared[h]!);
  const gross = booked;
  const deposit = gross.map((fen) => Math.round(fen * 0.05));
  const cashPaid = gross.map((fen, h) => fen - deposit[h]!);
  const value = sum(cost) / sum(points) * 1e4 * (s === 0 ? 0.985 : 1.012);
  return {
    scheme: SCHEMES[s]!,
    year,
    regime: asBooked ? "asBooked" : "dip",
    dipMonths: asBooked ? [] : Array.from({ length: 12 }, (_, m) => m),
    fund: dip,
    paidAsBooked: new Float64Array(n),
    budget: budget(s, year, dip),
    yearStartValue: asBooked ? null : (value * 1.021).toFixed(10),
    settlementValue: asBooked ? null : (value * 0.7).toFixed(10),
    settlementValueTotalCost: asBooked
      ? null
      : (value * (reform ? 1.006 : 1)).toFixed(10),
    epsilon: sum(standard) - dip,
    edges: asBooked ? null : { lo: 0.8, up: 1.1 },
    shareAsked: sum(shared),
    reserveAvailable: Math.round(dip * 0.03),
    lambda: reform ? "0.9123456789" : "1",
    against: "value",
    pool: {
      over: 0,
      fromReserve: 0,
      fromSurplus: 0,
      fromCounties: 0,
      nextYear: 0,
      left: Math.max(0, dip - sum(pay)),
    },
    monthBooked: shareExactly(
      total,
      Array.from({ length: 12 }, (_, m) => 90 + (m * 7) % 13),
    ),
    monthGross: shareExactly(
      Math.round(total * 0.99),
      Array.from({ length: 12 }, (_, m) => 91 + (m * 7) % 11),
    ),
    cases: each((h) => booked[h]! / 6.1e5),
    points,
    cost,
    booked,
    standard,
    clearedStandard: standard,
    clearedBooked: booked,
    deductedInside: new Float64Array(n),
    assessed: new Float64Array(n).fill(1),
    clear,
    shared,
    pay,
    gross,
    deposit,
    depositReturned: deposit,
    redistributed: new Float64Array(n),
    deductions: new Float64Array(n),
    advances: new Float64Array(n),
    prepayment: null,
    interim: [],
    cashPaid,
    transfer: pay.map((fen, h) => fen - cashPaid[h]!),
  };
}

function budget(s: number, year: number, dip: number): Settlement["budget"] {
  const lines: Record<BudgetLine, number> = {
    outpatient: Math.round(dip * 0.42),
    chronic: Math.round(dip * 0.17),
    remote: Math.round(dip * 0.09),
    dip,
    other: Math.round(dip * 0.03),
    // Employees have maternity as a line.
    maternity: s === 0 ? Math.round(dip * 0.02) : 0,
  };
  const reserve = Math.round(dip * 0.03);
  const total = BUDGET_LINES.reduce((x, line) => x + lines[line], reserve);
  const income = Math.round(total * (s === 0 ? 1.08 : 1.02));
  const interest = Math.round(income * 0.008), other = 12_345_678;
  return {
    scheme: SCHEMES[s]!,
    year,
    income: {
      contributions: income - interest - other - s * 1_000_000_00,
      subsidy: s * 1_000_000_00,
      interest,
      other,
      total: income,
    },
    lastExpenditure: Math.round(total * 0.96),
    cap: Math.round(income * 0.97),
    growth: total,
    total,
    lines,
    reserve,
    months: shareExactly(dip, [9, 8, 9, 9, 9, 8, 9, 9, 8, 9, 9, 10]),
    quotas: null,
  };
}

/** What the lines beside DIP paid. */
export function otherPayments(s: Settlement, n: number): OtherPayments {
  const over = (line: BudgetLine, factor: number, out: number) => {
    const weights = Array.from({ length: n }, (_, h) => 10_000 - 90 * h % 9000);
    return shareExactly(Math.round(s.budget.lines[line] * factor), [
      ...weights.map((w) => out === 1 ? 0 : w),
      out * 1000,
    ]);
  };
  return {
    scheme: s.scheme,
    year: s.year,
    outpatient: over("outpatient", 0.98, 0),
    chronic: over("chronic", 1.03, 0),
    remote: over("remote", 1.01, 1),
    other: over("other", 0.9, 0.2),
    maternity: shareExactly(
      Math.round(s.budget.lines.maternity * 1.02),
      Array.from({ length: n + 2 }, (_, row) => row > n ? 9 * n : 1),
    ),
    otherCases: 10_500,
    remoteCases: 22_000,
  };
}

/** A fixed scatter, 0–1: fractional parts of multiples of the golden ratio. */
function noise(h: number, s: number): number {
  return ((h + 1) * 0.618034 + s * 0.41) % 1;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
