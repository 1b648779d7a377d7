import type { Scheme } from "../model/ledger.ts";
import type { PoolingSheet } from "../model/pooling.ts";
import type { ScenarioResult } from "../model/result.ts";

/**
 * The year of a scheme under pooling (市级统筹年度), to be drawn.
 *
 * @throws {RangeError} if the scheme is not pooled there
 */
export function pooledSheet(
  { pooling = [] }: Pick<ScenarioResult, "pooling">,
  scheme: Scheme,
): PoolingSheet {
  const sheet = pooling.find((one) => one.scheme === scheme);
  if (sheet !== undefined) return sheet;
  throw new RangeError(
    `Cannot draw the counties of "${scheme}" as the scheme is not pooled: pooled are ${
      pooling.map((one) => one.scheme).join(", ") || "none"
    }`,
  );
}
