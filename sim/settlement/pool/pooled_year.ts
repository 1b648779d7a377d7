import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { add, fromNumber, multiply, ratio } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import { yearSums } from "../../base/year_sums.ts";
import type { Scheme } from "../../model/ledger.ts";
import type { CountyStatement, PoolingSheet } from "../../model/pooling.ts";
import {
  bookApart,
  bookPooled,
  type PoolDates,
  type SidesYear,
} from "./book_sides.ts";
import { arrivedOf, type CountyIncome, countyIncome } from "./county_income.ts";
import { countyShares, type GapShare } from "./county_shares.ts";
import { delayedPayments } from "./delayed_payments.ts";
import { pooledCash } from "./pooled_cash.ts";
import { purseCash } from "./purse_cash.ts";
import { lowestOf, readSide } from "./read_side.ts";

/** A scheme-year of counties that pool, money in fen. */
export interface PooledYear {
  readonly scheme: Scheme;
  readonly opening: Fen;
  /** Ids of the counties; all lists and columns are by county. */
  readonly ids: readonly string[];
  readonly dates: PoolDates;
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
  /** Whether the cumulative surplus bears a gap before the counties do (`R-POOL`). */
  readonly surplusFirst: boolean;
  readonly targetGrowth: number;
  /** Targets as the city assigned them, fen; `null` = last year's income grown. */
  readonly targets: readonly Fen[] | null;
  /** Subsidy in the financing, and the counties' own part of that. */
  readonly subsidyShare: number;
  readonly ownPart: number;
  /** Whether the year's own fees were collected the autumn before. */
  readonly feesBefore: boolean;
  /** Month 0–11 in which the own part is due, and months by which each county is late. */
  readonly due: number;
  readonly late: readonly number[];
  /** Contributions that are collected of those in `financing`. */
  readonly effort: readonly number[];
  readonly turnoverMonths: number;
  /** Gap from before pooling, fen. */
  readonly gaps: readonly Fen[];
  /** 1 = the plan of the month was late or sent back, county × 12 + month. */
  readonly held: Uint8Array;
}

/**
 * Settles a pooled year county by county (市级统筹年度结算): what each collects against
 * its target, its own subsidy and the day it came, what its insured spend, and what
 * it owes the pool; beside it the purse that it would have had alone. Both sides are
 * booked, and what pooling gains is read off the two journals. `R-GZ`, `R-POOL`.
 *
 * A county's money on 1 January is its share of the city's by spending; alone it has
 * no turnover money and no help, and owes the gap from before itself.
 */
export function pooledYear(year: PooledYear): PoolingSheet {
  const { scheme, opening, options, insured, dates } = year;
  const { gaps } = options, rows = [...insured.keys()];
  const income = countyIncome({ ...options, ...year });
  const spending = shareExactly(year.spent, year.spending);
  const spent = yearSums(spending), arrived = arrivedOf(income);
  const collected = arrived.map((fen, c) => fen + income.overdue[c]!);
  const targets = targetsOf(year, income.full);
  const shares = countyShares(
    rows.map((c) => ({
      target: targets[c]!,
      collected: collected[c]!,
      spent: spent[c]!,
    })),
    options.share,
    options.surplusFirst ? Math.max(0, opening) : 0,
  );
  const turnover = turnoverOf(year, spent);
  const money = opening + sum(gaps);
  const cash = (late: readonly number[]) => {
    const { flow, after } = cityIncome(countyIncome({
      ...options,
      ...year,
      late,
    }));
    return pooledCash({
      opening: money,
      income: flow,
      after,
      turnover,
      spending,
      held: options.held,
    });
  };
  const pool = cash(options.late);
  const sides: SidesYear = {
    scheme,
    ids: year.ids,
    dates,
    income,
    spending,
    opening: shareExactly(money, spent),
    before: gaps,
  };
  const purses = rows.map((county) =>
    purseCash({
      county,
      opening: sides.opening[county]!,
      before: gaps[county]!,
      ...ofCounty(income, county),
      spending: spending.subarray(county * 12, county * 12 + 12),
    })
  );
  const apart = readSide(bookApart(sides, purses));
  const pooled = readSide(bookPooled(sides, {
    ...pool,
    overdue: income.overdue,
    topUp: shares.topUp,
    share: shares.shares,
  }));
  const alone = lowestOf(
    apart.journal,
    year.ids.map((id) => `purse/${scheme}/${id}`),
    dates.monthEnd,
  );
  const [together] = lowestOf(
    pooled.journal,
    [`pool/${scheme}`],
    dates.monthEnd,
  );
  const counties = rows.map((c): CountyStatement => {
    const before = gaps[c]!, overdue = income.overdue[c]!;
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
      alone: alone[c]!,
    };
  });
  return {
    scheme,
    opening,
    gap: shares.gap,
    left: shares.left,
    fromSurplus: shares.drawn,
    balance: pool.balance,
    late: pool.late,
    delayed: options.late.some((months) => months > 0)
      ? delayedPayments(pool, cash(options.late.map(() => 0)), spending)
      : [],
    apart,
    pooled,
    counties,
    shortAlone: sum(alone.map(({ lowest }) => Math.max(0, -lowest))),
    shortPooled: Math.max(0, -together!.lowest),
  };
}

/** Income of the city by month: what is there before the transfer, and the counties' subsidies, which come at a month's end. */
function cityIncome({ fees, upper, extra, subsidy }: CountyIncome) {
  const flow = new Float64Array(12), after = new Float64Array(12);
  fees.forEach((fen, at) => {
    flow[at % 12] = flow[at % 12]! + fen + upper[at]! + extra[at]!;
    after[at % 12] = after[at % 12]! + subsidy[at]!;
  });
  return { flow, after };
}

function ofCounty(
  { fees, upper, extra, subsidy }: CountyIncome,
  county: number,
) {
  const from = county * 12, to = from + 12;
  return {
    income: fees.slice(from, to).map((fen, m) =>
      fen + upper[from + m]! + extra[from + m]!
    ),
    after: subsidy.slice(from, to),
  };
}

/** What the city asks of each county: last year's income grown, by what the counties' insured finance. */
function targetsOf(
  { before, options }: PooledYear,
  full: Float64Array,
): Float64Array {
  if (options.targets !== null) return Float64Array.from(options.targets);
  if (before === null) return full;
  const growth = add(ratio(1), fromNumber(options.targetGrowth));
  return shareExactly(multiplyFen(before.income, growth), full);
}

/** Months of last year's mean spending, by what each county spends. */
function turnoverOf(
  { before, spent, options }: PooledYear,
  byCounty: Float64Array,
): Float64Array {
  const months = multiply(fromNumber(options.turnoverMonths), ratio(1, 12));
  return shareExactly(multiplyFen(before?.spent ?? spent, months), byCounty);
}
