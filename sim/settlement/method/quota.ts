import { type Fen, multiplyFen } from "../../base/fen.ts";
import { fromNumber } from "../../base/ratio.ts";
import { weigh } from "../../base/weigh.ts";
import { fundPart } from "./fund_part.ts";
import {
  addTo,
  emptySheet,
  type FundPart,
  type PaymentMethod,
} from "./payment_method.ts";
import { sharedExcess } from "./shared_excess.ts";

/** How a fixed amount is read (定额方式). */
export const QUOTA_MODES = ["fixed", "cap", "band"] as const;
/** One of {@linkcode QUOTA_MODES}. */
export type QuotaMode = typeof QUOTA_MODES[number];

/** How services with a fixed amount are paid. */
export interface QuotaOptions {
  /** The amount whatever the cost, the cost up to the amount, or a band around it. */
  readonly mode: QuotaMode;
  /** Band: part of what was saved that is paid on top. */
  readonly rewardShare: number;
  /** Band: that reward at most, of the amount. */
  readonly rewardCap: number;
  /** Band: shared up to this part above the amount. */
  readonly interval: number;
  /** Band: the fund's share there. */
  readonly share: number;
}

/**
 * What a service with a fixed amount is worth (按定额付费), fen. `band`: below the
 * amount the cost and a reward of what was saved; above it half of the excess, up
 * to an interval. `R-QUO`; EX-25, after a rule of Taicang.
 *
 * @example EX-25: 90, 112 and 130 against 100
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quotaPay } from "./quota.ts";
 *
 * const band = { mode: "band", rewardShare: 0.3, rewardCap: 0.03, interval: 0.2, share: 0.5 } as const;
 * const pay = (actual: number) => quotaPay(actual * 100, 100_00, band) / 100;
 * assertEquals([90, 100, 112, 130, 85].map(pay), [93, 100, 106, 110, 88]);
 * ```
 */
export function quotaPay(
  actual: Fen,
  quota: Fen,
  { mode, rewardShare, rewardCap, interval, share }: QuotaOptions,
): Fen {
  const of = (amount: Fen, part: number) =>
    multiplyFen(amount, fromNumber(part));
  if (mode === "fixed") return quota;
  if (mode === "cap") return Math.min(actual, quota);
  if (actual <= quota) {
    const reward = of(quota - actual, rewardShare);
    return actual + Math.min(reward, of(quota, rewardCap));
  }
  const excess = sharedExcess(actual - quota, quota, { share, interval });
  return quota + multiplyFen(1, excess);
}

/** Pays services a fixed amount each (按定额付费); those that have none as booked. `R-QUO`; Zibo 四(二). */
export function quotaMethod(
  options: QuotaOptions & { readonly fundPart: FundPart },
): PaymentMethod {
  return (services, hospitals) => {
    const { rows, hospital, month, units, cost, booked, quota } = services;
    const sheet = emptySheet(hospitals);
    for (let i = 0; i < rows; i++) {
      const amount = quota[i]! * units[i]!, C = cost[i]!, J = booked[i]!;
      const fund = amount === 0
        ? J
        : fundPart(quotaPay(C, amount, options), C, J, options.fundPart);
      addTo(sheet.months, hospital[i]! * 12 + month[i]!, fund);
    }
    weigh(services.weight, sheet.months);
    return sheet;
  };
}
