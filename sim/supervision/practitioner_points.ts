/** How much a practitioner had to do with it (责任程度), least first. */
export const RESPONSIBILITIES = ["general", "important", "main"] as const;
/** One of {@linkcode RESPONSIBILITIES}. */
export type Responsibility = typeof RESPONSIBILITIES[number];

/** Bands of points for one act (记分档次), lowest first: 1–3, 4–6, 7–9, 10–12. */
export const POINT_BANDS = [1, 4, 7, 10] as const;

/** `supervision.practitioner.*` of the registry. */
export interface PractitionerOptions {
  /** From these points of the calendar year on the qualification is suspended. */
  readonly suspendAt: number;
  /** From these on it is ended. */
  readonly terminateAt: number;
  /** Days of a suspension. */
  readonly suspendDays: number;
  /** Days until one may register again after an end by adding up. */
  readonly barDays: number;
  /** Days until then where a single act reached the end. */
  readonly barDaysAtOnce: number;
}

/** Acts for which practitioners were given points, a row an act; days may run over years. */
export interface PractitionerActs {
  /** Number of rows. */
  readonly rows: number;
  /** Day of the act, from a common first day; never falling. */
  readonly day: Int32Array;
  /** Calendar year of the act. */
  readonly year: Uint16Array;
  /** Person over all institutions: the record goes with the person. */
  readonly person: Uint32Array;
  /** 1 to 12. */
  readonly points: Uint8Array;
}

/** A time without payment qualification. */
export interface Bar {
  readonly person: number;
  /** First day. */
  readonly from: number;
  /** First day on which it is over. */
  readonly until: number;
  /** Whether the qualification ended and has to be registered again. */
  readonly terminated: boolean;
}

/**
 * Points for one act (记分): the band of how grave it is, within it by how much the
 * person had to do with it.
 *
 * `R-DOC`: bands and the three responsibilities are those of the provincial texts;
 * that a band's points rise with them one by one is this model's reading.
 *
 * @param band row of {@linkcode POINT_BANDS}
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { actPoints } from "./practitioner_points.ts";
 *
 * assertEquals([actPoints(0, "general"), actPoints(1, "main"), actPoints(3, "main")], [1, 6, 12]);
 * ```
 */
export function actPoints(
  band: 0 | 1 | 2 | 3,
  responsibility: Responsibility,
): number {
  return POINT_BANDS[band] + RESPONSIBILITIES.indexOf(responsibility);
}

/**
 * Whom points keep from the fund's payment, and when (支付资格暂停和终止). Points add up
 * within a calendar year and are gone on 1 January; an act that carries the sum to
 * an edge counts, and one that keeps it beyond the same edge suspends again, from
 * its own day. After an end the sum begins at nothing.
 *
 * `R-DOC`: the edges are 9 and 12.
 */
export function practitionerBars(
  acts: PractitionerActs,
  options: PractitionerOptions,
): Bar[] {
  const sums = accumulatedPoints(acts, options);
  const bars: Bar[] = [];
  for (let i = 0; i < acts.rows; i++) {
    const person = acts.person[i]!;
    const from = acts.day[i]!, own = acts.points[i]!, points = sums[i]!;
    const terminated = points >= options.terminateAt;
    if (!terminated && points < options.suspendAt) continue;
    const days = !terminated
      ? options.suspendDays
      : own >= options.terminateAt
      ? options.barDaysAtOnce
      : options.barDays;
    bars.push({ person, from, until: from + days, terminated });
  }
  return bars;
}

/**
 * What each act carries its person's points to (记分): with those of earlier acts
 * of the same calendar year, from nothing after an end. `R-DOC`.
 *
 * @example Twelve ends the sum, and a new year begins another
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { accumulatedPoints } from "./practitioner_points.ts";
 *
 * const sums = accumulatedPoints({
 *   rows: 4,
 *   day: Int32Array.of(10, 20, 30, 370),
 *   year: Uint16Array.of(2025, 2025, 2025, 2026),
 *   person: Uint32Array.of(7, 7, 7, 7),
 *   points: Uint8Array.of(6, 6, 3, 3),
 * }, { terminateAt: 12 });
 * assertEquals([...sums], [6, 12, 3, 3]);
 * ```
 */
export function accumulatedPoints(
  acts: PractitionerActs,
  { terminateAt }: Pick<PractitionerOptions, "terminateAt">,
): Uint16Array {
  const before = new Map<number, { year: number; points: number }>();
  const sums = new Uint16Array(acts.rows);
  for (let i = 0; i < acts.rows; i++) {
    const person = acts.person[i]!, year = acts.year[i]!;
    const last = before.get(person);
    const carried = last?.year === year && last.points < terminateAt
      ? last.points
      : 0;
    sums[i] = carried + acts.points[i]!;
    before.set(person, { year, points: sums[i]! });
  }
  return sums;
}

/**
 * Share of its doctors' days of a period that an institution is left with
 * (剩余接诊能力): 1 without bars. Times of one person that overlap count once.
 *
 * `R-DOC`: what the fund pays nothing for is not admitted, so capacity falls with
 * it; emergencies and rescue are paid and treated all the same by those who are left.
 *
 * @param doctors doctors under agreement; without any, nothing is lost
 * @param from first day of the period
 * @param until first day after it
 */
export function capacityLeft(
  bars: readonly Bar[],
  doctors: number,
  from: number,
  until: number,
): number {
  if (doctors === 0 || until <= from) return 1;
  const sorted = [...bars].sort((a, b) =>
    a.person - b.person || a.from - b.from
  );
  let lost = 0, person = -1, covered = from;
  for (const bar of sorted) {
    if (bar.person !== person) person = bar.person, covered = from;
    const start = Math.max(bar.from, covered), end = Math.min(bar.until, until);
    if (end <= start) continue;
    lost += end - start;
    covered = end;
  }
  return Math.max(0, 1 - lost / (doctors * (until - from)));
}
