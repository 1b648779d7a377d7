import {
  settlementValue,
  type ValueOptions,
} from "../value/settlement_value.ts";

/** Stays of patients from other pools by points, vectors by hospital. */
export interface RemoteCases {
  /** 1/10000 point. */
  readonly points: Float64Array;
  /** C, fen. */
  readonly cost: Float64Array;
  /** J by the benefits of the home pool, fen. */
  readonly booked: Float64Array;
}

/**
 * What stays of other pools' insured are worth here (异地住院按就医地点值): D by the formula
 * of `pv.method` at the value of this pool, whatever its budget is. `R-OUT`,
 * dip-rules 5.12; each D is rounded to the fen, never below 0.
 *
 * @param value PV of this pool, fen per point as it is published; `null` pays as booked
 *
 * @example 2,000 points at 5.5 yuan of fund
 * ```ts
 * import { remoteStandard } from "./remote_standard.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const options = { method: "fund", ratioLevel: "pool", mode: "floating", fixed: null } as const;
 * const cases = {
 *   points: Float64Array.of(2_000_0000),
 *   cost: Float64Array.of(16_000_00), booked: Float64Array.of(9_000_00),
 * };
 * assertEquals([...remoteStandard(cases, "550", options)], [11_000_00]);
 * assertEquals([...remoteStandard(cases, null, options)], [9_000_00]);
 * ```
 */
export function remoteStandard(
  { points, cost, booked }: RemoteCases,
  value: string | null,
  { method, ratioLevel }: ValueOptions,
): Float64Array {
  if (value === null) return booked.slice();
  return settlementValue({
    fund: 0,
    points4: points,
    booked,
    individual: cost.map((amount, h) => amount - booked[h]!),
    lastRatio: null,
  }, {
    method,
    // The ratio of single cases is known of this pool's own only.
    ratioLevel: ratioLevel === "case" ? "hospital" : ratioLevel,
    mode: "fixed",
    fixed: Number(value) / 100,
  }).standard;
}
