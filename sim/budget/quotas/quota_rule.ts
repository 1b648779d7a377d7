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
