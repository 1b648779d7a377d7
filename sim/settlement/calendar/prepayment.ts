import { type Fen, multiplyFen } from "../../base/fen.ts";
import {
  compare,
  fromNumber,
  multiply,
  ratio,
  toFixed,
} from "../../base/ratio.ts";
import type { Prepayment } from "../../model/settlement.ts";

/** What the gate and the amounts are computed from; money in fen. */
export interface PrepaymentInput {
  /** Cumulative surplus of the scheme on 1 January (累计结余). */
  readonly surplus: Fen;
  /** Last year's payments of the pooled fund. */
  readonly expenditure: Fen;
  /** Last year's income less expenditure. */
  readonly lastResult: Fen;
  /** This year's planned income less planned expenditure (rolling twelve months). */
  readonly projectedResult: Fen;
  /** What the fund paid each hospital last year, all lines. */
  readonly paidTo: Float64Array;
  /** Credit grade by hospital; `null` where nobody graded it. */
  readonly grades: readonly (string | null)[];
}

/** `pre.*` of the registry. */
export interface PrepaymentOptions {
  /** Months of surplus that the gate asks for, reached is passed. */
  readonly gate: number;
  /** Months of last year's mean that are paid. */
  readonly months: number;
  /** Part that a credit grade gets. */
  readonly credit: Readonly<Record<string, number>>;
  /** Grade of a hospital that has none. */
  readonly ungraded: string;
  readonly close: Prepayment["close"];
}

/**
 * The prepayment of a scheme-year (预付金): if the scheme has enough months of
 * cumulative surplus, no deficit behind it and none planned, each hospital gets
 * its monthly mean of last year × months × what its credit grade allows.
 *
 * `R-PRE`: notice of the national administration and the Ministry of Finance,
 * 11 November 2024; Zibo 三(四)1 (上年度月平均基金支付额、医疗机构信用); Yancheng
 * 二(一). The grades' parts are assumed.
 */
export function prepayment(
  input: PrepaymentInput,
  options: PrepaymentOptions,
): Prepayment {
  const { surplus, expenditure, paidTo, grades } = input;
  const { gate, credit, ungraded, close } = options;
  const months = expenditure === 0 ? null : ratio(surplus * 12, expenditure);
  const refused = months === null || compare(months, fromNumber(gate)) < 0
    ? "surplus"
    : input.lastResult < 0
    ? "lastYear"
    : input.projectedResult < 0
    ? "projected"
    : null;
  const monthly = multiply(fromNumber(options.months), ratio(1, 12));
  const amounts = refused !== null
    ? new Float64Array(paidTo.length)
    : paidTo.map((paid, h) => {
      const part = fromNumber(credit[grades[h] ?? ungraded] ?? 0);
      return multiplyFen(paid, multiply(monthly, part));
    });
  return {
    months: months === null ? null : toFixed(months, 2),
    gate,
    refused,
    amounts,
    close,
  };
}
