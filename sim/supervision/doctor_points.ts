import type { DoctorPoints } from "../model/ledger.ts";
import {
  accumulatedPoints,
  type PractitionerActs,
  type PractitionerOptions,
} from "./practitioner_points.ts";

/**
 * The most that each doctor's points came to within a calendar year (记分), so that
 * who stands at an edge or beyond it is suspended or ended. `R-DOC`.
 *
 * @param acts one element an institution, persons by their number there
 *
 * @example Two doctors of the second institution
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { doctorPoints } from "./doctor_points.ts";
 *
 * const none = new Int32Array(0);
 * const { hospital, doctor, points } = doctorPoints([
 *   {
 *     rows: 0,
 *     day: none,
 *     year: new Uint16Array(0),
 *     person: new Uint32Array(0),
 *     points: new Uint8Array(0),
 *   },
 *   {
 *     rows: 3,
 *     day: Int32Array.of(5, 9, 12),
 *     year: Uint16Array.of(2025, 2025, 2025),
 *     person: Uint32Array.of(4, 1, 4),
 *     points: Uint8Array.of(6, 3, 3),
 *   },
 * ], { suspendAt: 9, terminateAt: 12 });
 * assertEquals([[...hospital], [...doctor], [...points]], [[1, 1], [1, 4], [3, 9]]);
 * ```
 */
export function doctorPoints(
  acts: readonly PractitionerActs[],
  options: Pick<PractitionerOptions, "suspendAt" | "terminateAt">,
): DoctorPoints {
  const rows = acts.flatMap((own, hospital) => {
    const sums = accumulatedPoints(own, options);
    const most = new Map<number, number>();
    for (let i = 0; i < own.rows; i++) {
      const person = own.person[i]!;
      most.set(person, Math.max(sums[i]!, most.get(person) ?? 0));
    }
    return [...most].sort(([a], [b]) => a - b)
      .map(([doctor, points]) => ({ hospital, doctor, points }));
  });
  return {
    rows: rows.length,
    hospital: Uint16Array.from(rows, ({ hospital }) => hospital),
    doctor: Uint16Array.from(rows, ({ doctor }) => doctor),
    points: Uint16Array.from(rows, ({ points }) => points),
    suspendAt: options.suspendAt,
    terminateAt: options.terminateAt,
  };
}
