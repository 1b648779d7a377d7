import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import {
  add,
  fromNumber,
  multiply,
  ratio,
  subtract,
} from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import { yearSums } from "../../base/year_sums.ts";
import type { Scheme } from "../../model/ledger.ts";
import type { CountyStatement, PoolingSheet } from "../../model/pooling.ts";
import { countyShares, type GapShare } from "./county_shares.ts";
import { pooledCash } from "./pooled_cash.ts";

/** A scheme-year of counties that pool, money in fen. */
export interface PooledYear {
  readonly scheme: Scheme;
  readonly opening: Fen;
  /** Insured by county, mean of the months. */
  readonly insured: Float64Array;
  /** Contributions and subsidies by county × 12 + month, at full effort. */
  readonly financing: Float64Array;
  /** Interest and other income of the year. */
  readonly other: Fen;
  /** Benefits as booked, county × 12 + month, and what they came to. */
  readonly spending: Float64Array;
  readonly spent: Fen;
  /** Income and spending of the year before; `null` where it is not known. */
  readonly before: { readonly income: Fen; readonly spent: Fen } | null;
  readonly options: PoolOptions;
}

/** Rules of a pooled year; lists by county. */
export interface PoolOptions {
  readonly share: GapShare;
  readonly targetGrowth: number;
  /** Subsidy in the financing, and the counties' own part of that. */
  readonly subsidyShare: number;
  readonly ownPart: number;
  /** Month 0–11 in which the own part is due, and months by which each county is late. */
  readonly due: number;
  readonly late: readonly number[];
  /** Contributions that are collected of those in `financing`. */
  readonly effort: readonly number[];
  readonly turnoverMonths: number;
  /** Gap from before pooling, fen. */
  readonly gaps: readonly Fen[];
}

/**
 * Settles a pooled year county by county (市级统筹年度结算): what each collects against
 * its target, its own subsidy and the day it came, what its insured spend, and what
 * it owes the pool; beside it the purse that it would have had alone. `R-GZ`.
 *
 * A county's surplus on 1 January is its share of the city's by spending; alone it
 * has no turnover money and no help.
 */
export function pooledYear(year: PooledYear): PoolingSheet {
  const { scheme, opening, options, insured } = year;
  const income = countyIncome(year), spending = spendingOf(year);
  const spent = yearSums(spending), arrived = yearSums(income.months);
  const collected = together(arrived, income.overdue);
  const targets = targetsOf(year, income.full);
  const rows = [...insured.keys()];
  const shares = countyShares(
    rows.map((c) => ({
      target: targets[c]!,
      collected: collected[c]!,
      spent: spent[c]!,
    })),
    options.share,
  );
  const turnover = turnoverOf(year, spent);
  const city = new Float64Array(12);
  income.months.forEach((fen, at) => city[at % 12]! += fen);
  const cash = pooledCash({
    opening: opening + sum(options.gaps),
    income: city,
    turnover,
    spending,
  });
  const own = shareExactly(opening, spent);
  const counties = rows.map((c): CountyStatement => {
    const before = options.gaps[c]!, overdue = income.overdue[c]!;
    const topUp = shares.topUp[c]!, share = shares.shares[c]!;
    return {
      county: c,
      insured: insured[c]!,
      target: targets[c]!,
      collected: collected[c]!,
      subsidy: income.own[c]!,
      subsidyMonth: options.due + options.late[c]!,
      spent: spent[c]!,
      turnover: turnover[c]!,
      before,
      overdue,
      topUp,
      share,
      bill: before + overdue + topUp + share,
      alone: alone(
        own[c]! - before,
        income.months.subarray(c * 12, c * 12 + 12),
        spending.subarray(c * 12, c * 12 + 12),
      ),
    };
  });
  const months = new Float64Array(12);
  spending.forEach((fen, at) => months[at % 12]! += fen);
  const pooled = alone(opening - sum(options.gaps), city, months);
  return {
    scheme,
    opening,
    gap: shares.gap,
    left: shares.left,
    balance: cash.balance,
    late: cash.late,
    counties,
    shortAlone: sum(
      counties.map(({ alone }) => Math.max(0, -alone.lowest)),
    ),
    shortPooled: Math.max(0, -pooled.lowest),
  };
}

/** Income by county × 12 + month as it comes, the own subsidy on its day; and what a full effort would bring. */
function countyIncome({ financing, other, options }: PooledYear) {
  const n = options.effort.length, months = new Float64Array(n * 12);
  const own = new Float64Array(n), overdue = new Float64Array(n);
  const extra = shareExactly(other, financing);
  const subsidyShare = fromNumber(options.subsidyShare);
  const ownShare = multiply(subsidyShare, fromNumber(options.ownPart));
  const upperShare = subtract(subsidyShare, ownShare);
  for (let c = 0; c < n; c++) {
    const effort = fromNumber(options.effort[c]!);
    for (let m = 0; m < 12; m++) {
      const at = c * 12 + m, whole = financing[at]!;
      const ownPart = multiplyFen(whole, ownShare);
      const upper = multiplyFen(whole, upperShare);
      own[c] = own[c]! + ownPart;
      months[at] = multiplyFen(whole - ownPart - upper, effort) + upper +
        extra[at]!;
    }
    const arrives = options.due + options.late[c]!;
    if (arrives > 11) overdue[c] = own[c]!;
    else months[c * 12 + arrives] = months[c * 12 + arrives]! + own[c]!;
  }
  return {
    months,
    own,
    overdue,
    full: together(yearSums(financing), yearSums(extra)),
  };
}

/** What the city asks of each county: last year's income grown, by what the counties' insured finance. */
function targetsOf(
  { before, options }: PooledYear,
  full: Float64Array,
): Float64Array {
  if (before === null) return full;
  const growth = add(ratio(1), fromNumber(options.targetGrowth));
  return shareExactly(multiplyFen(before.income, growth), full);
}

/** Benefits that were paid, in the proportions in which they were booked. */
function spendingOf({ spent, spending }: PooledYear): Float64Array {
  return shareExactly(spent, spending);
}

/** Months of last year's mean spending, by what each county spends. */
function turnoverOf(
  { before, spent, options }: PooledYear,
  byCounty: Float64Array,
): Float64Array {
  const months = multiply(fromNumber(options.turnoverMonths), ratio(1, 12));
  return shareExactly(multiplyFen(before?.spent ?? spent, months), byCounty);
}

/** A county's own purse, month by month. */
function alone(
  opening: Fen,
  income: Float64Array,
  spending: Float64Array,
): CountyStatement["alone"] {
  let balance = opening, lowest = Infinity, monthsShort = 0;
  for (let m = 0; m < 12; m++) {
    balance += income[m]! - spending[m]!;
    lowest = Math.min(lowest, balance);
    if (balance < 0) monthsShort++;
  }
  return { lowest, monthsShort };
}

function together(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((own, i) => own + b[i]!);
}
