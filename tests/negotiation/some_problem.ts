import fc from "fast-check";
import { type Ratio, ratio } from "../../sim/base/ratio.ts";
import type { DivisionProblem } from "../../sim/negotiation/division_problem.ts";

/** A problem of claims alone; the other rules' inputs are all alike. */
export function claimsOn(
  envelope: number,
  claims: readonly number[],
  omega: Ratio = ratio(7, 10),
): DivisionProblem {
  const n = claims.length;
  return {
    envelope,
    claims,
    lastYear: new Array<number>(n).fill(1),
    points: new Array<number>(n).fill(1),
    fallback: new Array<number>(n).fill(0),
    power: new Array<bigint>(n).fill(1n),
    omega,
  };
}

/** Claims of one to seven, and an envelope that all of them together cover. */
export const anyClaims: fc.Arbitrary<
  { readonly claims: number[]; readonly envelope: number }
> = fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), {
  minLength: 1,
  maxLength: 7,
}).chain((claims) =>
  fc.integer({ min: 0, max: claims.reduce((a, b) => a + b, 0) })
    .map((envelope) => ({ claims, envelope }))
);
