import type { Layer, NationalRules, RuleRow } from "../model/ledger.ts";
import { isAmong } from "./diagnosis_pattern.ts";
import { match } from "./match.ts";

/** What a rule may ask of a case beside its codes (病例特征); `null` where the claim does not say. */
export interface CaseFeatures {
  /** Whole days, of those under a year. */
  readonly ageDays: number | null;
  /** Whole years. */
  readonly age: number | null;
  /** Grams, of newborns. */
  readonly birthWeight: number | null;
  /** Secondary diagnoses. */
  readonly secondary: readonly string[];
}

/**
 * Whether a rule's diagnosis and operations fit a code: `*` is any
 * operation or none, an empty text none.
 */
export function fits(
  row: RuleRow,
  diagnosis: string,
  operations: readonly string[],
): boolean {
  if (!isAmong(row.diagnosis, diagnosis)) return false;
  if (row.operations === "") return operations.length === 0;
  return row.operations === "*" || match(row.operations, operations).matches;
}

/** Whether a rule asks for more than codes. */
export function isConditional(row: RuleRow): boolean {
  return row.ageDaysBelow !== null || row.ageFrom !== null ||
    row.ageBelow !== null || row.weightFrom !== null ||
    row.weightBelow !== null || row.secondary !== "";
}

/**
 * Whether the case has what a rule asks for beside its codes; what the
 * claim does not say is not fulfilled. Weights are half-open: 750–999 g is
 * [750, 1000).
 *
 * `R-CAT-30`: specification 3.0 (draft), 3.2 table 3-4; EX-31.
 */
export function holds(row: RuleRow, features: CaseFeatures): boolean {
  const { ageDays, age, birthWeight, secondary } = features;
  return below(ageDays, row.ageDaysBelow) &&
    from(age, row.ageFrom) && below(age, row.ageBelow) &&
    from(birthWeight, row.weightFrom) && below(birthWeight, row.weightBelow) &&
    (row.secondary === "" ||
      secondary.some((code) => isAmong(row.secondary, code)));
}

function from(value: number | null, bound: number | null): boolean {
  return bound === null || (value !== null && value >= bound);
}

function below(value: number | null, bound: number | null): boolean {
  return bound === null || (value !== null && value < bound);
}

/** Whether the groups of some layers ask for what only settlement lists say. */
export function asksForLists(
  { rows }: NationalRules,
  layers: readonly Layer[],
): boolean {
  return rows.some((row) => layers.includes(row.layer) && isConditional(row));
}
