/**
 * City-level pooling (市级统筹): what each county collects, spends and owes, and what
 * pooling changes. Money in fen. `R-GZ`; 赣州 2021.
 *
 * @module
 */
import type { Journal, Scheme } from "./ledger.ts";

/** A month's benefits of a county that were paid late (迟付). */
export interface LatePayment {
  /** Row of the county. */
  readonly county: number;
  /** 0–11: month whose benefits they were. */
  readonly month: number;
  /** Fen that were late. */
  readonly amount: number;
  /** Months until all of it was paid; `null` = not by the year's end. */
  readonly months: number | null;
}

/** A payment that is later than it would be had every county's subsidy come on its day (被拖延的支付). */
export interface DelayedPayment {
  /** Row of the county whose benefits wait. */
  readonly county: number;
  /** 0–11: month whose benefits they are. */
  readonly month: number;
  /** Fen that are paid later. */
  readonly amount: number;
  /** Months until all of it was paid; `null` = not by the year's end. */
  readonly months: number | null;
  /** The same with subsidies on their day; 0 = on time, `null` = not by the year's end. */
  readonly otherwise: number | null;
}

/** One side of a year, as its journal has it (一侧流水), fen. */
export interface PoolSide {
  /** Every movement of the year by date: counties' purses, or the city's account with the counties'. */
  readonly journal: Journal;
  /** Benefits that were paid after their day. */
  readonly late: number;
  /** Σ amount × days of these. */
  readonly fenDays: number;
  /** Longest wait, days. */
  readonly longest: number;
  /** What county governments pay in beside their subsidy: gaps, top-ups and shares. */
  readonly filled: number;
  /** Money on all accounts on 31 December. */
  readonly left: number;
}

/** A county's year under pooling (区县统筹账单), fen. */
export interface CountyStatement {
  /** Row of the county. */
  readonly county: number;
  /** Insured, mean of the months. */
  readonly insured: number;
  /** Income that the city asked for, all sources. */
  readonly target: number;
  /** Income that came of it, with what is overdue. */
  readonly collected: number;
  /** Its own part of the residents' subsidy, and the month 0–11 in which it came; 12 and more = not this year. */
  readonly subsidy: number;
  /** Month in which the own subsidy came. */
  readonly subsidyMonth: number;
  /** Benefits of its insured. */
  readonly spent: number;
  /** Turnover money on its account. */
  readonly turnover: number;
  /** Gap from before pooling, which its government fills. */
  readonly before: number;
  /** Own subsidy that did not come this year: taken off fiscal transfers. */
  readonly overdue: number;
  /** What it tops up, as it collected less than its target. */
  readonly topUp: number;
  /** Its share of what the city is still short of. */
  readonly share: number;
  /** before + overdue + topUp + share. */
  readonly bill: number;
  /** Its own purse, had there been no pooling: lowest balance of the year, and months below 0. */
  readonly alone: { readonly lowest: number; readonly monthsShort: number };
}

/** A scheme's year under pooling (市级统筹年度), fen. */
export interface PoolingSheet {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Surplus on 1 January. */
  readonly opening: number;
  /** ΣE − ΣI; below 0 a surplus. */
  readonly gap: number;
  /** D1: what is still missing after the top-ups, and after the surplus where that goes first. */
  readonly left: number;
  /** Of the gap, what the cumulative surplus bears before the counties (`R-POOL`). */
  readonly fromSurplus: number;
  /** Balance of the city's account at the end of each month. */
  readonly balance: Float64Array;
  /** Benefits that counties' accounts could not pay in their month. */
  readonly late: readonly LatePayment[];
  /** Payments that wait longer because some county's own subsidy is late. */
  readonly delayed: readonly DelayedPayment[];
  /** Each county with a purse of its own, as before pooling. */
  readonly apart: PoolSide;
  /** The same year pooled. */
  readonly pooled: PoolSide;
  /** By county. */
  readonly counties: readonly CountyStatement[];
  /** Money that single purses would have been short of at worst, all together; and what the pool was. */
  readonly shortAlone: number;
  /** Money that the pool was short of at worst. */
  readonly shortPooled: number;
}
