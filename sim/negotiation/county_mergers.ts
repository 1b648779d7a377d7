import type { Counties, Hospitals } from "../model/ledger.ts";
import type { CountyMerger, DivisionRule } from "../model/negotiation.ts";
import type { DivisionProblem } from "./division_problem.ts";
import { mergeEffect } from "./merge_claimants.ts";

/** Rules that read the claims, under which merging may matter. */
const RULES: readonly DivisionRule[] = [
  "proportional",
  "equalAwards",
  "equalLosses",
  "talmud",
  "mixed",
];

/** Kinds of level 2 that lead a consortium. */
const LEADING = ["county", "general"];

/**
 * What each county's consortium would gain by asking as one (医共体合并效应): its
 * largest general hospital of level 2 by claim, with all institutions of level 1.
 * Counties without the one or the other are left out.
 */
export function countyMergers(
  problem: DivisionProblem,
  { level, kind, county }: Pick<Hospitals, "level" | "kind" | "county">,
  counties: Pick<Counties, "id">,
): CountyMerger[] {
  return counties.id.flatMap((_, place) => {
    const local = kind.map((_, row) => row).filter((row) =>
      county[row] === place && problem.claims[row]! > 0
    );
    const [leader] = local.filter((row) =>
      level[row] === 2 && LEADING.includes(kind[row]!)
    ).sort((a, b) => problem.claims[b]! - problem.claims[a]! || a - b);
    const base = local.filter((row) => level[row] === 1);
    if (leader === undefined || base.length === 0) return [];
    const members = [leader, ...base];
    const effects = Object.fromEntries(
      RULES.map((rule) => [rule, mergeEffect(rule, problem, members)]),
    );
    return [{ county: place, members, effects }];
  });
}
