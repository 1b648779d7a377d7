import {
  type ClaimDetails,
  type Claims,
  type NationalRules,
  NO_SECONDARY,
} from "../model/ledger.ts";
import type { RefinedCodes } from "./refine_codes.ts";
import { type CaseFeatures, holds } from "./rule_rows.ts";

/**
 * Claims with the codes that grouping needs: a case that a rule's
 * conditions hold for takes the code of that branch. Without branches, or without
 * what a settlement list says beside the bill, the claims are as they were.
 *
 * @param secondaryCodes ICD-10 code by row of the secondary diagnosis
 */
export function refineClaims(
  claims: Claims,
  details: ClaimDetails | null,
  secondaryCodes: readonly string[],
  { branches, codes }: RefinedCodes,
  { rows }: NationalRules,
): Claims {
  if (branches.size === 0 || details === null) return claims;
  const split = new Uint8Array(codes.diagnosis.length);
  for (const code of branches.keys()) split[code] = 1;
  const refined = claims.code.slice();
  for (let i = 0; i < claims.rows; i++) {
    const code = refined[i]!;
    if (split[code] === 0) continue;
    const features = featuresOf(details, i, secondaryCodes);
    const branch = branches.get(code)!
      .find(({ rule }) => holds(rows[rule]!, features));
    if (branch !== undefined) refined[i] = branch.code;
  }
  return { ...claims, code: refined };
}

/**
 * What a settlement list says of a case (病例特征). A birth weight stands on it
 * for newborns within 28 days only, so it also says that the age is of days.
 */
export function featuresOf(
  details: ClaimDetails,
  row: number,
  secondaryCodes: readonly string[],
): CaseFeatures {
  const weight = details.birthWeight[row]!, secondary = details.secondary[row]!;
  return {
    ageDays: weight > 0 ? 0 : null,
    age: details.age[row]!,
    birthWeight: weight > 0 ? weight : null,
    secondary: secondary === NO_SECONDARY ? [] : [secondaryCodes[secondary]!],
  };
}
