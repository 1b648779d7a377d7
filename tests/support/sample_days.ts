import { dayNumber, monthEnd } from "../../sim/base/calendar.ts";
import { workingDays } from "../../sim/base/working_days.ts";
import type { FundYearDays, Publication } from "../../sim/model/calendar.ts";
import { clearingSteps } from "../../sim/settlement/calendar/clearing_steps.ts";
import { publications } from "../../sim/settlement/calendar/publication.ts";

/** Weeks without a holiday. */
const WEEKS = workingDays([], []);

/** The days of a fund year (样例日程) whose months are paid at the end of the next and that is cleared by the end of May. */
export function sampleDays(
  year: number,
): { readonly days: FundYearDays; readonly published: Publication[] } {
  const clearing = dayNumber(`${year + 1}-05-31`);
  const months = Array.from({ length: 12 }, (_, m) => m);
  const paid = months.map((m) => monthEnd(year, m + 1));
  const shares = { plan: 0.2, data: 0.45, assessment: 0.65, amount: 0.85 };
  return {
    published: publications(WEEKS, year, paid, clearing, {
      release: "monthly",
      lagWorkdays: 15,
    }),
    days: {
      year,
      clearing,
      clearBy: clearing,
      clearingShare: 0.05,
      clearingShareGoal: 0.035,
      steps: [
        ...months.flatMap((m) => {
          const period = `${year}-${String(m + 1).padStart(2, "0")}`;
          const day = monthEnd(year, m) + 10;
          return [
            { step: "apply" as const, day, period },
            { step: "paid" as const, day: paid[m]!, period },
          ];
        }),
        ...clearingSteps(WEEKS, year, clearing, shares),
      ],
    },
  };
}
