import type { ClaimDetails, Claims } from "../../model/ledger.ts";
import { featuresOf } from "../refine_claims.ts";
import type { CaseFeatures } from "../rule_rows.ts";
import type { ConditionBox } from "./condition_box.ts";
import { asksList } from "./condition_box.ts";

/** What rule tables may ask of a case beside its codes (病例特征); `null` or left out where the claim does not say. */
export interface DrgFeatures extends CaseFeatures {
  /** 0 male, 1 female. */
  readonly sex?: number | null;
  /** Days of stay. */
  readonly los?: number | null;
  /** Row of `OUTCOMES`. */
  readonly outcome?: number | null;
}

/**
 * Whether a case has what rows ask together, one case at a time: what
 * {@linkcode groupDrg} does in columns, for a trail.
 *
 * @param secondaryCodes ICD-10 code by row of the secondary diagnosis
 */
export function holdsBox(
  box: ConditionBox,
  { sex, los, outcome, age, birthWeight, secondary }: DrgFeatures,
  secondaryCodes: readonly string[],
): boolean {
  const days = los ?? 0, weight = birthWeight ?? 0;
  if (days < box.losFrom || days >= box.losBelow) return false;
  if (!asksList(box)) return true;
  // Without a list nothing that it says is fulfilled.
  if (age === null) return false;
  if ((box.newborn === 1 || box.weighed === 1) && weight === 0) return false;
  return (box.sexes >> (sex ?? 0) & 1) === 1 &&
    age >= box.ageFrom && age < box.ageBelow &&
    weight >= box.weightFrom && weight < box.weightBelow &&
    (box.outcomes >> (outcome ?? 0) & 1) === 1 &&
    (box.secondary === null ||
      secondaryCodes.some((code, s) =>
        box.secondary![s] === 1 && secondary.includes(code)
      ));
}

/** What a claim and its list say of a case, for a trail by rule tables (病例特征). */
export function drgFeaturesOf(
  claims: Claims,
  details: ClaimDetails | null,
  row: number,
  secondaryCodes: readonly string[],
): DrgFeatures {
  const los = claims.los[row]!;
  if (details === null) return { ...SAYS_NOTHING, los };
  return {
    ...featuresOf(details, row, secondaryCodes),
    sex: details.sex[row]!,
    outcome: details.outcome[row]!,
    los,
  };
}

/** What a claim says where it comes without a settlement list. */
const SAYS_NOTHING: CaseFeatures = {
  ageDays: null,
  age: null,
  birthWeight: null,
  secondary: [],
};
