/** Lower edges of the credit grades (信用等级), falling; below C is D. */
export interface GradeEdges {
  readonly A: number;
  readonly B: number;
  readonly C: number;
}

/** Credit grade of an institution (信用等级). */
export type Grade = "A" | "B" | "C" | "D";

/**
 * The credit grade of a score (信用等级), the edge belongs to the better grade.
 * Zibo prepays by it (意见 三(四)1, 医疗机构信用); the edges are given nowhere.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { gradeOf } from "./grade.ts";
 *
 * const edges = { A: 90, B: 80, C: 60 };
 * assertEquals([95, 90, 89.99, 60, 12].map((s) => gradeOf(s, edges)).join(""), "AABCD");
 * ```
 */
export function gradeOf(score: number, { A, B, C }: GradeEdges): Grade {
  if (score >= A) return "A";
  if (score >= B) return "B";
  return score >= C ? "C" : "D";
}
