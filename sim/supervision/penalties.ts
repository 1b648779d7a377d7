import { type Fen, multiplyFen } from "../base/fen.ts";
import { fromNumber } from "../base/ratio.ts";

/** Articles of the regulation that an institution is punished by: 38 breaches, 40 fraud. */
export const PENALTY_ARTICLES = ["article38", "article40"] as const;
/** One of {@linkcode PENALTY_ARTICLES}. */
export type PenaltyArticle = typeof PENALTY_ARTICLES[number];

/** `supervision.penalty.*` of the registry. */
export interface PenaltyOptions {
  /** Fine ÷ loss under either article. */
  readonly multiples: Readonly<Record<PenaltyArticle, number>>;
  /** From this loss on fund services are suspended, fen. */
  readonly suspendFrom: Fen;
  /** Months of a suspension. */
  readonly suspendMonths: number;
  /** From this loss by fraud on the agreement is terminated, fen. */
  readonly terminateFrom: Fen;
  /** From this loss by fraud on the case goes to the police, fen. */
  readonly referFrom: Fen;
}

/** What becomes of a loss that was found; money in fen. */
export interface Penalty {
  /** The loss, given back to the fund. */
  readonly toFund: Fen;
  /** The fine, paid to the treasury and never to the fund. */
  readonly toTreasury: Fen;
  /** Both: what leaves the institution. */
  readonly paid: Fen;
  /** Months without fund services; 0 = none. */
  readonly suspendedMonths: number;
  /** Whether the agreement ends. */
  readonly terminated: boolean;
  /** Whether it is handed to the police. */
  readonly referred: boolean;
}

/**
 * What an institution pays for a loss of the fund that was found (行政处罚): the loss
 * goes back to the fund, a multiple of it to the treasury as a fine; a serious one
 * suspends fund services, fraud may end the agreement and go to the police.
 *
 * `R-PEN`: 医疗保障基金使用监督管理条例, articles 38 (1 to 2 times, 6 to 12 months) and 40
 * (2 to 5 times). From which loss on an act is serious stands in no text that was
 * read: the thresholds are parameters and assumed; reaching one counts.
 *
 * @example EX-24: article 38 at 1.5 times
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { penaltyOf } from "./penalties.ts";
 *
 * const { toFund, toTreasury, paid } = penaltyOf(80_000_00, "article38", {
 *   multiples: { article38: 1.5, article40: 3 },
 *   suspendFrom: 200_000_00,
 *   suspendMonths: 6,
 *   terminateFrom: 500_000_00,
 *   referFrom: 30_000_00,
 * });
 * assertEquals([toFund, toTreasury, paid], [80_000_00, 120_000_00, 200_000_00]);
 * ```
 */
export function penaltyOf(
  loss: Fen,
  article: PenaltyArticle,
  options: PenaltyOptions,
): Penalty {
  const fine = multiplyFen(loss, fromNumber(options.multiples[article]));
  const fraud = article === "article40";
  return {
    toFund: loss,
    toTreasury: fine,
    paid: loss + fine,
    suspendedMonths: loss > 0 && loss >= options.suspendFrom
      ? options.suspendMonths
      : 0,
    terminated: fraud && loss > 0 && loss >= options.terminateFrom,
    referred: fraud && loss > 0 && loss >= options.referFrom,
  };
}
