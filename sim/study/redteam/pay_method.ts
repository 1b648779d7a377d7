import type { Values } from "../../model/policy/mod.ts";
import type { PayMethod } from "../../model/redteam.ts";

/**
 * How a year's rules pay a case (付费口径), as they are on its last day: `R-PTS`, `R-DRG`,
 * `R-FFS`, `R-DUAL`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { payMethod } from "./pay_method.ts";
 *
 * const booked = { ...defaults(), "settlement.regime": "asBooked" } as const;
 * assertEquals(payMethod({ ...booked, "settlement.regime": "dip" }), "points");
 * assertEquals(payMethod(booked), "bill");
 * assertEquals(payMethod({ ...booked, "settlement.dual.enabled": true }), "dual");
 * ```
 */
export function payMethod(values: Values): PayMethod {
  if (values["settlement.regime"] !== "dip") {
    return values["settlement.dual.enabled"] ? "dual" : "bill";
  }
  return values["grouping.method"] === "drg" &&
      values["points.drg.form"] === "rate"
    ? "rate"
    : "points";
}
