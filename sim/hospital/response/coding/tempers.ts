import { normalQuantiles, QUANTILES } from "../../../base/distributions.ts";
import { type Key, purposeKey, threefry } from "../../../base/streams.ts";

/**
 * Own log odds of institutions (机构个性 u), normal with mean 0: drawn by the id of
 * the institution, so that it is the same in every scenario and whoever else
 * there is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { rootKey } from "../../../base/streams.ts";
 * import { tempers } from "./tempers.ts";
 *
 * const key = rootKey("city");
 * const [a, b] = tempers(key, ["H1", "H2"], 0.6);
 * assertEquals(tempers(key, ["H2", "H3", "H1"], 0.6)[2], a);
 * assertEquals(tempers(key, ["H2"], 0.3)[0], b! / 2);
 * ```
 */
export function tempers(
  key: Key,
  ids: readonly string[],
  spread: number,
): Float64Array {
  const quantiles = normalQuantiles(), luck = new Int32Array(2);
  return Float64Array.from(ids, (id) => {
    const { k0, k1 } = purposeKey(key, `temper ${id}`, 0);
    threefry(k0, k1, 0, 0, luck);
    return spread * quantiles[(luck[0]! >>> 0) % QUANTILES]!;
  });
}
