import { compare, fromNumber, ratio } from "../../base/ratio.ts";

/** `supervision.screens.outpacing` of the registry. */
export interface OutpacingTerms {
  /** By how much growth of points per case may exceed that of cost per case, 0.1 = ten points of a hundred. */
  readonly growth: number;
  /** An institution of fewer cases in either year is not judged. */
  readonly cases: number;
}

/** What institutions' cases add up to in a year (机构年度合计), a row an institution; points of both years under one table of points. */
export interface InstitutionYear {
  readonly cases: Float64Array;
  /** 1/10000. */
  readonly points: Float64Array;
  /** Total cost, fen. */
  readonly cost: Float64Array;
}

/**
 * Institutions whose points per case grow faster than their cost per case (分值增长快于费用):
 * heavier groups without more being done. A suspicion about an institution and no
 * case of it, so that no money follows. `R-SUP`, upcoding, second half: more than
 * 0.10. Held exactly.
 *
 * @returns rows of institutions, ascending
 *
 * @example Points per case up by a fifth, cost per case by a tenth, a tenth apart: not yet
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { outpacingInstitutions } from "./outpacing.ts";
 *
 * const year = (points: number, cost: number) => ({
 *   cases: Float64Array.of(100),
 *   points: Float64Array.of(points),
 *   cost: Float64Array.of(cost),
 * });
 * const terms = { growth: 0.1, cases: 50 }, before = year(1000, 1000);
 * assertEquals(outpacingInstitutions(year(1200, 1100), before, terms), []);
 * assertEquals(outpacingInstitutions(year(1201, 1100), before, terms), [0]);
 * ```
 */
export function outpacingInstitutions(
  now: InstitutionYear,
  before: InstitutionYear,
  { growth, cases }: OutpacingTerms,
): number[] {
  const edge = fromNumber(growth);
  return [...now.cases.keys()].filter((h) => {
    const n1 = now.cases[h]!, n0 = before.cases[h]!;
    const p0 = before.points[h]!, c0 = before.cost[h]!;
    if (Math.min(n1, n0) < cases || n1 === 0 || p0 === 0 || c0 === 0) {
      return false;
    }
    // (p1/n1)/(p0/n0) − (c1/n1)/(c0/n0), over one denominator.
    const apart = BigInt(now.points[h]!) * BigInt(c0) -
      BigInt(now.cost[h]!) * BigInt(p0);
    return compare(
      ratio(BigInt(n0) * apart, BigInt(n1) * BigInt(p0) * BigInt(c0)),
      edge,
    ) > 0;
  });
}
