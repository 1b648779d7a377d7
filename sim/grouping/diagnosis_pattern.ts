/**
 * Whether a diagnosis is among those that a pattern names: `*` is all,
 * `I20` and `Z51.1` are all codes that begin so, `C00-C75` all categories of a
 * range, and `|` or `/` joins several.
 *
 * @example
 * ```ts
 * import { isAmong } from "./diagnosis_pattern.ts";
 *
 * console.assert(isAmong("C00-C75|D45", "C16.9"));
 * console.assert(!isAmong("C00-C75", "C78.7"));
 * ```
 */
export function isAmong(pattern: string, diagnosis: string): boolean {
  return pattern.split(/[|/]/).some((part) => {
    if (part === "*") return true;
    const range = /^(\w{3})-(\w{3})$/.exec(part);
    if (range === null) return diagnosis.startsWith(part);
    const category = diagnosis.slice(0, 3);
    return range[1]! <= category && category <= range[2]!;
  });
}

/** Whether an operation is the one that is named, or begins as `41.0*` says. */
export function isOperation(pattern: string, operation: string): boolean {
  return pattern.endsWith("*")
    ? operation.startsWith(pattern.slice(0, -1))
    : pattern === operation;
}
