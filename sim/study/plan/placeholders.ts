const KINDS = ["level", "county", "kind", "hospital"] as const;

/**
 * A reference whose group ends in `:*`, once for each group of its kind (展开分组);
 * any other reference as it is.
 *
 * @param groups all groups of a kind; `all` among them is left out
 *
 * @example
 * ```ts
 * import { placeholders } from "./placeholders.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const levels = () => ["all", "level:3", "level:1"];
 * assertEquals(placeholders("pay@all/level:*", levels), [
 *   "pay@all/level:3",
 *   "pay@all/level:1",
 * ]);
 * assertEquals(placeholders("pay", levels), ["pay"]);
 * ```
 */
export function placeholders(
  ref: string,
  groups: (kind: typeof KINDS[number]) => readonly string[],
): string[] {
  const [whole, start, name] = /^(.*\/)([a-z]+):\*$/.exec(ref) ?? [];
  const kind = KINDS.find((k) => k === name);
  if (whole === undefined || kind === undefined) return [ref];
  return groups(kind).filter((group) => group.startsWith(`${kind}:`))
    .map((group) => `${start}${group}`);
}
