import { purposeKey, rootKey } from "../../base/streams.ts";
import type { RangeDraw } from "../../model/scenario/mod.ts";

/**
 * One draw of every uncertain number (参数抽取): its place in the range, 0–1, keyed by
 * the parameter, the path into its value, and the draw. Two scenarios that state
 * a range for the same number meet the same place in it, so that differences
 * stay paired.
 */
export function rangeDraw(seed: string, draw: number): RangeDraw {
  const root = rootKey(seed);
  return (key, path) =>
    ((purposeKey(root, `study/draw/${key}${path}`, draw).k0 >>> 0) + 0.5) /
    2 ** 32;
}
