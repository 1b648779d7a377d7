import { KEYS, type Status } from "../policy/mod.ts";
import type { Scenario } from "./scenario.ts";

/**
 * How many parameters stand on a document of the place, on a published text or
 * statistic, and on assumption (假设计量), on the first day of the policy year.
 */
export function assumptionMeter(
  scenario: Scenario,
): Readonly<Record<Status, number>> {
  const count = { document: 0, published: 0, assumed: 0 };
  for (const key of KEYS) count[scenario.statusOf(key)]++;
  return count;
}
