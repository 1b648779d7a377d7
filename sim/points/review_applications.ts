import { MONTH_OF_DAY } from "../base/calendar.ts";
import { SCALE } from "../base/points.ts";
import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  toNumber,
} from "../base/ratio.ts";
import { METHODS, NO_GROUP, type Points, ZONES } from "../model/ledger.ts";
import { type CaseTerms, caseTerms, type TermsYear } from "./case_terms.ts";

/** Which cases may apply, and when (申请条件). */
export interface EligibilityOptions {
  readonly period: "month" | "quarter";
  /** A case above so many times its reference may apply; the edge does not. */
  readonly ratio: number;
  /** The reference mean of the deviation with A, or S × b. */
  readonly reference: "deviation" | "paymentStandard";
  /** A case of a longer stay may apply too, days; `null` = none. */
  readonly longStay: number | null;
  /** 1 = a case with another ground to apply; none where left out. */
  readonly grounds?: Uint8Array | null;
  /** Whether zones are those of the deviation, so that a case far above its mean is in one of high cost; so where left out. Under DRG they are of its own edges. */
  readonly zonesOfDeviation?: boolean;
}

/** A case that applies. */
export interface Application {
  readonly row: number;
  readonly hospital: number;
  readonly r: Ratio;
  /** Fen. */
  readonly cost: number;
  readonly terms: CaseTerms;
}

const HIGH = ZONES.indexOf("high"), EXTREME = ZONES.indexOf("extreme");

/**
 * The applications of each period, best first (各场申请): cases above the ratio, and
 * those with another ground. `R-SPC`: specification 3.0 (draft), 6.2 一.
 *
 * @param span months of a period
 */
export function applications(
  year: TermsYear,
  { zone }: Points,
  options: EligibilityOptions,
  span: number,
): Application[][] {
  const { claims, cases, rules } = year, grounds = options.grounds ?? null;
  const sessions = Array.from({ length: 12 / span }, (): Application[] => []);
  const limit = fromNumber(options.ratio), dip = METHODS.indexOf("dip");
  const b = rules.yearStartValue,
    floors = b.map((value) =>
      value === null
        ? Infinity
        // Day surgery has a part of S; doubles are 1e-9 on the safe side.
        : options.ratio * toNumber(value) / SCALE * (1 - 1e-9) *
          Math.min(1, year.options.special?.dayRatio ?? 1)
    );
  const byZone = options.zonesOfDeviation !== false &&
    options.reference === "deviation" &&
    [year.options, ...year.options.highBands ?? []]
      .every(({ high }) => options.ratio >= high);
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip || cases.group[i] === NO_GROUP) continue;
    const asks = grounds !== null && grounds[i] === 1 ||
      options.longStay !== null && claims.los[i]! > options.longStay;
    // Zones from `high` on, or a cost near enough to S × b × ratio.
    const near = byZone
      ? zone[i] === HIGH || zone[i] === EXTREME
      : options.reference === "deviation" ||
        claims.cost[i]! >=
          rules.catalogue.points[cases.group[i]!]! * floors[claims.scheme[i]!]!;
    if (!asks && !near) continue;
    const value = b[claims.scheme[i]!];
    const terms = caseTerms(year, i);
    if (terms === null || !value || value.num === 0n) continue;
    const r = reviewRatio(terms, ratio(claims.cost[i]!), options.reference);
    if (r === null || (!asks && compare(r, limit) <= 0)) continue;
    const month = MONTH_OF_DAY[claims.day[i]!]!;
    sessions[Math.floor(month / span)]!.push({
      row: i,
      hospital: claims.hospital[i]!,
      r,
      cost: claims.cost[i]!,
      terms,
    });
  }
  for (const applied of sessions) {
    applied.sort((x, y) =>
      compare(y.r, x.r) || y.cost - x.cost || x.row - y.row
    );
  }
  return sessions;
}

/** Ratio that a case applies and is ranked by; `null` where it has none. */
export function reviewRatio(
  { S, A, mean, b }: Pick<CaseTerms, "S" | "A" | "mean" | "b">,
  C: Ratio,
  reference: EligibilityOptions["reference"],
): Ratio | null {
  if (reference === "deviation") {
    return mean === null ? null : divide(C, multiply(mean, A));
  }
  return b === null ? null : divide(C, multiply(S, b));
}
