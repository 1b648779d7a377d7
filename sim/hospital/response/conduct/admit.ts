import { logistic } from "../coding/logistic.ts";
import { expectedPenalty } from "../coding/upcoding.ts";
import type { Motives } from "../motives.ts";
import { bedPrice } from "../care/bed_price.ts";
import type { Terms } from "../terms.ts";

/**
 * What an institution expects audits to take of the price of an admission that no
 * bed was needed for (边缘收治的期望罚没): χ · ρ · focus · part recognised · (1 + f), as
 * a share of it. An audit that looks at codes only takes nothing.
 *
 * @example 4 % audited, half of it recognised, no fine, each felt four times
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { admissionPenalty } from "./admit.ts";
 *
 * const audits = { audit: 0.04, focus: 1, necessity: 0.5, fine: 0 };
 * assertAlmostEquals(admissionPenalty(audits, 4), 0.08, 1e-12);
 * ```
 */
export function admissionPenalty(
  { audit, focus, necessity, fine }: Pick<
    Terms,
    "audit" | "focus" | "necessity" | "fine"
  >,
  salience: number,
): number {
  const looked = Math.min(1, audit * focus);
  return salience *
    expectedPenalty({ audit: looked, detection: necessity, fine });
}

/** A patient who could be admitted or not, prices of a mean case. */
export interface Applicant {
  /** What the stay brings the patient. */
  readonly benefit: number;
  /** Paid for the case, after dilution. */
  readonly paid: number;
  /** What it costs. */
  readonly cost: number;
  /** What audits are expected to take, {@linkcode admissionPenalty}. */
  readonly penalty: number;
  /** Occupied share of the beds. */
  readonly occupancy: number;
}

/**
 * Chance that a patient at the margin of need is admitted (边缘收治概率): the benefit
 * at α and the margin, less the price of the bed, against a logistic chance. Beds
 * cost nothing up to the line of occupancy. Volume of the race is the sum over
 * such patients; this is how it looks at one of them.
 *
 * @example The same patient is admitted more readily where pay rises, less where beds are short
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { admitted } from "./admit.ts";
 *
 * const patient = { benefit: 0.1, paid: 0.9, cost: 0.8, penalty: 0, occupancy: 0.6 };
 * const at = (given: Partial<typeof patient>) =>
 *   admitted({ ...patient, ...given }, 0.6, { line: 0.85, price: 0.3 }, 0.2);
 * assertEquals(at({ occupancy: 0.85 }), at({}));
 * assert(at({ occupancy: 0.95 }) < at({}) && at({ paid: 1 }) > at({}));
 * assert(at({ penalty: 0.08 }) < at({}));
 * ```
 */
export function admitted(
  { benefit, paid, cost, penalty, occupancy }: Applicant,
  altruism: number,
  beds: Motives["beds"],
  spread: number,
): number {
  const gain = altruism * benefit + paid - cost - penalty -
    bedPrice(occupancy, beds);
  return logistic(gain / spread);
}
