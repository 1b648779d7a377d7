/**
 * What the known payment methods give at the margin (各付费方式的边际支付), before
 * local rules: a starting point for whoever prices a method.
 *
 * @module
 */
import { effectiveCostShare } from "./care/effective_cost_share.ts";
import type { Margin } from "./sight.ts";

/** Fee for service (按项目付费): all that is billed is paid, with a mark-up; codes bring nothing. */
export function feeForService(hospitals: number, markup: number): Margin {
  return margin(hospitals, { perCase: 1, perCost: 1, markup });
}

/** One price per admission (按人次定额): heads are paid, what they need is not. */
export function flatRate(hospitals: number): Margin {
  return margin(hospitals, { perCase: 1 });
}

/** Fee for service under a ceiling for each institution (机构总额封顶), as many points as before times `limit`. */
export function ownCap(hospitals: number, markup = 0, limit = 1): Margin {
  return margin(hospitals, {
    perCase: 1,
    perCost: 1,
    markup,
    bound: 1,
    limit,
  });
}

/** A fixed price by group (固定价格按病组付费): points are paid, and do not dilute each other. */
export function fixedPrice(hospitals: number): Margin {
  return margin(hospitals, { perCase: 1, perPoint: 1 });
}

/** A lump sum per head (按人头包干): whatever is done is own money. */
export function capitation(hospitals: number): Margin {
  return margin(hospitals, {});
}

/**
 * Points from one budget (按病种分值付费): points share a floating value, and cost
 * comes back through later points by the own share of the groups.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { LAG_WEIGHTS } from "./care/effective_cost_share.ts";
 * import { diseasePoints } from "./margins.ts";
 *
 * const dip = diseasePoints(Float64Array.of(0.5, 0.05), LAG_WEIGHTS, 0.95);
 * assertEquals(dip.pooled, Uint8Array.of(1, 1));
 * assertAlmostEquals(dip.perCost[0]!, 0.466, 5e-4);
 * assertAlmostEquals(dip.perCost[1]!, 0.047, 5e-4);
 * ```
 */
export function diseasePoints(
  groupShare: Float64Array,
  lagWeights: readonly number[],
  discount: number,
): Margin {
  const plain = margin(groupShare.length, {
    perCase: 1,
    perPoint: 1,
    pooled: 1,
  });
  const perCost = groupShare.map((share) =>
    effectiveCostShare(share, lagWeights, discount)
  );
  return { ...plain, perCost, later: perCost };
}

/** Methods whose pay at the margin can stand for a settlement that is not played (借用的激励). */
export type Borrowed =
  | "fee"
  | "feePoints"
  | "flatRate"
  | "ownCap"
  | "fixedPrice"
  | "capitation";

/**
 * Pay at the margin of a method that is named and not settled (借用的激励).
 *
 * @param ownCost what each institution itself spends of a yuan it bills
 * @param costBack s_eff by institution, where points stand on historical cost
 * @param patients what patients pay of a bill: under a rate per admission or a cap they still pay it by item; nothing where left out
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { borrowedMargin } from "./margins.ts";
 *
 * const one = (x: number) => Float64Array.of(x);
 * assertEquals(borrowedMargin("flatRate", one(0.9), one(0)).perCase[0], 1);
 * assertEquals(borrowedMargin("ownCap", one(0.9), one(0)).bound[0], 1);
 * assertEquals(borrowedMargin("feePoints", one(0.9), one(0)).pooled[0], 1);
 * ```
 */
export function borrowedMargin(
  method: Borrowed,
  ownCost: Float64Array,
  costBack: Float64Array,
  patients: Float64Array = new Float64Array(ownCost.length),
): Margin {
  const n = ownCost.length, markup = ownCost.map((cost) => 1 - cost);
  switch (method) {
    case "fee":
      return { ...feeForService(n, 0), markup };
    case "feePoints":
      // Whatever is done earns points at its price, and all share one budget.
      return {
        ...feeForService(n, 0),
        markup,
        pooled: new Uint8Array(n).fill(1),
      };
    case "flatRate":
      return { ...flatRate(n), perCost: patients };
    case "ownCap":
      return { ...ownCap(n), perCase: patients, perCost: patients };
    case "fixedPrice":
      // Its price is the rule's, whatever it is set to; it does not give way.
      return {
        ...fixedPrice(n),
        perCost: costBack,
        later: costBack,
        onTop: new Uint8Array(n),
        pooled: new Uint8Array(n).fill(1),
      };
    case "capitation":
      return capitation(n);
  }
}

function margin(
  hospitals: number,
  given: {
    readonly perCase?: number;
    readonly perPoint?: number;
    readonly perCost?: number;
    readonly markup?: number;
    readonly pooled?: 0 | 1;
    readonly bound?: 0 | 1;
    readonly limit?: number;
  },
): Margin {
  const column = (value = 0) => new Float64Array(hospitals).fill(value);
  return {
    perCase: column(given.perCase),
    perPoint: column(given.perPoint),
    perCost: column(given.perCost),
    later: column(),
    onTop: new Uint8Array(hospitals).fill(1),
    primaryGap: column(),
    markup: column(given.markup),
    pooled: new Uint8Array(hospitals).fill(given.pooled ?? 0),
    bound: new Uint8Array(hospitals).fill(given.bound ?? 0),
    limit: column(given.limit ?? 1),
  };
}
