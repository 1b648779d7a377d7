import { type Fen, multiplyFen } from "../../base/fen.ts";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  subtract,
  toNumber,
} from "../../base/ratio.ts";
import { weigh } from "../../base/weigh.ts";
import { bedDayCost, type BedDayTier } from "../../model/bed_day_cost.ts";
import { fundPart } from "./fund_part.ts";
import {
  addTo,
  emptySheet,
  type FundPart,
  type PaymentMethod,
} from "./payment_method.ts";

/** How stays are paid by the day. */
export interface BedDayOptions {
  readonly tiers: readonly BedDayTier[];
  /** A stay that cost less than this part of its days is paid its cost. */
  readonly lowRatio: number;
  readonly fundPart: FundPart;
  /** Days that are paid in full in the year, by hospital (床日总量); `null` = all. */
  readonly budgetDays: Float64Array | null;
  /** Part of the mean rate that days beyond are paid. */
  readonly excessRate: number;
}

/**
 * What a stay is worth by the day (按床日付费), fen: Σ days × rate of their tier, or its
 * cost where that is clearly less. `R-BED`; EX-17.
 *
 * @example 45 days; and one that cost less than four fifths of that
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { bedDayPay } from "./bed_day.ts";
 *
 * const options = { tiers: [[30, 280], [60, 250], [null, 200]], lowRatio: 0.8 } as const;
 * assertEquals(bedDayPay(45, 15_000_00, options), 12_150_00);
 * assertEquals(bedDayPay(45, 9720_00, options), 12_150_00);
 * assertEquals(bedDayPay(45, 9719_99, options), 9719_99);
 * ```
 */
export function bedDayPay(
  days: number,
  cost: Fen,
  { tiers, lowRatio }: Pick<BedDayOptions, "tiers" | "lowRatio">,
): Fen {
  const tiered = bedDayCost(days, tiers);
  const low = multiply(tiered, fromNumber(lowRatio));
  // Rates have whole fen, so the sum has too.
  return compare(ratio(cost), low) < 0 ? cost : toNumber(tiered);
}

/**
 * Pays stays by the day within a total of days (床日总控): where an institution's days
 * of the year exceed it, every stay's worth is scaled by the days paid ÷ days, days
 * beyond counting as `excessRate` of one; the difference is taken back at the
 * year's end. `R-BED`; Lishui 2014 capped the days so that stays were not split.
 */
export function bedDayMethod(options: BedDayOptions): PaymentMethod {
  return (services, hospitals) => {
    const { rows, hospital, month, cost, booked, weight } = services;
    const sheet = emptySheet(hospitals), days = new Float64Array(hospitals);
    const worth = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      const h = hospital[i]!, own = services.days[i]!;
      addTo(days, h, own);
      worth[i] = bedDayPay(own, cost[i]!, options);
      const fund = fundPart(worth[i]!, cost[i]!, booked[i]!, options.fundPart);
      addTo(sheet.months, h * 12 + month[i]!, fund);
    }
    weigh(weight, days);
    const paid = Array.from(days, (own, h) => paidShare(own, h, options));
    for (let i = 0; i < rows; i++) {
      const h = hospital[i]!, share = paid[h]!;
      if (share === null) continue;
      const form = options.fundPart;
      const before = fundPart(worth[i]!, cost[i]!, booked[i]!, form);
      const scaled = multiplyFen(worth[i]!, share);
      const after = fundPart(scaled, cost[i]!, booked[i]!, form);
      addTo(sheet.settled, h, after - before);
    }
    weigh(weight, sheet.months, sheet.settled);
    return sheet;
  };
}

/** Days paid ÷ days; `null` where all are. */
function paidShare(
  days: number,
  h: number,
  { budgetDays, excessRate }: BedDayOptions,
): Ratio | null {
  const budget = budgetDays?.[h] ?? Infinity;
  if (days <= budget) return null;
  const within = ratio(budget);
  const beyond = subtract(ratio(days), within);
  const counted = add(within, multiply(beyond, fromNumber(excessRate)));
  return divide(counted, ratio(days));
}
