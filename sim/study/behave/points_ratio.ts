import type { CourseYear } from "../../model/course.ts";

/** x and how well it is known. */
export interface PointsRatio {
  /** Points settled with response ÷ without. */
  readonly x: number;
  /** One standard error, from the spread of institutions that are alike; `null` where there is one. */
  readonly error: number | null;
}

/**
 * Points settled in a year with response, relative to the same year without
 * (应对后分值比): same people, same luck. Institutions that are alike differ by luck
 * alone, so their spread tells the error.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pointsRatio } from "./points_ratio.ts";
 *
 * const year = (...points: number[]) => ({
 *   settlements: [{ points: Float64Array.from(points) }],
 * });
 * assertEquals(pointsRatio(year(110, 110), year(100, 100)), { x: 1.1, error: 0 });
 * assertEquals(pointsRatio(year(90), year(100)), { x: 0.9, error: null });
 * ```
 */
export function pointsRatio(
  played: Settled,
  without: Settled,
): PointsRatio {
  const a = pointsOf(played), b = pointsOf(without), n = a.length;
  const x = total(a) / total(b);
  if (n < 2) return { x, error: null };
  const ratios = a.map((points, h) => points / b[h]!);
  const mean = total(ratios) / n;
  const squares = ratios.reduce((sum, r) => sum + (r - mean) ** 2, 0);
  return { x, error: Math.sqrt(squares / (n - 1) / n) };
}

/** What of a year is read. */
interface Settled {
  readonly settlements: readonly Pick<
    CourseYear["settlements"][number],
    "points"
  >[];
}

function pointsOf({ settlements }: Settled): Float64Array {
  const out = new Float64Array(settlements[0]!.points.length);
  for (const { points } of settlements) {
    for (let h = 0; h < out.length; h++) out[h]! += points[h]!;
  }
  return out;
}

function total(column: Float64Array): number {
  return column.reduce((sum, points) => sum + points, 0);
}
