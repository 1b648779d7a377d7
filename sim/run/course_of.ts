/**
 * The years of a scenario side by side (逐年结果): from the last one before the
 * reform to the policy year. Part of the run: it gathers and computes nothing.
 *
 * @module
 */
import { courseYear } from "../metrics/course_year.ts";
import { withheld } from "../metrics/withheld.ts";
import type { CourseYear } from "../model/course.ts";
import type { PlayedYear } from "./play_year.ts";
import type { SettledCourse } from "./settle_course.ts";
import type { SettledYear } from "./settle_year.ts";
import type { City } from "./world_frames.ts";

/** Gathers the years that a course settled, with what was played of each. */
export function courseOf(
  { first, years: pairs }: SettledCourse,
  years: readonly PlayedYear[],
  { hospitals }: City,
): CourseYear[] {
  const n = hospitals.archive.id.length;
  const played = new Map(years.map((year) => [year.record.year, year]));
  const row = (
    { year, settlements, otherPayments }: SettledYear,
    old: boolean,
  ) => {
    const { record, truth, response } = played.get(year)!;
    return {
      year,
      old,
      settlements,
      withheld: withheld(settlements, otherPayments),
      levers: response && response.levers,
      ...courseYear(record.claims, truth, n),
    };
  };
  return [
    row(first.last.settled, true),
    ...pairs.map(({ policy }) => row(policy.settled, false)),
  ];
}
