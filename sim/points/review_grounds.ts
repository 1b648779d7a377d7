import {
  type Cases,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";

/** Grounds to apply beside cost and length of stay (其他申请情形); `null` or false = none. */
export interface GroundOptions {
  /** Stay of at least so many times the mean of the disease in the year. */
  readonly stayTimes: number | null;
  /** Intensive care for at least this share of the days. */
  readonly icuShare: number | null;
  /** Prefixes of operations that are new technology; empty = no such ground. */
  readonly technology: readonly string[];
}

/**
 * Marks the cases that may apply whatever they cost (其他申请情形): stays far beyond
 * those of the disease, intensive care, new technology. Intensive care is known
 * from the settlement list alone.
 *
 * `R-SPC`: 暂行办法 2025, art. 20 (long stay, new drugs and techniques, critical
 * illness); the thresholds are local.
 *
 * @returns `null` where no such ground is set
 */
export function reviewGrounds(
  claims: Pick<Claims, "rows" | "los" | "code">,
  details: Pick<ClaimDetails, "icuDays"> | null,
  cases: Cases,
  groups: number,
  { operations }: Pick<CodeBook, "operations">,
  { stayTimes, icuShare, technology }: GroundOptions,
): Uint8Array | null {
  if (stayTimes === null && icuShare === null && technology.length === 0) {
    return null;
  }
  const marks = new Uint8Array(claims.rows);
  const n = new Float64Array(groups), days = new Float64Array(groups);
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!;
    if (cases.method[i] !== dip || g === NO_GROUP) continue;
    n[g]!++;
    days[g]! += claims.los[i]!;
  }
  const assessed = operations.map((own) =>
    Number(own.some((one) => technology.some((t) => one.startsWith(t))))
  );
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!, los = claims.los[i]!;
    if (cases.method[i] !== dip || g === NO_GROUP) continue;
    const long = stayTimes !== null && los * n[g]! >= stayTimes * days[g]!;
    const icu = icuShare !== null && details !== null &&
      details.icuDays[i]! > 0 && details.icuDays[i]! >= icuShare * los;
    if (long || icu || assessed[claims.code[i]!] === 1) marks[i] = 1;
  }
  return marks;
}
