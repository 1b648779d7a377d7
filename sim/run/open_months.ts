import { monthEnd } from "../base/calendar.ts";
import { openOn } from "../hospital/open_on.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { OpenMonths } from "../budget/quota_weights.ts";

/** In which months of a year each institution is open on any day (在开月份), and who was not there before the year. */
export function openMonths(
  { id }: Hospitals,
  year: number,
  values: Values,
): OpenMonths {
  const events = values["hospital.events.changes"];
  const open = (day: number) => openOn(id, events, day);
  const first = (month: number) => monthEnd(year, month - 1) + 1;
  // Whoever leaves inside a month was there on its first day, whoever enters is on its last.
  const months = Array.from({ length: 12 }, (_, m) => {
    const end = open(monthEnd(year, m));
    return open(first(m)).map((was, h) => was || end[h]!);
  });
  const before = open(first(0) - 1);
  return {
    served: id.map((_, h) => months.map((month) => month[h]!)),
    entered: before.map((was, h) => !was && months.some((month) => month[h])),
  };
}
