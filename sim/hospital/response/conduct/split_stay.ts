import { saturating } from "../coding/saturating.ts";
import type { Motives } from "../motives.ts";

/** What splitting a stay meets, prices of a mean case. */
export interface SplitTerms {
  /** Paid for one more case, after dilution, less what is paid for its cost anyway. */
  readonly perCase: number;
  /** Days after the discharge within which a new stay is looked at; 0 = never. */
  readonly repeatDays: number;
  /** Chance of being found within these days. */
  readonly repeatDetection: number;
  /** f. */
  readonly fine: number;
  /** α. */
  readonly altruism: number;
}

/** The best way to split a stay (分解方式): days between both stays, and what it brings. */
export interface Split {
  readonly gap: number;
  readonly gain: number;
}

/**
 * What a split stay brings with `gap` days between (分解净收益): points gained, less
 * cost of handling, of waiting, expected penalty on the second stay, and harm.
 */
export function splitGain(
  gap: number,
  terms: SplitTerms,
  motives: Motives["split"],
): number {
  const found = gap <= terms.repeatDays
    ? terms.repeatDetection
    : motives.background;
  return terms.perCase *
      (motives.gain - found * (1 + terms.fine) * motives.second) -
    motives.cost - motives.wait * gap - terms.altruism * motives.harm;
}

/**
 * The gap that brings most (最优间隔): a day, or the first day outside the window.
 * Detection is the same on all days within and on all days outside, and waiting
 * costs, so no other day can be best: split stays bunch just beyond the window.
 *
 * @example A window of 15 days that is watched is waited out; one that is not is ignored
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { defaults } from "../../../model/policy/mod.ts";
 * import { bestSplit } from "./split_stay.ts";
 *
 * const motives = defaults()["hospital.response.split"];
 * const watched = { perCase: 0.9, repeatDays: 15, repeatDetection: 0.5, fine: 2, altruism: 0.6 };
 * assertEquals(bestSplit(watched, motives).gap, 16);
 * assertEquals(bestSplit({ ...watched, repeatDetection: 0.01 }, motives).gap, 1);
 * ```
 */
export function bestSplit(
  terms: SplitTerms,
  motives: Motives["split"],
): Split {
  const soon = { gap: 1, gain: splitGain(1, terms, motives) };
  const gap = terms.repeatDays + 1;
  const late = { gap, gain: splitGain(gap, terms, motives) };
  return late.gain > soon.gain ? late : soon;
}

/** Share of long stays that are split (分解比例), at most `most`. */
export function splitShare(
  terms: SplitTerms,
  motives: Motives["split"],
): number {
  return motives.most *
    saturating(bestSplit(terms, motives).gain, motives.spread);
}
