import { SCALE } from "../base/points.ts";
import { ratio } from "../base/ratio.ts";
import type { BonusColumn, Standing } from "../model/ledger.ts";

/**
 * What last year's assessment adds to the coefficients (考核等级加成), or takes away; an
 * institution without a grade keeps what it has. `R-COEF` 3.2.
 *
 * @example
 * ```ts
 * import { gradeColumn } from "./grade_bonus.ts";
 *
 * const grades = { A: 0.01, B: 0, C: -0.01, D: -0.01 };
 * const { bonus } = gradeColumn(["A", null, "C"], grades);
 * console.assert(`${bonus}` === "100,0,-100");
 * ```
 */
export function gradeColumn(
  grade: Standing["grade"],
  bonuses: Readonly<Record<"A" | "B" | "C" | "D", number>>,
): BonusColumn {
  const of = (name: string | null) =>
    name === null
      ? 0
      : Math.round((bonuses[name as keyof typeof bonuses] ?? 0) * SCALE);
  return {
    indicator: "grade",
    above: grade.map((name) => name === null ? null : ratio(1)),
    steps: Int32Array.from(grade, (name) => name === null ? 0 : 1),
    bonus: Int32Array.from(grade, of),
  };
}
