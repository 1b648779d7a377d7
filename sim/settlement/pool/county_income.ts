import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { fromNumber, multiply, subtract } from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import { yearSums } from "../../base/year_sums.ts";

/** What counties' insured finance, and how it comes in; lists by county. */
export interface IncomeTerms {
  /** Contributions and subsidies by county × 12 + month, at full effort, fen. */
  readonly financing: Float64Array;
  /** Interest and other income of the year, fen. */
  readonly other: Fen;
  /** Subsidy in the financing, and the counties' own part of that. */
  readonly subsidyShare: number;
  readonly ownPart: number;
  /** Whether the year's own fees were collected the autumn before (集中缴费期). */
  readonly feesBefore: boolean;
  /** Contributions that are collected of those in `financing`. */
  readonly effort: readonly number[];
  /** Month 0–11 in which the own subsidy is due, and months by which each county is late. */
  readonly due: number;
  readonly late: readonly number[];
}

/** Income by county × 12 + month, by the level that pays it, fen. */
export interface CountyIncome {
  /** Contributions of persons and employers (征缴). */
  readonly fees: Float64Array;
  /** Subsidies of the levels above (上级和市级补助). */
  readonly upper: Float64Array;
  /** Interest and other income. */
  readonly extra: Float64Array;
  /** The county's own subsidy (县级补助), in the month in which it comes. */
  readonly subsidy: Float64Array;
  /** The same by county, whenever it comes. */
  readonly own: Float64Array;
  /** Of it what did not come this year. */
  readonly overdue: Float64Array;
  /** What a full effort would bring, by county. */
  readonly full: Float64Array;
}

/**
 * A year's income by county, month and level of government (分级归集): what is
 * collected follows the effort; residents' fees of the year are there on 1 January
 * where they were collected the autumn before; subsidies of the levels above come
 * month by month, the county's own by its day or later. `R-GZ`; 赣州 2021 二(一).
 */
export function countyIncome(terms: IncomeTerms): CountyIncome {
  const { financing, other, effort, due, late } = terms, n = effort.length;
  const column = () => new Float64Array(n * 12);
  const fees = column(), upper = column(), subsidy = column();
  const own = new Float64Array(n), overdue = new Float64Array(n);
  const extra = shareExactly(other, financing);
  const subsidyShare = fromNumber(terms.subsidyShare);
  const ownShare = multiply(subsidyShare, fromNumber(terms.ownPart));
  const upperShare = subtract(subsidyShare, ownShare);
  for (let c = 0; c < n; c++) {
    const part = fromNumber(effort[c]!);
    for (let m = 0; m < 12; m++) {
      const at = c * 12 + m, whole = financing[at]!;
      const ownPart = multiplyFen(whole, ownShare);
      upper[at] = multiplyFen(whole, upperShare);
      own[c] = own[c]! + ownPart;
      const to = terms.feesBefore ? c * 12 : at;
      fees[to] = fees[to]! +
        multiplyFen(whole - ownPart - upper[at]!, part);
    }
    const arrives = due + late[c]!;
    if (arrives > 11) overdue[c] = own[c]!;
    else subsidy[c * 12 + arrives] = own[c]!;
  }
  const whole = yearSums(financing), more = yearSums(extra);
  return {
    fees,
    upper,
    extra,
    subsidy,
    own,
    overdue,
    full: whole.map((fen, c) => fen + more[c]!),
  };
}

/** Everything that came in, by county. */
export function arrivedOf(
  { fees, upper, extra, subsidy }: CountyIncome,
): Float64Array {
  return Float64Array.from(
    { length: fees.length / 12 },
    (_, c) =>
      sum(
        [fees, upper, extra, subsidy].map((column) =>
          sum(column.subarray(c * 12, c * 12 + 12))
        ),
      ),
  );
}
