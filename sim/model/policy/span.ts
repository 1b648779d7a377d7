import type { Values } from "./registry.ts";

/** Settings that say which years are played. */
type Span = Pick<Values, "run.year" | "run.since" | "run.historyYears">;

/** The year from which a scenario's own rules hold (施行年度); years before it follow the pre-regime. */
export function reformYear(values: Span): number {
  return values["run.since"] ?? values["run.year"];
}

/** The first year that is played: where history begins (起始年度). */
export function firstYear(values: Span): number {
  return reformYear(values) - values["run.historyYears"];
}

/**
 * The years that are played, oldest first (推演年度): history, then the years under
 * the scenario's own rules, the policy year last.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { yearsPlayed } from "./span.ts";
 *
 * assertEquals(
 *   yearsPlayed({
 *     "run.year": 2026,
 *     "run.since": 2025,
 *     "run.historyYears": 2,
 *   }),
 *   [2023, 2024, 2025, 2026],
 * );
 * ```
 */
export function yearsPlayed(values: Span): number[] {
  const first = firstYear(values);
  return Array.from(
    { length: values["run.year"] - first + 1 },
    (_, i) => first + i,
  );
}
