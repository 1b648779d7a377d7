import type { Talk } from "../../hospital/response/path/restraint.ts";
import type { LastYear } from "../settle_course.ts";

/** Talks that last year's findings led to (检查后约谈): held when the year's books are closed, felt in the year after. Part of the run. */
export function inspectionTalks({ settled }: LastYear): Talk[] {
  const sanctions = settled.supervised?.sanctions ?? [];
  return sanctions.filter(({ talk }) => talk)
    .map(({ hospital }) => ({ hospital, month: -1, dose: 1 }));
}
