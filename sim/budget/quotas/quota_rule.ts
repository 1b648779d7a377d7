import { shareExactly } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import { quotaWeights } from "../quota_weights.ts";
import { byNeed } from "./by_need.ts";
import { byConsortium } from "./consortia.ts";
import { dualStandards } from "./dual_standard.ts";
import { growthCapped } from "./growth_capped.ts";
import type { QuotaInput } from "./quota_input.ts";

/** By what the DIP line is divided among institutions (额度分配依据). */
export const QUOTA_BASES = [
  "lastYear",
  "points",
  "need",
  "growthCap",
  "dual",
  "consortium",
  "given",
] as const;
/** One of {@linkcode QUOTA_BASES}. */
export type QuotaBasis = typeof QUOTA_BASES[number];

/** What each basis measures an institution by; whole numbers of at least 0. */
const MEASURES: Readonly<
  Record<QuotaBasis, (input: QuotaInput) => Float64Array>
> = {
  lastYear: ({ standard }) => standard,
  points: ({ services }) => pointsOf(services),
  need: byNeed,
  growthCap: (input) =>
    growthCapped(
      input.amount,
      pointsOf(input.services),
      input.standard,
      input.options.growthCap,
    ),
  dual: dualStandards,
  consortium: byConsortium,
  given: ({ options, standard }) => options.given ?? standard,
};

/**
 * A rule that divides the DIP line among institutions (额度分配办法): exact fen by
 * institution that sum to the line, whatever the basis. Who is there for part of the
 * year gets that part, who has closed nothing, who is new what its level gets a bed,
 * as under {@linkcode quotaWeights}. Where a basis knows of nobody, last year's D
 * stands in. `R-SPLIT`.
 *
 * @example Last year's D of 300 and 100 yuan divide 200 yuan as 3 : 1
 * ```ts
 * import { type QuotaInput, quotaRule } from "shapan";
 * import { assertEquals } from "@std/assert";
 *
 * const all = new Array<boolean>(12).fill(true), none = new Float64Array(2);
 * const input: QuotaInput = {
 *   amount: 200_00,
 *   county: [0, 0],
 *   standard: Float64Array.of(300_00, 100_00),
 *   months: new Float64Array(12).fill(1),
 *   open: { served: [all, all], entered: [false, false] },
 *   level: [3, 1],
 *   beds: [100, 20],
 *   services: {
 *     heads: none,
 *     admissions: none,
 *     cost: none,
 *     fund: none,
 *     counties: 1,
 *     byCounty: Float64Array.of(1, 1),
 *   },
 *   insured: new Float64Array(3),
 *   options: {
 *     need: [1, 1, 1],
 *     growthCap: 0.1,
 *     dual: { volume: 0, cost: 0, reliefHeads: 0, reliefShare: 0 },
 *     perCapita: null,
 *     consortium: { reserve: 0, bigPremium: 0 },
 *     given: null,
 *   },
 * };
 * assertEquals([...quotaRule("lastYear")(input)], [150_00, 50_00]);
 * assertEquals([...quotaRule("points")(input)], [100_00, 100_00]);
 * ```
 */
export function quotaRule(
  basis: QuotaBasis,
): (input: QuotaInput) => Float64Array {
  const measure = MEASURES[basis];
  return (input) => {
    const own = measure(input);
    const measured = sum(own) > 0 ? own : input.standard;
    return shareExactly(input.amount, quotaWeights(measured, input));
  };
}

/** Services of all counties, by institution. */
function pointsOf(
  { byCounty, counties }: QuotaInput["services"],
): Float64Array {
  const points = new Float64Array(byCounty.length / counties);
  byCounty.forEach((value, at) => {
    const h = Math.floor(at / counties);
    points[h] = points[h]! + value;
  });
  return points;
}
