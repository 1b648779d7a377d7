import {
  type Cases,
  type Claims,
  METHODS,
  NO_GROUP,
  type Points,
  ZONES,
} from "../model/ledger.ts";
import type { IndicatorCounts } from "./indicators.ts";

/** Indicators that claims, cases and points give on one pass. */
export interface ClaimIndicators {
  /** Cases of abnormal cost, of all that entered DIP (B17). */
  readonly abnormal: IndicatorCounts;
  /** Cases without a group (1 − B7). */
  readonly ungrouped: IndicatorCounts;
  /** Off-list cost, of total cost (C1). */
  readonly selfPaid: IndicatorCounts;
  /** What patients and their other payers bear of total cost beside what is off the list (C2). */
  readonly burden: IndicatorCounts;
}

const DIP = METHODS.indexOf("dip");
const ABNORMAL = Uint8Array.from(
  ZONES,
  (zone) => zone === "low" || zone === "high" || zone === "extreme" ? 1 : 0,
);

/**
 * Counts what a year's DIP claims say of each institution (考核取数); only what the
 * payer sees. A sample's claims count as they are: rates do not depend on it,
 * and how many cases stand behind a rate is what was drawn.
 */
export function countIndicators(
  claims: Claims,
  cases: Cases,
  points: Points,
  hospitals: number,
): ClaimIndicators {
  const column = () => new Float64Array(hospitals);
  const n = column(), abnormal = column(), ungrouped = column();
  const cost = column(), selfPaid = column(), burden = column();
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== DIP) continue;
    const h = claims.hospital[i]!, c = claims.cost[i]!;
    const own = claims.selfPaid[i]!;
    n[h]!++;
    abnormal[h]! += ABNORMAL[points.zone[i]!]!;
    if (cases.group[i] === NO_GROUP) ungrouped[h]!++;
    cost[h]! += c;
    selfPaid[h]! += own;
    burden[h]! += c - own - claims.fund[i]! - claims.catastrophic[i]!;
  }
  return {
    abnormal: { part: abnormal, whole: n, cases: n },
    ungrouped: { part: ungrouped, whole: n, cases: n },
    selfPaid: { part: selfPaid, whole: cost, cases: n },
    burden: { part: burden, whole: cost, cases: n },
  };
}
