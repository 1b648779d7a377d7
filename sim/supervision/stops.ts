/**
 * From when to when an institution is without the fund's payment (停止支付期间): the
 * whole of it, a department, single doctors.
 *
 * @module
 */
import type { Penalty, PenaltyOptions } from "./penalties.ts";
import type { Bar } from "./practitioner_points.ts";

/** What an institution is without, days from 1 January of the year. */
export interface Stops {
  /** Row of the institution. */
  readonly hospital: number;
  /** Doctors, by their number within it. */
  readonly doctors: readonly Bar[];
  /** When a department is suspended, and who belongs to it, `null` where nobody knows; `null` where none is. */
  readonly department: {
    readonly from: number;
    readonly until: number;
    readonly members: Members | null;
  } | null;
  /** First day after the agreement; `null` where it stands. */
  readonly ended: number | null;
}

/** Doctors of a department: numbers from `first` to before `after`. */
export interface Members {
  readonly first: number;
  readonly after: number;
}

/** A loss that was confirmed, with the day on which it was. */
export interface ClosedLoss {
  readonly closed: number;
  readonly loss: number;
}

/** A penalty under one article, with the losses that it is for. */
export interface StoppingPenalty extends
  Pick<
    Penalty,
    "suspendedMonths" | "terminated"
  > {
  readonly losses: readonly ClosedLoss[];
}

/**
 * When penalties begin to stop payment (停止支付起止): on the day on which the losses
 * under an article reached the edge, the earliest of the articles. `R-PEN`.
 */
export function stopsOf(
  of: Pick<Stops, "hospital" | "doctors">,
  penalties: readonly StoppingPenalty[],
  edges: Pick<PenaltyOptions, "suspendFrom" | "terminateFrom">,
  members: Members | null,
): Stops {
  const first = (which: readonly StoppingPenalty[], edge: number) =>
    which.flatMap(({ losses }) => dayReached(losses, edge) ?? [])
      .reduce<number | null>((a, b) => a === null ? b : Math.min(a, b), null);
  const months = Math.max(0, ...penalties.map((p) => p.suspendedMonths));
  const from = first(
    penalties.filter((p) => p.suspendedMonths > 0),
    edges.suspendFrom,
  );
  return {
    ...of,
    department: from === null
      ? null
      : { from, until: from + daysOfMonths(months), members },
    ended: first(penalties.filter((p) => p.terminated), edges.terminateFrom),
  };
}

/** Part of the next year in which a department is still suspended (次年暂停比例). */
export function suspendedNextYear({ department }: Stops): number {
  if (department === null) return 0;
  const { from, until } = department;
  return Math.max(0, Math.min(until, 2 * YEAR) - Math.max(from, YEAR)) / YEAR;
}

/** Whether anything of an institution is without payment at some time. */
export function isStopped({ doctors, department, ended }: Stops): boolean {
  return doctors.length > 0 || department !== null || ended !== null;
}

/** The day on which losses that were confirmed one after the other add up to an edge, fen; `null` where they never do. */
export function dayReached(
  losses: readonly ClosedLoss[],
  edge: number,
): number | null {
  let sum = 0;
  for (
    const { closed, loss } of losses.toSorted((a, b) => a.closed - b.closed)
  ) {
    sum += loss;
    if (sum >= edge && sum > 0) return closed;
  }
  return null;
}

/** Days of months (暂停天数), a twelfth of 365 each, whole ones. */
export function daysOfMonths(months: number): number {
  return Math.round(months * YEAR / 12);
}

/** Days of a year; there is no 29 February. */
export const YEAR = 365;

/**
 * The department that a suspension is of (被暂停科室): doctors in the order of their
 * numbers, so many to a department as its share of the institution; the one on
 * whose cases most was lost, the first of equals. Lists do not name departments,
 * so that this grouping is the model's. `null` where nobody knows the doctors.
 *
 * @example Two departments of five; doctors 6 and 7 lost more than doctor 1
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { departmentOf } from "./stops.ts";
 *
 * const losses = new Map([[1, 900], [6, 500], [7, 500]]);
 * assertEquals(departmentOf(losses, 10, 0.5), { first: 5, after: 10 });
 * ```
 */
export function departmentOf(
  losses: ReadonlyMap<number, number>,
  doctors: number,
  share: number,
): Members | null {
  if (doctors === 0 || losses.size === 0 || share === 0) return null;
  const size = Math.max(1, Math.round(doctors * share));
  const sums = new Map<number, number>();
  for (const [doctor, loss] of losses) {
    const own = Math.floor(doctor / size);
    sums.set(own, (sums.get(own) ?? 0) + loss);
  }
  const [worst] = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
  return { first: worst * size, after: (worst + 1) * size };
}
