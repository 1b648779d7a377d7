/**
 * Whether a value leaves a possibility alone (未启用): it owes no number, and a document
 * that allows something is not contradicted by it.
 *
 * @example
 * ```ts
 * import { isUnused } from "./is_unused.ts";
 *
 * console.assert(isUnused(null) && isUnused([]) && isUnused({ a: false }));
 * console.assert(!isUnused(0) && !isUnused("dip"));
 * ```
 */
export function isUnused(value: unknown): boolean {
  return value === null || value === false || value === "none" ||
    value === "asBooked" ||
    (typeof value === "object" && Object.values(value!).every(isUnused));
}
