import { type Fen, multiplyFen } from "../../base/fen.ts";
import { add, ratio } from "../../base/ratio.ts";
import { weigh } from "../../base/weigh.ts";
import { addTo, emptySheet, type PaymentMethod } from "./payment_method.ts";
import { type ExcessTerms, sharedExcess } from "./shared_excess.ts";

/** How visits or stays are paid by their mean. */
export interface AverageOptions extends ExcessTerms {
  /** Standard of a unit by hospital, fen; `null` = none, paid as booked. */
  readonly standard: readonly (Fen | null)[];
}

/**
 * Pays by the mean of a unit (按次均付费): min(mean, standard) × units of the cost is
 * recognised and a share of what lies above; the fund pays its part J ÷ C of that.
 * Months are paid as booked, the year's end takes back the rest. 赣州 2021 names it;
 * the form of the sharing is that of `R-DUAL`.
 *
 * @example Ten visits of 120 yuan where 100 are allowed, half of up to 10 % shared
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { recognised } from "./average.ts";
 *
 * assertEquals(recognised(1200_00, 10, 100_00, { share: 0.5, interval: 0.1 }), 1050_00);
 * ```
 */
export function averageMethod(options: AverageOptions): PaymentMethod {
  return (services, hospitals) => {
    const { rows, hospital, month } = services, sheet = emptySheet(hospitals);
    const units = new Float64Array(hospitals),
      cost = new Float64Array(hospitals);
    const booked = new Float64Array(hospitals);
    for (let i = 0; i < rows; i++) {
      const h = hospital[i]!;
      addTo(units, h, services.units[i]!);
      addTo(cost, h, services.cost[i]!);
      addTo(booked, h, services.booked[i]!);
      addTo(sheet.months, h * 12 + month[i]!, services.booked[i]!);
    }
    weigh(services.weight, units, cost, booked, sheet.months);
    for (let h = 0; h < hospitals; h++) {
      const standard = options.standard[h] ?? null, C = cost[h]!;
      if (standard === null || C === 0) continue;
      const allowed = recognised(C, units[h]!, standard, options);
      const fund = multiplyFen(allowed, ratio(booked[h]!, C));
      sheet.settled[h] = fund - booked[h]!;
    }
    return sheet;
  };
}

/** Cost that is recognised with the share of what lies above (认可费用), fen. */
export function recognised(
  cost: Fen,
  units: number,
  standard: Fen,
  terms: ExcessTerms,
): Fen {
  const allowed = Math.min(cost, standard * units);
  const excess = sharedExcess(cost - allowed, allowed, terms);
  return multiplyFen(1, add(ratio(allowed), excess));
}
