/** Keys of values by level, level 1 first. */
const KEYS = ["1", "2", "3"] as const;

/**
 * What a setting by level says of one (按等级取值); level 0 and others have none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { atLevel } from "./at_level.ts";
 *
 * assertEquals(atLevel({ "3": 300, "2": 200, "1": null }, 2), 200);
 * assertEquals(atLevel({ "3": 300, "2": 200, "1": null }, 0), undefined);
 * ```
 */
export function atLevel<T>(
  values: Readonly<Record<typeof KEYS[number], T>>,
  level: number,
): T | undefined {
  const key = KEYS[level - 1];
  return key === undefined ? undefined : values[key];
}
