import { type Claims, OUT_OF_AREA } from "../model/ledger.ts";
import { MARKS, type Truth } from "../model/world.ts";
import type { CourseYear } from "../model/course.ts";

/** What a year's stays come to by institution (逐年住院): counts, days, money and marks of what was done. */
export function courseYear(
  claims: Claims,
  truth: Pick<Truth, "marks"> | null,
  hospitals: number,
): Pick<CourseYear, "stays" | "days" | "cost" | "offList" | "fund" | "marks"> {
  const { weight = 1 } = claims;
  const of = () => new Float64Array(hospitals);
  const stays = of(), days = of(), cost = of(), offList = of(), fund = of();
  const marks = truth && new Float64Array(MARKS.length * hospitals);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    stays[h]! += weight;
    days[h]! += claims.los[i]! * weight;
    cost[h]! += claims.cost[i]! * weight;
    offList[h]! += claims.selfPaid[i]! * weight;
    fund[h]! += claims.fund[i]! * weight;
    if (marks === null) continue;
    for (let bits = truth!.marks[i]!, m = 0; bits !== 0; bits >>>= 1, m++) {
      if ((bits & 1) === 1) marks[m * hospitals + h]! += weight;
    }
  }
  return { stays, days, cost, offList, fund, marks };
}
