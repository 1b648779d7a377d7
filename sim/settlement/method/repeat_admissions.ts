import { weigh } from "../../base/weigh.ts";
import {
  type Claims,
  type CodeBook,
  METHODS,
  OUT_OF_AREA,
  type YearRecord,
} from "../../model/ledger.ts";

/** Repeat admissions of a scheme's year, by hospital. */
export interface RepeatAdmissions {
  /** Admissions of persons who had been in the same hospital before in the year. */
  readonly repeats: Float64Array;
  /** Of these recognised as reasonable. */
  readonly justified: Float64Array;
}

/** What is reviewed, and by what. */
export interface RepeatReview {
  /** Hospitals whose repeat admissions are reviewed (小规模医院). */
  readonly reviewed: readonly boolean[];
  /** Days from one discharge to the next from which a repeat is recognised. */
  readonly days: number;
}

/**
 * Reviews every repeat admission of small hospitals (重复住院逐例审核): one that was planned
 * (放化疗、透析), has a main diagnosis of another category than the stay before, or
 * comes so many days after it, is reasonable. Of the cases that the main method
 * pays. `R-DUAL`; Lishui 2015 for 妇保院 and 骨伤科医院. What makes a repeat reasonable is
 * `[D]`: the document gives no criteria.
 *
 * @param method row in METHODS, by claim
 */
export function repeatAdmissions(
  { claims, details }: Pick<YearRecord, "claims" | "details">,
  method: Uint8Array,
  { category }: Pick<CodeBook, "category">,
  scheme: number,
  { reviewed, days }: RepeatReview,
): RepeatAdmissions {
  const n = reviewed.length, dip = METHODS.indexOf("dip");
  const repeats = new Float64Array(n), justified = new Float64Array(n);
  // Claims of a person stand together, by day: the last one seen in a hospital tells.
  const seen = new Int32Array(n).fill(-1);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (
      h === OUT_OF_AREA || !reviewed[h] || claims.scheme[i] !== scheme ||
      method[i] !== dip
    ) continue;
    const before = seen[h]!;
    seen[h] = i;
    if (before < 0 || claims.person[before] !== claims.person[i]) continue;
    repeats[h] = repeats[h]! + 1;
    if (
      details?.planned[i] === 1 ||
      claims.day[i]! - claims.day[before]! >= days ||
      categoryOf(claims, category, i) !== categoryOf(claims, category, before)
    ) justified[h] = justified[h]! + 1;
  }
  weigh(claims.weight, repeats, justified);
  return { repeats, justified };
}

function categoryOf(
  claims: Claims,
  category: readonly string[],
  i: number,
): string | undefined {
  return category[claims.code[i]!];
}
