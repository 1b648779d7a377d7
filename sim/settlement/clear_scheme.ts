import { sum } from "../base/sum.ts";
import { ratio } from "../base/ratio.ts";
import { clearYear } from "./clearing/clear_year.ts";
import type { Span } from "./cleared_span.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { settlementValue, type ValueResult } from "./value/settlement_value.ts";
import type { YearTotals } from "./year_totals.ts";

/** What the clearing of a scheme-year gives. */
export type Cleared = Pick<
  ReturnType<typeof clearYear>,
  "clear" | "shared" | "pay" | "shareAsked" | "reserveAvailable" | "lambda"
>;
/** A scheme-year with its value and its clearing. */
export type Valued = { readonly value: ValueResult; readonly cleared: Cleared };

/** Point value and clearing of the months by points (按分值清算): `R-PVS`, `R-CLR`. */
export function clearDip(
  { lastRatio = null }: SettleInput,
  { fund, reserve }: Span,
  { points, cost, booked }: YearTotals,
  options: SettleOptions,
): Valued {
  const value = settlementValue({
    fund,
    points4: points,
    booked,
    individual: cost.map((amount, h) => amount - booked[h]!),
    lastRatio,
  }, options.value);
  // A saving under a fixed value is deliberate and goes back to the fund, not to the reserve.
  const epsilon = options.value.mode === "fixed"
    ? Math.max(0, value.epsilon)
    : value.epsilon;
  const cleared = clearYear(
    { standard: value.standard, booked, reserve, epsilon },
    options.clearing,
  );
  return { value, cleared };
}

/** A year that is paid as booked: nothing is kept and nothing shared (按记账支付). */
export function clearAsBooked(
  { fund, reserve }: Span,
  { booked }: YearTotals,
): Valued {
  const epsilon = sum(booked) - fund;
  return {
    value: {
      value: null,
      totalCostValue: null,
      standard: booked,
      epsilon,
    },
    cleared: {
      clear: booked,
      shared: new Float64Array(booked.length),
      pay: booked,
      shareAsked: 0,
      reserveAvailable: Math.max(0, reserve - epsilon),
      lambda: ratio(1),
    },
  };
}
