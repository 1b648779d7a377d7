import type { Values } from "../../model/policy/mod.ts";
import { careOptions } from "../care_options.ts";
import { levelBurdens } from "../stay_shares.ts";

/** What care costs patients (患者价格), as shares of what is billed. */
export interface PatientPrices {
  /** Of a typical stay, off-list items included, by scheme × 3 + level index: level 3 first. */
  readonly stay: Float64Array;
  /** Of an ordinary visit, by scheme. */
  readonly visit: Float64Array;
}

/** Benefits that patients see the price of: rules, which differ before and after a reform. */
export const PATIENT_BENEFITS = [
  "claims.benefit.deductible",
  "claims.benefit.ratio",
  "claims.benefit.outpatientChange",
] as const;

const SCHEMES = ["employee", "resident"] as const;
const LEVELS = ["3", "2", "1"] as const;

/** What is paid in full by the fund still costs a trip: a price of 0 would have no ratio. */
const LEAST = 0.01;

/**
 * Prices under a year's benefits (个人负担比例): deductible and fund ratio of a
 * typical stay, the fund's share of an ordinary visit.
 *
 * @example Residents whose visits are paid ten points better pay 55 % of them
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { patientPrices } from "./patient_prices.ts";
 *
 * const { visit, stay } = patientPrices({
 *   ...defaults(),
 *   "claims.benefit.outpatientChange": { employee: 0, resident: 0.1 },
 * });
 * assertAlmostEquals(visit[0]!, 1 - 0.57, 1e-12);
 * assertAlmostEquals(visit[1]!, 1 - 0.35 - 0.1, 1e-12);
 * // Employees at level 3: 2,555 of 13,335 yuan, and 13 % off the list.
 * assertAlmostEquals(stay[0]!, 0.1916 * 0.87 + 0.13, 1e-4);
 * ```
 */
export function patientPrices(values: Values): PatientPrices {
  const options = careOptions(values), off = values["claims.selfPaid.share"];
  const share = values["claims.outpatient.fundShare"].ordinary;
  const change = values["claims.benefit.outpatientChange"];
  const stay = new Float64Array(6), visit = new Float64Array(2);
  SCHEMES.forEach((scheme, s) => {
    const burden = levelBurdens(options, scheme);
    LEVELS.forEach((l, i) => {
      const cost = options.typicalCost[scheme][l], list = 1 - off[scheme][l];
      stay[s * 3 + i] = cost === 0
        ? 1
        : Math.min(1, burden[i]! / cost * list + off[scheme][l]);
    });
    visit[s] = Math.max(LEAST, 1 - share[scheme] - change[scheme]);
  });
  return { stay: stay.map((x) => Math.max(LEAST, x)), visit };
}

/** The settings of a year with the benefits of another one: what is data, and what people are like, stays. */
export function withBenefitsOf(values: Values, before: Values): Values {
  return {
    ...values,
    ...Object.fromEntries(PATIENT_BENEFITS.map((key) => [key, before[key]])),
  };
}
