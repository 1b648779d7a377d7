/**
 * What levers of conduct are multiplied by where income rides on the score
 * (考核约束): 1 ÷ (1 + weight × share of income at risk), by deposit, sharing and the
 * director's salary.
 *
 * @example A twentieth of income at risk at weight 5 leaves 80 %
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { restraint } from "./restraint.ts";
 *
 * assertAlmostEquals(restraint(0.05, 5), 0.8, 1e-12);
 * assertEquals(restraint(0, 5), 1);
 * ```
 */
export function restraint(atRisk: number, weight: number): number {
  return 1 / (1 + weight * atRisk);
}

/** A talk with an institution (约谈). */
export interface Talk {
  readonly hospital: number;
  /** Month 0–11 in which it is held; below 0 in the year before. */
  readonly month: number;
  /** How serious it is: 1 = usual, 0 = none. */
  readonly dose: number;
}

/**
 * What the targets of an institution are multiplied by in a month (约谈系数): each
 * talk of the `months` before takes its part off, from the month after it.
 *
 * @example A talk in March that takes 30 % off for six months
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { afterTalks } from "./restraint.ts";
 *
 * const talks = [{ hospital: 4, month: 2, dose: 1 }];
 * const at = (month: number) => afterTalks(talks, 4, month, { relief: 0.3, months: 6 });
 * assertEquals([at(2), at(9)], [1, 1]);
 * assertAlmostEquals(at(3), 0.7, 1e-12);
 * assertAlmostEquals(at(8), 0.7, 1e-12);
 * ```
 */
export function afterTalks(
  talks: readonly Talk[],
  hospital: number,
  month: number,
  { relief, months }: { readonly relief: number; readonly months: number },
): number {
  let left = 1;
  for (const talk of talks) {
    const since = month - talk.month;
    if (talk.hospital !== hospital || since < 1 || since > months) continue;
    left *= Math.max(0, 1 - relief * talk.dose);
  }
  return left;
}
