import { weigh } from "../base/weigh.ts";
import {
  type Claims,
  type Hospitals,
  LEVELS,
  type MetricRow,
  OUT_OF_AREA,
  SCHEMES,
} from "../model/ledger.ts";
import { ratio, rowOf } from "./metric_row.ts";

/** What the metrics of use are taken from. */
export interface UseSheets {
  readonly year: number;
  readonly claims: Claims;
  readonly hospitals: Hospitals;
  readonly insured: readonly [number, number];
}

/** Sums over claims, by scheme × 4 + level; level 0 is out of area. */
interface Sums {
  readonly cases: Float64Array;
  readonly cost: Float64Array;
  readonly days: Float64Array;
  readonly fund: Float64Array;
  readonly selfPaid: Float64Array;
  readonly helped: Float64Array;
}

/**
 * Use of inpatient care (住院服务利用), by scheme and level: D21 admissions per
 * 100 insured, C56 mean cost, C39 mean stay, C1 self-pay ratio, C57 actual
 * reimbursement; levels are those of local stays.
 */
export function useMetrics(sheets: UseSheets): MetricRow[] {
  const sums = sumUp(sheets), period = String(sheets.year);
  return SCHEMES.flatMap((scheme, s) => {
    const all = (column: Float64Array) =>
      column.subarray(s * 4, s * 4 + 4).reduce((a, b) => a + b, 0);
    const cases = all(sums.cases), cost = all(sums.cost);
    const fund = all(sums.fund), far = sums.cases[s * 4]!;
    const row = rowOf(scheme, "all", period);
    return [
      row("D21", "per 100", ratio(cases * 100, sheets.insured[s]!)),
      row("C56", "yuan", ratio(cost / 100, cases)),
      row("C39", "day", ratio(all(sums.days), cases)),
      row("C1", "ratio", ratio(all(sums.selfPaid), cost)),
      row("C57", "ratio", ratio(fund + all(sums.helped), cost)),
      row("fund.share", "ratio", ratio(fund, cost)),
      row("remote.share", "ratio", ratio(far, cases)),
      ...LEVELS.flatMap((level) => {
        const k = s * 4 + level, n = sums.cases[k]!;
        const at = rowOf(scheme, `level:${level}`, period);
        return [
          at("admission.share", "ratio", ratio(n, cases - far)),
          at("C56", "yuan", ratio(sums.cost[k]! / 100, n)),
          at("C39", "day", ratio(sums.days[k]!, n)),
        ];
      }),
    ];
  });
}

function sumUp({ claims, hospitals }: UseSheets): Sums {
  const column = () => new Float64Array(SCHEMES.length * 4);
  const sums: Sums = {
    cases: column(),
    cost: column(),
    days: column(),
    fund: column(),
    selfPaid: column(),
    helped: column(),
  };
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    const level = h === OUT_OF_AREA ? 0 : hospitals.level[h]!;
    const k = claims.scheme[i]! * 4 + level;
    sums.cases[k] = sums.cases[k]! + 1;
    sums.cost[k] = sums.cost[k]! + claims.cost[i]!;
    sums.days[k] = sums.days[k]! + claims.los[i]!;
    sums.fund[k] = sums.fund[k]! + claims.fund[i]!;
    sums.selfPaid[k] = sums.selfPaid[k]! + claims.selfPaid[i]!;
    sums.helped[k] = sums.helped[k]! + claims.catastrophic[i]!;
  }
  weigh(claims.weight, ...Object.values(sums) as Float64Array[]);
  return sums;
}
