import { monthEnd } from "../../base/calendar.ts";
import {
  addWorkingDays,
  countWorkingDays,
  type WorkingDays,
} from "../../base/working_days.ts";
import type { CalendarDay } from "../../model/calendar.ts";

/** Share of the working days up to the clearing after which a step is done, 0–1. */
export interface StepShares {
  readonly plan: number;
  readonly data: number;
  readonly assessment: number;
  readonly amount: number;
}

/**
 * When the five steps of the clearing end (清算五步): plan, data preparation,
 * comprehensive assessment, amount, approval and payment. The first four take a
 * share of the working days from New Year to the clearing, the last ends with it.
 * `R-CAL`; the order is the plan's, the shares are assumed.
 *
 * @param clearing day number of the clearing, in the year after
 */
export function clearingSteps(
  table: WorkingDays,
  year: number,
  clearing: number,
  shares: StepShares,
): CalendarDay[] {
  const eve = monthEnd(year, 11);
  const n = countWorkingDays(table, eve, clearing);
  const after = (share: number) =>
    Math.min(clearing, addWorkingDays(table, eve, Math.round(share * n)));
  const period = String(year);
  return [
    { step: "plan", day: after(shares.plan), period },
    { step: "data", day: after(shares.data), period },
    { step: "assessment", day: after(shares.assessment), period },
    { step: "amount", day: after(shares.amount), period },
    { step: "payment", day: clearing, period },
  ];
}
