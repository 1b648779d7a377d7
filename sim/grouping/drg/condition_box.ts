import { type DrgConditions, OUTCOMES } from "../../model/ledger.ts";
import { diagnosisSpan, inSpans } from "./code_ranges.ts";

/** Above every age, weight and stay that a claim can have. */
const NO_LIMIT = 0x10000;
const BOTH_SEXES = 3, ALL_OUTCOMES = (1 << OUTCOMES.length) - 1;

/** What rows ask of a case together, as numbers: intervals are half-open. */
export interface ConditionBox {
  /** Bits of the sexes. */
  readonly sexes: number;
  readonly ageFrom: number;
  readonly ageBelow: number;
  /** 1 = a newborn within 28 days only. */
  readonly newborn: number;
  /** 1 = only with a birth weight on the list. */
  readonly weighed: number;
  readonly weightFrom: number;
  readonly weightBelow: number;
  readonly losFrom: number;
  readonly losBelow: number;
  /** Bits of `OUTCOMES`. */
  readonly outcomes: number;
  /** 1 by row of the secondary diagnosis that will do; `null` asks for none. */
  readonly secondary: Uint8Array | null;
}

/** Nothing is asked. */
export const ANY_CASE: ConditionBox = {
  sexes: BOTH_SEXES,
  ageFrom: 0,
  ageBelow: NO_LIMIT,
  newborn: 0,
  weighed: 0,
  weightFrom: 0,
  weightBelow: NO_LIMIT,
  losFrom: 0,
  losBelow: NO_LIMIT,
  outcomes: ALL_OUTCOMES,
  secondary: null,
};

/**
 * The conditions of a row as numbers.
 *
 * @param secondaryCodes ICD-10 code by row of the secondary diagnosis
 */
export function conditionBox(
  when: DrgConditions,
  secondaryCodes: readonly string[],
): ConditionBox {
  const weighed = when.weightFrom !== null || when.weightBelow !== null;
  return {
    sexes: when.sex === null ? BOTH_SEXES : 1 << when.sex,
    ageFrom: when.ageFrom ?? 0,
    ageBelow: when.ageBelow ?? NO_LIMIT,
    newborn: when.ageDaysBelow === null ? 0 : 1,
    weighed: weighed ? 1 : 0,
    weightFrom: when.weightFrom ?? 0,
    weightBelow: when.weightBelow ?? NO_LIMIT,
    losFrom: when.losFrom ?? 0,
    losBelow: when.losBelow ?? NO_LIMIT,
    outcomes: when.outcome === null ? ALL_OUTCOMES : 1 << when.outcome,
    secondary: when.secondary === ""
      ? null
      : secondaryRows(when.secondary, secondaryCodes),
  };
}

function secondaryRows(
  pattern: string,
  secondaryCodes: readonly string[],
): Uint8Array {
  const spans = pattern.split("|").map(diagnosisSpan);
  return Uint8Array.from(
    secondaryCodes,
    (code) => inSpans(spans, code) ? 1 : 0,
  );
}

/** What two rows ask together; `null` where no case can have both. */
export function bothBoxes(
  a: ConditionBox,
  b: ConditionBox,
): ConditionBox | null {
  const secondary = a.secondary === null
    ? b.secondary
    : b.secondary === null
    ? a.secondary
    : a.secondary.map((own, s) => own & b.secondary![s]!);
  const both: ConditionBox = {
    sexes: a.sexes & b.sexes,
    ageFrom: Math.max(a.ageFrom, b.ageFrom),
    ageBelow: Math.min(a.ageBelow, b.ageBelow),
    newborn: a.newborn | b.newborn,
    weighed: a.weighed | b.weighed,
    weightFrom: Math.max(a.weightFrom, b.weightFrom),
    weightBelow: Math.min(a.weightBelow, b.weightBelow),
    losFrom: Math.max(a.losFrom, b.losFrom),
    losBelow: Math.min(a.losBelow, b.losBelow),
    outcomes: a.outcomes & b.outcomes,
    secondary,
  };
  const empty = both.sexes === 0 || both.outcomes === 0 ||
    both.ageFrom >= both.ageBelow || both.losFrom >= both.losBelow ||
    both.weightFrom >= both.weightBelow ||
    (secondary !== null && !secondary.includes(1));
  return empty ? null : both;
}

/** Whether anything is asked that only a settlement list says. */
export function asksList(box: ConditionBox): boolean {
  return box.sexes !== BOTH_SEXES || box.ageFrom > 0 ||
    box.ageBelow < NO_LIMIT || box.newborn === 1 || box.weighed === 1 ||
    box.outcomes !== ALL_OUTCOMES || box.secondary !== null;
}

/** Whether anything is asked at all. */
export function asksAnything(box: ConditionBox): boolean {
  return asksList(box) || box.losFrom > 0 || box.losBelow < NO_LIMIT;
}
