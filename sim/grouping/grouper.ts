import type { ClaimDetails, Claims } from "../model/ledger.ts";
import type { CatalogueDraft } from "./build_catalogue.ts";
import type { DrgKernel } from "./drg/compile_drg.ts";
import { groupDrg } from "./drg/group_drg.ts";
import type { MatchRules } from "./match.ts";
import type { NationalPlan } from "./national_plan.ts";
import { refineClaims } from "./refine_claims.ts";

/** A catalogue with everything that it groups cases by (分组器). */
export interface Grouper {
  readonly catalogue: CatalogueDraft;
  readonly national: NationalPlan;
  readonly match: MatchRules;
  /** Treatment class rank by code of the refined book. */
  readonly treatmentClass: Uint8Array;
  /** ICD-10 code by row of the secondary diagnosis, as claim details have it. */
  readonly secondaryCodes: readonly string[];
  /** Rule tables of DRG that group instead; left out where diseases are grouped. */
  readonly drg?: DrgKernel;
}

/** Claims with the codes that a grouper knows; the same object where it needs no others. */
export function claimsFor(
  { national, secondaryCodes, drg }: Pick<
    Grouper,
    "national" | "secondaryCodes" | "drg"
  >,
  claims: Claims,
  details: ClaimDetails | null,
): Claims {
  return drg !== undefined
    ? { ...claims, code: groupDrg(drg, claims, details) }
    : refineClaims(
      claims,
      details,
      secondaryCodes,
      national.refined,
      national.rules,
    );
}
