import { dateOf, monthEnd } from "../../base/calendar.ts";
import { type Lever, LEVERS, type Levers } from "../../model/levers.ts";
import type { Aims } from "./aims.ts";
import { afterTalks, type Talk } from "./path/restraint.ts";

const MONTHS = 12;

/** Levers that change what is written and not what is done (只在纸面上的手柄): no habit, bed or skill holds them. */
export const ON_PAPER: readonly Lever[] = [
  "upcoding",
  "split",
  "exit",
  "padding",
];

/** Something that institutions learn and answer: from a day, after each one's lag. */
export interface Publication {
  /** Day since 2000-01-01; what was published before the year is in force when it begins. */
  readonly day: number;
  readonly aims: Aims;
}

/** How levers move. */
export interface Course {
  readonly year: number;
  /** By institution: days until published news reaches it. */
  readonly lag: Float64Array;
  /** Part of the way to the aim that a lever goes in a month, {@linkcode monthlyStep}. */
  readonly step: number;
  /**
   * The same for what needs nothing but a form or a refusal: {@linkcode ON_PAPER},
   * and volume on its way down; `step` where left out.
   */
  readonly paperStep?: number;
  /** By institution: most that coding may rise in a month. */
  readonly codingRise: Float64Array;
  readonly talks: readonly Talk[];
  /** What a talk takes off the aims, and for how many months. */
  readonly relief: { readonly relief: number; readonly months: number };
}

/**
 * Levers of a year (手柄路径), gliding month by month towards the aim in force: an
 * aim changes only where something was published, its lag has passed, and the
 * next month begins. Before anything is published levers stay where they are.
 * Talks lower aims for a time; coding rises no faster than skill grows; volume
 * falls at the pace of paper, as Shanghai's discharges did at once (Dou 2019).
 *
 * @example Published on 1 March, a lag of ten days: the first step is taken in April
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { dayNumber } from "../../base/calendar.ts";
 * import { noAims } from "./aims.ts";
 * import { glide } from "./glide.ts";
 *
 * const aims = { ...noAims(1), volume: Float64Array.of(0.1) };
 * const { volume } = glide(noAims(1), [{ day: dayNumber("2025-03-01"), aims }], {
 *   year: 2025,
 *   lag: Float64Array.of(10),
 *   step: 0.5,
 *   codingRise: Float64Array.of(Infinity),
 *   talks: [],
 *   relief: { relief: 0.3, months: 6 },
 * });
 * assertEquals(volume.subarray(0, 3), Float32Array.of(0, 0, 0));
 * assertAlmostEquals(volume[3]!, 0.05, 1e-7);
 * assertAlmostEquals(volume[4]!, 0.075, 1e-7);
 * ```
 */
export function glide(
  from: Readonly<Record<Lever, ArrayLike<number>>>,
  publications: readonly Publication[],
  course: Course,
): Levers {
  const n = course.lag.length;
  const inOrder = publications.toSorted((a, b) => a.day - b.day);
  const starts = firstDays(course.year);
  const levers = Object.fromEntries(
    LEVERS.map((lever) => [lever, new Float32Array(n * MONTHS)]),
  ) as Record<Lever, Float32Array>;
  for (let row = 0; row < n; row++) {
    const known = starts.map((day) =>
      inOrder.findLast((p) => p.day + course.lag[row]! <= day)?.aims
    );
    const left = starts.map((_, month) =>
      afterTalks(course.talks, row, month, course.relief)
    );
    for (const lever of LEVERS) {
      const most = lever === "coding" ? course.codingRise[row]! : Infinity;
      const quick = course.paperStep ?? course.step;
      let at = from[lever][row] ?? 0;
      for (let month = 0; month < MONTHS; month++) {
        const aim = known[month]?.[lever][row];
        // Without news the lever rests, unless somebody talks to the institution.
        const towards = (aim ?? at) * left[month]!;
        // Beds and staff come slowly; to turn a mild case away takes neither.
        const step = ON_PAPER.includes(lever) ||
            (lever === "volume" && towards < at)
          ? quick
          : course.step;
        const move = step * (towards - at);
        at += move > most ? most : move;
        levers[lever][row * MONTHS + month] = at;
      }
    }
  }
  return levers;
}

/** First days of the months of a year, as day numbers. */
function firstDays(year: number): number[] {
  return Array.from(
    { length: MONTHS },
    (_, month) => month === 0 ? dateOf(year, 0) : monthEnd(year, month - 1) + 1,
  );
}
