import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import {
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";
import { byItem } from "./by_item.ts";
import { emptySheet, type PaymentMethod } from "./payment_method.ts";
import { type ExcessTerms, sharedExcess } from "./shared_excess.ts";

/** What becomes of a surplus and of an overspend (结余留用、超支分担). */
export interface CapitationTerms extends ExcessTerms {
  /** Part of a surplus that is kept, before the score. */
  readonly keep: number;
}

/** An institution's year by heads, fen. */
export interface CapitationYear {
  /** Cap = Σ N × quota. */
  readonly cap: Fen;
  /** Fund of its own care for those enrolled, and of care that they had elsewhere. */
  readonly own: Fen;
  readonly referred: Fen;
  /** Part of a surplus that the assessment leaves, 0–1. */
  readonly score: Ratio;
}

/** How the year ends, fen. */
export interface CapitationResult {
  readonly surplus: Fen;
  readonly kept: Fen;
  readonly over: Fen;
  readonly fundShare: Fen;
  /** What the institution has of the year for those enrolled; never below 0. */
  readonly pay: Fen;
}

/**
 * Ends a year by heads (按人头付费清算): what is left of Cap is kept times the score; of
 * an overspend the fund shares k up to an interval, the institution bears the rest.
 * `R-CAP`; Zibo 四(二): ordinary outpatient care and chronic diseases by those
 * enrolled.
 *
 * @example EX-26: 670,000 yuan left at a score of 95; 1.08 million over
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { endCapitation } from "./capitation.ts";
 * import { ratio } from "../../base/ratio.ts";
 *
 * const terms = { keep: 1, share: 0.6, interval: 0.1 }, cap = 7_020_000_00;
 * const left = endCapitation({ cap, own: 5_100_000_00, referred: 1_250_000_00, score: ratio(95, 100) }, terms);
 * assertEquals([left.surplus, left.kept], [670_000_00, 636_500_00]);
 * const over = endCapitation({ cap, own: 7_500_000_00, referred: 600_000_00, score: ratio(1) }, terms);
 * assertEquals([over.over, over.fundShare], [1_080_000_00, 421_200_00]);
 * ```
 */
export function endCapitation(
  { cap, own, referred, score }: CapitationYear,
  { keep, ...excess }: CapitationTerms,
): CapitationResult {
  const left = cap - own - referred;
  const surplus = Math.max(0, left), over = Math.max(0, -left);
  const kept = multiplyFen(surplus, multiply(fromNumber(keep), score));
  const fundShare = multiplyFen(1, sharedExcess(over, cap, excess));
  return {
    surplus,
    kept,
    over,
    fundShare,
    pay: Math.max(0, own + kept - (over - fundShare)),
  };
}

/** Those enrolled and what they may cost, by hospital. */
export interface Enrolled {
  /** Cap, fen; 0 where nobody is enrolled: such an institution is paid as booked. */
  readonly cap: Float64Array;
  /** Fund of what they had elsewhere, fen; zeros where it is not counted. */
  readonly referred: Float64Array;
  readonly score: readonly Ratio[];
}

/** Pays a twelfth of Cap a month less a deposit, and settles at the year's end (按人头付费). `R-CAP`. */
export function capitationMethod(
  { cap, referred, score }: Enrolled,
  terms: CapitationTerms & { readonly deposit: number },
): PaymentMethod {
  return (services, hospitals) => {
    const item = byItem(services, hospitals), sheet = emptySheet(hospitals);
    const paidPart = subtract(ratio(1), fromNumber(terms.deposit));
    for (let h = 0; h < hospitals; h++) {
      const booked = item.months.subarray(h * 12, h * 12 + 12);
      const months = sheet.months.subarray(h * 12, h * 12 + 12);
      if (cap[h] === 0) {
        months.set(booked);
        continue;
      }
      const own = sum(booked);
      shareExactly(cap[h]!, EVEN).forEach((part, m) =>
        months[m] = multiplyFen(part, paidPart)
      );
      const { pay } = endCapitation({
        cap: cap[h]!,
        own,
        referred: referred[h]!,
        score: score[h]!,
      }, terms);
      sheet.settled[h] = pay - sum(months);
    }
    return sheet;
  };
}

const EVEN = new Array<number>(12).fill(1);
