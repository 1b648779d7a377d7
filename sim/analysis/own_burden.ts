import { sum } from "../base/sum.ts";
import type { Scheme } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";

/** What patients bear themselves, by metric, yuan. */
const OWN = ["burden.inside", "burden.offList"];

/**
 * What patients of the policy year bear of stays themselves (住院自付), inside the rules
 * and off the list, fen.
 *
 * @param scheme one scheme; both where left out
 */
export function ownBurden(
  { metrics, year }: Pick<ScenarioResult, "metrics" | "year">,
  scheme?: Scheme,
): number {
  const yuan = metrics.filter((row) =>
    OWN.includes(row.metric) && row.group === "all" &&
    row.period === String(year) &&
    (scheme === undefined ? row.scheme !== "all" : row.scheme === scheme)
  ).map(({ value }) => value ?? 0);
  return Math.round(sum(yuan) * 100);
}
