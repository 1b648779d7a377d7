import { reviewPlaces } from "../review_places.ts";
import {
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import { METHODS, type Points, ZONES } from "../../model/ledger.ts";
import type { CaseTable } from "./case_table.ts";
import { rateTermsOf } from "./rate_terms.ts";
import type { DrgScoring } from "./score_drg.ts";

/**
 * Leaves so many of an institution's cases paid as of high cost (高倍率病例限额): those
 * of the highest C ÷ standard, then the higher cost, then the earlier row; the
 * others are paid their standard. `R-DRG`: the share may be capped, `drg.highShare`.
 *
 * @param high row of the zone
 */
export function limitHighCases(
  year: DrgScoring,
  table: CaseTable,
  scored: Points & { readonly pay: Float64Array },
  share: number,
  high: number,
): Points {
  const { claims, cases, hospitals } = year, dip = METHODS.indexOf("dip");
  const n = new Float64Array(hospitals.id.length);
  const found: { row: number; r: Ratio }[][] = hospitals.id.map(() => []);
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const h = claims.hospital[i]!;
    n[h]!++;
    if (scored.zone[i] !== high) continue;
    const { RW, H, rate } = rateTermsOf(
      year,
      { high: { "3": 1, "2": 1, "1": 1 }, low: 0 },
      cases.group[i]!,
      h,
      claims.scheme[i]!,
    );
    const standard = multiply(multiply(RW, H), rate);
    found[h]!.push({ row: i, r: divide(ratio(claims.cost[i]!), standard) });
  }
  const points = scored.points.slice(), pay = scored.pay.slice();
  const zone = scored.zone.slice();
  found.forEach((own, h) => {
    own.sort((a, b) =>
      compare(b.r, a.r) || claims.cost[b.row]! - claims.cost[a.row]! ||
      a.row - b.row
    );
    for (const { row } of own.slice(reviewPlaces(share, n[h]!))) {
      const scheme = claims.scheme[row]!;
      const t = (scheme * hospitals.id.length + h) * table.groups +
        cases.group[row]!;
      points[row] = table.points[t]!;
      pay[row] = table.pay[t]!;
      zone[row] = NORMAL;
    }
  });
  return { ...scored, points, pay, zone };
}

const NORMAL = ZONES.indexOf("normal");
