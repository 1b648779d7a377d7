import type { Sanction } from "../../model/ledger.ts";

/** What is left to an institution whose agreement has ended: emergencies are paid all the same. */
const EMERGENCIES = 0.001;

/**
 * What last year's sanctions do to the odds of each institution (处罚后的收治): the
 * capacity that its doctors and departments are left with, and patients who have
 * heard of it. `R-DOC`, `R-PEN`.
 *
 * @param patients share of patients who do not choose an institution that was made public
 *
 * @example One of ten doctors barred, and made public
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sanctionOdds } from "./after_sanctions.ts";
 *
 * const left = { hospital: 1, capacityLeft: 0.9, exposed: true };
 * assertEquals(sanctionOdds([left], 2, 0.1), Float64Array.of(1, 0.81));
 * ```
 */
export function sanctionOdds(
  sanctions: readonly Pick<Sanction, "hospital" | "capacityLeft" | "exposed">[],
  hospitals: number,
  patients: number,
): Float64Array {
  const odds = new Float64Array(hospitals).fill(1);
  for (const { hospital, capacityLeft, exposed } of sanctions) {
    const left = capacityLeft * (exposed ? 1 - patients : 1);
    odds[hospital] = Math.max(EMERGENCIES, Math.round(left * 1e9) / 1e9);
  }
  return odds;
}

/** Two changes of the odds together; `null` = no change. */
export function bothOdds(
  a: Float64Array | null,
  b: Float64Array | null,
): Float64Array | null {
  return a === null || b === null ? a ?? b : a.map((x, h) => x * b[h]!);
}
