import {
  type Cases,
  type ClaimDetails,
  type ClaimEvidence,
  type Claims,
  type CodeBook,
  type Hospitals,
  METHODS,
  NO_GROUP,
  NO_SECONDARY,
  OUT_OF_AREA,
  OUTCOMES,
} from "../../model/ledger.ts";
import type { ScreenColumn } from "../../model/screens.ts";

/** What screens may look at (筛查取数): the record of a year, never the truth. */
export interface ScreenedYear {
  readonly claims: Claims;
  /** Code book that the claims' codes are rows of. */
  readonly codes: Pick<CodeBook, "category" | "treatmentClass">;
  readonly details: ClaimDetails | null;
  readonly evidence: ClaimEvidence | null;
  readonly cases: Cases;
  readonly hospitals: Pick<Hospitals, "level">;
  /** Reference mean of a group at a hospital, fen; 0 where there is none. */
  readonly reference: (group: number, hospital: number) => number;
}

/**
 * A column by name (筛查字段), a value a claim; NaN where it says nothing of the
 * claim, `null` where the record has no such column.
 */
export function claimColumn(
  year: ScreenedYear,
  name: ScreenColumn,
): Float64Array | null {
  const { claims, details, evidence, codes } = year;
  switch (name) {
    case "los":
      return Float64Array.from(claims.los);
    case "los_ratio":
      return stayRatios(year);
    case "treatment_class":
      return Float64Array.from(
        claims.code,
        (code) => codes.treatmentClass[code]!,
      );
    case "cost_ratio":
      return costRatios(year);
    case "gap_days":
      return gapDays(year);
    case "off_list_ratio":
      return offListRatios(year);
    case "complication":
      return details && Float64Array.from(details.complication);
    case "icu_days":
      return details && Float64Array.from(details.icuDays);
    case "planned":
      return details && Float64Array.from(details.planned);
    case "screened_items":
      return details && Float64Array.from(details.screened);
    case "list_errors":
      return details && listErrors(details);
    case "repeat_tests":
      return evidence && Float64Array.from(evidence.repeatTests);
    case "other_sex_items":
      return evidence && Float64Array.from(evidence.otherSex);
    case "repeated_codes":
      return evidence && repeatedCodes(claims, evidence);
    case "identity":
      return evidence && Float64Array.from(evidence.identity);
    case "upload_days":
      return evidence && Float64Array.from(evidence.uploadDays);
    case "idle_day_ratio":
      return evidence && Float64Array.from(
        evidence.orderDays,
        (days, i) => (claims.los[i]! - days) / claims.los[i]!,
      );
    case "bed_items":
      return evidence && Float64Array.from(evidence.bedItems);
    case "near_visits":
      return evidence &&
        Float64Array.from(evidence.nearVisits, (fen) => fen / 100);
  }
}

const DIP = METHODS.indexOf("dip");

/** Days ÷ the mean of the group, over the cases of the pool's own year. */
function stayRatios({ claims, cases }: ScreenedYear): Float64Array {
  const n = new Float64Array(NO_GROUP + 1), days = new Float64Array(n.length);
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!;
    n[group]!++;
    days[group]! += claims.los[i]!;
  }
  return Float64Array.from(
    cases.group,
    (group, i) =>
      group === NO_GROUP ? NaN : claims.los[i]! * n[group]! / days[group]!,
  );
}

function costRatios({ claims, cases, reference }: ScreenedYear): Float64Array {
  const ratios = new Float64Array(claims.rows).fill(NaN);
  for (let i = 0; i < claims.rows; i++) {
    const group = cases.group[i]!;
    if (group === NO_GROUP || cases.method[i] !== DIP) continue;
    const mean = reference(group, claims.hospital[i]!);
    if (mean > 0) ratios[i] = claims.cost[i]! / mean;
  }
  return ratios;
}

/** Claims of a person stand together, by day, so that the stay before is looked for upwards. */
function gapDays({ claims, codes }: ScreenedYear): Float64Array {
  const { rows, person, hospital, code, day, los } = claims;
  const gaps = new Float64Array(rows).fill(NaN);
  for (let i = 1; i < rows; i++) {
    for (let j = i - 1; j >= 0 && person[j] === person[i]; j--) {
      if (
        hospital[j] !== hospital[i] ||
        codes.category[code[j]!] !== codes.category[code[i]!]
      ) continue;
      gaps[i] = Math.max(0, day[i]! - los[i]! - day[j]!);
      break;
    }
  }
  return gaps;
}

function offListRatios({ claims, hospitals }: ScreenedYear): Float64Array {
  const own = new Float64Array(4), cost = new Float64Array(4);
  const level = (i: number) => {
    const h = claims.hospital[i]!;
    return h === OUT_OF_AREA ? 0 : hospitals.level[h]!;
  };
  for (let i = 0; i < claims.rows; i++) {
    const l = level(i);
    own[l]! += claims.selfPaid[i]!;
    cost[l]! += claims.cost[i]!;
  }
  return Float64Array.from(claims.selfPaid, (paid, i) => {
    const l = level(i);
    return l === 0 || own[l] === 0 || claims.cost[i] === 0
      ? NaN
      : paid / claims.cost[i]! * cost[l]! / own[l]!;
  });
}

/** Intensive care or death without a single secondary diagnosis: the list leaves something out. */
function listErrors(details: ClaimDetails): Float64Array {
  const death = OUTCOMES.indexOf("death");
  return Float64Array.from(
    details.secondary,
    (secondary, i) =>
      secondary === NO_SECONDARY &&
        (details.icuDays[i]! > 0 || details.outcome[i] === death)
        ? 1
        : 0,
  );
}

/** 1 where the pack's code stood on a bill of an earlier day. */
function repeatedCodes(
  { rows, day }: Claims,
  { packCode }: ClaimEvidence,
): Float64Array {
  const first = new Map<number, number>();
  for (let i = 0; i < rows; i++) {
    const code = packCode[i]!;
    if (code === 0) continue;
    const known = first.get(code);
    if (known === undefined || day[i]! < known) first.set(code, day[i]!);
  }
  return Float64Array.from(
    packCode,
    (code, i) => code !== 0 && first.get(code)! < day[i]! ? 1 : 0,
  );
}
