import { priceAnswer } from "./price_answer.ts";
import type { PatientPrices } from "./patient_prices.ts";

/** How admissions answer prices: of a stay, and of a visit that could do instead. */
export interface DemandElasticities {
  readonly stay: number;
  readonly visit: number;
}

/**
 * Relative change of admissions in the area where benefits have changed
 * (住院需求变化), by scheme × 3 + level index: (stay)^ε × (visit)^σ − 1. The same
 * benefits give 0 to the last bit. Patients see what they pay, never points.
 *
 * @example Visits that cost half as much take 6.7 % of admissions at σ = 0.1
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { admissionDemand } from "./admission_demand.ts";
 *
 * const stay = new Float64Array(6).fill(0.3);
 * const now = { stay, visit: Float64Array.of(0.5, 0.3) };
 * const before = { stay, visit: Float64Array.of(0.5, 0.6) };
 * const change = admissionDemand(now, before, { stay: -0.372, visit: 0.1 });
 * assertEquals(change[0], 0);
 * assertAlmostEquals(change[3]!, -0.067, 1e-4);
 * ```
 */
export function admissionDemand(
  now: PatientPrices,
  before: PatientPrices,
  elasticity: DemandElasticities,
): Float64Array {
  return now.stay.map((price, at) => {
    const s = at < 3 ? 0 : 1;
    const own = priceAnswer(price / before.stay[at]!, elasticity.stay);
    const other = priceAnswer(
      now.visit[s]! / before.visit[s]!,
      elasticity.visit,
    );
    return own * other - 1;
  });
}
