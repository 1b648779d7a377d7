/**
 * A scenario's policy year with the years that led to it (方案结果与历程). Part of the
 * run: it gathers and computes nothing.
 *
 * @module
 */
import type { ModelSide } from "../model/behaviour.ts";
import { courseOf } from "./course_of.ts";
import type { PlayedYear } from "./play_year.ts";
import {
  policyOutcome,
  settleCourse,
  type SettledPlan,
} from "./settle_course.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { makeupOf } from "./weather_of.ts";
import type { City } from "./world_frames.ts";

/** Settles all years under the scenario's rules, and keeps what a comparison of models asks for. */
export function settleSide(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  memory = NO_MEMORY,
): ModelSide {
  const course = settleCourse(plan, city, years, memory);
  const { policy } = course.final, { through } = policy, last = years.at(-1)!;
  return {
    outcome: policyOutcome(plan, city, policy, last),
    course: courseOf(course, years, city),
    makeup: makeupOf({ ...policy, truth: last.truth }, through.start),
    valueMethod: through.end["settlement.value.method"],
  };
}
