import { weigh } from "../../base/weigh.ts";
import {
  CATEGORIES,
  LEVELS,
  type MetricRow,
  OUT_OF_AREA,
  type Scheme,
  SCHEMES,
} from "../../model/ledger.ts";
import { PAYERS } from "../../model/patients.ts";
import { ratio, rowOf } from "../metric_row.ts";
import type { PatientSheets } from "./patient_metrics.ts";

const WIDTH = PAYERS.length + 1;
const COST = PAYERS.length;
const INSIDE = PAYERS.indexOf("inside"), OFF_LIST = PAYERS.indexOf("offList");

/** Sums over claims, fen: who paid, and the cost; by scheme × category, and what patients paid by scheme × level. */
interface Sums {
  readonly paid: Float64Array;
  readonly stays: Float64Array;
  readonly ownAtLevel: Float64Array;
  readonly staysAtLevel: Float64Array;
}

/**
 * Who pays for stays (费用由谁承担), by scheme and category of the insured, yuan; C2
 * is what patients pay inside the rules ÷ cost, as the standard's 自付比. What is
 * left after all payers is the patient's: off the list as far as that was not
 * insured, the rest inside the rules. Where nothing beside the bill is known,
 * supplements, aid and commercial insurance are `null` and count as the patient's.
 */
export function burdenMetrics(sheets: PatientSheets): MetricRow[] {
  const sums = sumUp(sheets), known = sheets.details !== null;
  return SCHEMES.flatMap((scheme, s) => {
    const base = s * CATEGORIES.length * WIDTH;
    const all = new Float64Array(WIDTH);
    for (let k = 0; k < CATEGORIES.length * WIDTH; k++) {
      all[k % WIDTH] = all[k % WIDTH]! + sums.paid[base + k]!;
    }
    const stays = CATEGORIES.reduce(
      (n, _, c) => n + sums.stays[s * CATEGORIES.length + c]!,
      0,
    );
    const period = String(sheets.year);
    return [
      ...groupRows(scheme, "all", period, all, stays, known),
      ...LEVELS.map((level) => {
        const k = s * 4 + level;
        return rowOf(scheme, `level:${level}`, period)(
          "burden.perStay",
          "yuan",
          ratio(sums.ownAtLevel[k]! / 100, sums.staysAtLevel[k]!),
        );
      }),
      ...(known
        ? CATEGORIES.flatMap((category, c) => {
          const k = s * CATEGORIES.length + c, n = sums.stays[k]!;
          if (n === 0) return [];
          const paid = sums.paid.subarray(k * WIDTH, (k + 1) * WIDTH);
          const group = `category:${category}`;
          return groupRows(scheme, group, period, paid, n, known);
        })
        : []),
    ];
  });
}

function groupRows(
  scheme: Scheme,
  group: string,
  period: string,
  paid: Float64Array,
  stays: number,
  known: boolean,
): MetricRow[] {
  const row = rowOf(scheme, group, period);
  const own = paid[INSIDE]! + paid[OFF_LIST]!;
  return [
    ...PAYERS.map((payer, p) =>
      row(
        `burden.${payer}`,
        "yuan",
        !known && p >= 2 && p < INSIDE ? null : paid[p]! / 100,
      )
    ),
    row("C2", "ratio", ratio(paid[INSIDE]!, paid[COST]!)),
    row("burden.own", "ratio", ratio(own, paid[COST]!)),
    row("burden.perStay", "yuan", ratio(own / 100, stays)),
  ];
}

function sumUp({ claims, hospitals, details }: PatientSheets): Sums {
  const groups = SCHEMES.length * CATEGORIES.length;
  const sums: Sums = {
    paid: new Float64Array(groups * WIDTH),
    stays: new Float64Array(groups),
    ownAtLevel: new Float64Array(SCHEMES.length * 4),
    staysAtLevel: new Float64Array(SCHEMES.length * 4),
  };
  const { paid, stays, ownAtLevel, staysAtLevel } = sums;
  const share = new Float64Array(INSIDE);
  for (let i = 0; i < claims.rows; i++) {
    const scheme = claims.scheme[i]!, h = claims.hospital[i]!;
    const group = scheme * CATEGORIES.length +
      (details === null ? 0 : details.category[i]!);
    const cost = claims.cost[i]!;
    share[0] = claims.fund[i]!;
    share[1] = claims.catastrophic[i]!;
    share[2] = share[3] = share[4] = 0;
    if (details !== null) {
      share[2] = details.supplement[i]!;
      share[3] = details.aid[i]!;
      share[4] = details.commercial[i]!;
    }
    const own = cost - share[0]! - share[1]! - share[2]! - share[3]! -
      share[4]!;
    const off = Math.min(own, claims.selfPaid[i]!);
    const at = group * WIDTH;
    for (let p = 0; p < INSIDE; p++) paid[at + p] = paid[at + p]! + share[p]!;
    paid[at + INSIDE] = paid[at + INSIDE]! + own - off;
    paid[at + OFF_LIST] = paid[at + OFF_LIST]! + off;
    paid[at + COST] = paid[at + COST]! + cost;
    stays[group] = stays[group]! + 1;
    const k = scheme * 4 + (h === OUT_OF_AREA ? 0 : hospitals.level[h]!);
    ownAtLevel[k] = ownAtLevel[k]! + own;
    staysAtLevel[k] = staysAtLevel[k]! + 1;
  }
  weigh(claims.weight, paid, stays, ownAtLevel, staysAtLevel);
  return sums;
}
