import { shareExactly } from "../base/fen.ts";
import { sum } from "../base/sum.ts";
import { type Ratio, ratio } from "../base/ratio.ts";
import { cell } from "../model/ledger.ts";
import { clearYear } from "./clearing/clear_year.ts";
import {
  type ClearingAmounts,
  clearingAmounts,
} from "./clearing/clearing_amounts.ts";
import type { Span } from "./cleared_span.ts";
import { type DualControl, dualYear } from "./method/dual_control.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import type { DualSheet } from "../model/dual_control.ts";
import { caseStandard } from "./value/case_standard.ts";
import { sharedFund } from "./value/shared_fund.ts";
import { settlementValue, type ValueResult } from "./value/settlement_value.ts";
import { valueMeasures } from "./value/value_measures.ts";
import { type YearTotals, yearTotals } from "./year_totals.ts";

/** What the clearing of a scheme-year gives. */
export type Cleared =
  & Pick<
    ReturnType<typeof clearYear>,
    "clear" | "shared" | "pay" | "shareAsked" | "reserveAvailable" | "lambda"
  >
  & {
    /** What the bands were laid on. */
    readonly amounts: ClearingAmounts;
  };
/** A scheme-year with its value and its clearing. */
export type Valued = {
  readonly value: ValueResult;
  readonly cleared: Cleared;
  readonly dual?: DualSheet;
};

/** What audit and assessment say of the months that are cleared, by hospital. */
export interface Judged {
  /** Audit deductions, fen. */
  readonly deductions: Float64Array;
  /** K. */
  readonly k: readonly Ratio[];
}

/** Point value and clearing of the months by points (按分值清算): `R-PVS`, `R-CLR`. */
export function clearDip(
  input: SettleInput,
  { fund, reserve, cleared: months }: Span,
  { points, cost, booked }: YearTotals,
  judged: Judged,
  options: SettleOptions,
): Valued {
  const { totals, hospitals, scheme } = input;
  const scored = yearTotals(totals, hospitals, scheme, months).points;
  const { due } = totals, { byCase, poolShare } = options.value;
  const split = sharedFund(fund, sum(booked), poolShare);
  const plain = byCase === true && due !== undefined
    ? caseStandard({
      fund,
      due: dueOf(input, due, months),
      scored,
      points,
      rate: input.rate ?? null,
    })
    : settlementValue({
      fund: split,
      points4: points,
      booked,
      individual: cost.map((amount, h) => amount - booked[h]!),
      lastRatio: input.lastRatio ?? null,
      yearStart: input.yearStartValue,
      ...valueMeasures(input, months, scored, points),
    }, options.value);
  // What the pool bears is no matter of the reserve where it saves.
  const value = split === fund ? plain : {
    ...plain,
    epsilon: plain.epsilon + split - fund,
    charged: Math.max(0, plain.epsilon + split - fund),
  };
  // The hospital's total of the year; what was booked stands in where no year before is known.
  const { against, deductions: mode } = options.amounts;
  const quota = against === "quota"
    ? shareExactly(fund, input.budget.quotas ?? booked)
    : null;
  // Quotas sum to the fund whatever the points come to, so no gap is charged.
  const gap = quota === null ? value.epsilon : sum(quota) - fund;
  const epsilon = quota === null ? value.charged : Math.max(0, gap);
  const amounts = clearingAmounts({
    standard: quota ?? value.standard,
    booked: quota === null ? booked : value.standard,
    ...judged,
  }, mode);
  const cleared = clearYear(
    { ...amounts, reserve, epsilon },
    options.clearing,
  );
  return {
    value: { ...value, epsilon: gap },
    cleared: { ...cleared, amounts },
  };
}

/** What the cases of some months are due, by hospital. */
function dueOf(
  { hospitals, scheme }: SettleInput,
  due: Float64Array,
  months: readonly number[],
): Float64Array {
  const own = new Float64Array(hospitals);
  for (let h = 0; h < hospitals; h++) {
    for (const m of months) own[h] = own[h]! + due[cell(h, scheme, m)]!;
  }
  return own;
}

/** A year that is paid as booked: nothing is kept and nothing shared (按记账支付). */
export function clearAsBooked(span: Span, { booked }: YearTotals): Valued {
  return paidAs(span, booked, { booked, pay: booked });
}

/** A year that is paid as booked within two standards (双控清算): the share of what lies above is part of the pay. `R-DUAL`. */
export function clearDual(
  span: Span,
  year: YearTotals,
  control: DualControl,
): Valued {
  const { standard, pay, sheet } = dualYear(control, year);
  const { booked } = year;
  return { ...paidAs(span, standard, { booked, pay }), dual: sheet };
}

/** What was not cleared by points: D, J′ and pay as they are, the gap of the budget charged. */
function paidAs(
  { fund, reserve }: Span,
  standard: Float64Array,
  { booked, pay }: Readonly<Record<"booked" | "pay", Float64Array>>,
): Valued {
  const epsilon = sum(pay) - fund;
  const none = new Float64Array(pay.length);
  return {
    value: {
      value: null,
      totalCostValue: null,
      standard,
      epsilon,
      charged: epsilon,
    },
    cleared: {
      clear: pay,
      shared: none,
      pay,
      shareAsked: 0,
      reserveAvailable: Math.max(0, reserve - epsilon),
      lambda: ratio(1),
      amounts: { standard, booked, inside: none },
    },
  };
}
