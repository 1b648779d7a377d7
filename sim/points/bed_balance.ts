import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toNumber,
} from "../base/ratio.ts";

/** How beds are held against what is needed of them. */
export interface BedBalanceOptions {
  /** Share of a year's bed-days that an agreed bed may be used. */
  readonly maxOccupancy: number;
  /** Share of the points of bed-days above it that is taken; 0 = report only. */
  readonly penalty: number;
  /** Share of a year's bed-days at which the pool's beds are enough. */
  readonly targetOccupancy: number;
  /** Whether agreed beds are cut to what the pool needs. */
  readonly balance: boolean;
}

const DAYS = 365;

/** Bed-days that agreed beds give in a year (床日上限), exact; `R-BEDSD`. */
export function capacityDays(beds: Ratio, maxOccupancy: number): Ratio {
  return multiply(
    multiply(beds, ratio(DAYS)),
    fromNumber(maxOccupancy),
  );
}

/**
 * Share of a hospital's bed-days above what its agreed beds give (超限床日占比), exact;
 * 0 without bed-days. `R-BEDSD`.
 *
 * @example EX-27: 500 beds, 181,200 bed-days
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ratio, toFixed } from "../base/ratio.ts";
 * import { capacityDays, daysAbove } from "./bed_balance.ts";
 *
 * const capacity = capacityDays(ratio(500), 0.93);
 * assertEquals(toFixed(capacity, 0), "169725");
 * assertEquals(toFixed(daysAbove(181_200, capacity), 6), "0.063328");
 * ```
 */
export function daysAbove(days: number, capacity: Ratio): Ratio {
  const above = subtract(ratio(days), capacity);
  return days === 0 || above.num <= 0n ? ratio(0) : divide(above, ratio(days));
}

/** Beds that a pool needs for its bed-days (床位需求), exact; `R-BEDSD`. */
export function neededBeds(bedDays: number, targetOccupancy: number): Ratio {
  return divide(
    ratio(bedDays),
    multiply(ratio(DAYS), fromNumber(targetOccupancy)),
  );
}

/** A year's beds held against its bed-days. */
export interface BedBalance {
  /** What the pool needs, beds. */
  readonly needed: number;
  /** Agreed beds of all institutions. */
  readonly beds: number;
  /** Share of each hospital's points of the year that is taken, exact. */
  readonly shares: readonly Ratio[];
}

/**
 * Holds a year's bed-days against agreed beds (床位供需平衡): the share of each
 * hospital's points of the year that bed-days above its limit cost it. With
 * `balance` agreed beds are first cut alike to what the pool needs.
 *
 * `R-BEDSD`: 淄博 2024 二(三) names agreed beds, their archive and their allocation by
 * need; the form and its numbers are this model's. What is needed is taken from
 * the bed-days of the year itself.
 *
 * @param days bed-days of the year by hospital
 * @param beds agreed beds by hospital
 */
export function bedBalance(
  days: ArrayLike<number>,
  beds: ArrayLike<number>,
  options: BedBalanceOptions,
): BedBalance {
  let all = 0, agreed = 0;
  for (let h = 0; h < beds.length; h++) all += days[h]!, agreed += beds[h]!;
  const needed = neededBeds(all, options.targetOccupancy);
  const enough = agreed === 0 ? ratio(1) : divide(needed, ratio(agreed));
  const kept = options.balance && compare(enough, ratio(1)) < 0
    ? enough
    : ratio(1);
  const penalty = fromNumber(options.penalty);
  return {
    needed: toNumber(needed),
    beds: agreed,
    shares: Array.from(beds, (own, h) =>
      multiply(
        daysAbove(
          days[h]!,
          capacityDays(multiply(ratio(own), kept), options.maxOccupancy),
        ),
        penalty,
      )),
  };
}

/** 1 − (1 − a)(1 − b): two shares taken one after the other (先后扣减), exact, so that points are rounded once. */
export function takenTogether(a: Ratio, b: Ratio): Ratio {
  return subtract(
    ratio(1),
    multiply(subtract(ratio(1), a), subtract(ratio(1), b)),
  );
}
