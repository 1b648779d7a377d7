import { dateOf, monthEnd } from "../../base/calendar.ts";
import { codingRises } from "../../hospital/response/coding/coding_rises.ts";
import {
  type Course,
  glide,
  type Publication,
} from "../../hospital/response/glide.ts";
import { monthlyStep } from "../../hospital/response/path/monthly_step.ts";
import { type Lever, LEVERS, type Levers } from "../../model/levers.ts";
import type { Aims } from "../../hospital/response/aims.ts";
import type { Known } from "./known_before.ts";
import { budgetOf } from "./market_of.ts";
import {
  type OwnYear,
  QUARTER_ENDS,
  talksAt,
  talksBefore,
} from "./talks_before.ts";

/** The way of a year's levers as far as its news have come (手柄路径). */
export interface Path {
  /** What institutions have aimed at since when, oldest first. */
  readonly told: readonly Publication[];
  /** They aim at something else from a day on. */
  readonly tell: (day: number, aims: Aims) => void;
  /** Talks of the quarters that are over before a day; whoever was talked to aims lower from the next month. */
  readonly talkUntil: (day: number) => void;
  /** Levers of all months, as if no more news came. */
  readonly levers: () => Levers;
}

/**
 * Levers as the year begins, where last year left them. Part of the run: it hands
 * settings and settled months to the response.
 *
 * @param first what is aimed at on the day before the year
 */
export function openPath(known: Known, first: Aims): Path {
  const { year, rules, motives, sight, from } = known, values = rules.start;
  const { last } = known.so, n = sight.hospitals;
  const talks = talksBefore(last, values);
  const course: Course = {
    year,
    lag: new Float64Array(n),
    step: monthlyStep(motives.path.inertia),
    paperStep: monthlyStep(motives.path.paper),
    codingRise: codingRises(sight.codingStep, motives.path.codingPace),
    talks,
    relief: motives.path.talks,
  };
  const talked: OwnYear | null = values["budget.watch.talks"]
    ? {
      last,
      sight,
      before: from,
      sheets: budgetOf(year, rules, last, known),
    }
    : null;
  const started = ends(from, n);
  const told: Publication[] = [{ day: dateOf(year, 0) - 1, aims: first }];
  const levers = () => glide(started, told, course);
  let quarter = 0;
  return {
    told,
    tell: (day, aims) => {
      told.push({ day, aims });
    },
    talkUntil: (day) => {
      for (; talked !== null && quarter < QUARTER_ENDS.length; quarter++) {
        const month = QUARTER_ENDS[quarter]!;
        if (monthEnd(year, month) >= day) return;
        talks.push(...talksAt(talked, levers(), month, values));
      }
    },
    levers,
  };
}

/** Where levers stand as the year begins: as in December, at rest in the first year. */
function ends(
  levers: Levers | null,
  hospitals: number,
): Readonly<Record<Lever, Float64Array>> {
  return Object.fromEntries(
    LEVERS.map((lever) => [
      lever,
      Float64Array.from(
        { length: hospitals },
        (_, h) => levers === null ? 0 : levers[lever][h * 12 + 11]!,
      ),
    ]),
  ) as Record<Lever, Float64Array>;
}
