/** Codes between two texts, both ends included. */
export type CodeSpan = readonly [first: string, last: string];

/** Behind every code that begins so. */
const LAST = "￿";

/**
 * A pattern of diagnoses as an interval of texts: `I63` and `Z51.1` are all
 * codes that begin so, `C00-C75` all categories of a range, `*` all codes.
 *
 * @example
 * ```ts
 * import { diagnosisSpan, inSpans } from "./code_ranges.ts";
 *
 * const spans = ["C00-C75", "D45"].map(diagnosisSpan);
 * console.assert(inSpans(spans, "C75.1") && !inSpans(spans, "C76.0"));
 * ```
 */
export function diagnosisSpan(pattern: string): CodeSpan {
  if (pattern === "*") return ["", LAST];
  const range = /^(\w{3})-(\w{3})$/.exec(pattern);
  return range === null
    ? [pattern, pattern + LAST]
    : [range[1]!, range[2]! + LAST];
}

/** A pattern of operations likewise: `36.07*` is all that begin so. */
export function operationSpan(pattern: string): CodeSpan {
  return pattern.endsWith("*")
    ? [pattern.slice(0, -1), pattern.slice(0, -1) + LAST]
    : [pattern, pattern];
}

/** Whether a code lies in one of some intervals. */
export function inSpans(spans: readonly CodeSpan[], code: string): boolean {
  for (const [first, last] of spans) {
    if (first <= code && code <= last) return true;
  }
  return false;
}
