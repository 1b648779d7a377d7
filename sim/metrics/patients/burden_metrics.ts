import { weigh } from "../../base/weigh.ts";
import {
  LEVELS,
  type MetricRow,
  OUT_OF_AREA,
  type Scheme,
  SCHEMES,
} from "../../model/ledger.ts";
import { PAYERS } from "../../model/patients.ts";
import { ratio, rowOf } from "../metric_row.ts";
import {
  CELLS,
  groupSums,
  patientCell,
  patientGroups,
} from "./patient_cells.ts";
import type { PatientSheets } from "./patient_metrics.ts";

const WIDTH = PAYERS.length + 2;
const COST = PAYERS.length, STAYS = COST + 1;
const INSIDE = PAYERS.indexOf("inside"), OFF_LIST = PAYERS.indexOf("offList");

/** Sums over claims: fen by payer, cost and stays, by cell of patients; what patients paid by scheme × level. */
interface Sums {
  readonly paid: Float64Array;
  readonly ownAtLevel: Float64Array;
  readonly staysAtLevel: Float64Array;
}

/**
 * Who pays for stays (费用由谁承担), by scheme and by category, age and help of the
 * insured, yuan; C2 is what patients pay inside the rules ÷ cost, as the standard's
 * 自付比. What is left after all payers is the patient's: off the list as far as that
 * was not insured, the rest inside the rules. Where nothing beside the bill is known,
 * supplements, aid and commercial insurance are `null` and count as the patient's.
 */
export function burdenMetrics(sheets: PatientSheets): MetricRow[] {
  const sums = sumUp(sheets), known = sheets.details !== null;
  const period = String(sheets.year);
  return SCHEMES.flatMap((scheme, s) => {
    const [all, ...others] = patientGroups(s).map((group) => ({
      name: group.name,
      paid: groupSums(sums.paid, WIDTH, group),
    }));
    return [
      ...groupRows(scheme, "all", period, all!.paid, known),
      ...LEVELS.map((level) => {
        const k = s * 4 + level;
        return rowOf(scheme, `level:${level}`, period)(
          "burden.perStay",
          "yuan",
          ratio(sums.ownAtLevel[k]! / 100, sums.staysAtLevel[k]!),
        );
      }),
      ...(known
        ? others.flatMap(({ name, paid }) =>
          paid[STAYS] === 0 ? [] : groupRows(scheme, name, period, paid, known)
        )
        : []),
    ];
  });
}

function groupRows(
  scheme: Scheme,
  group: string,
  period: string,
  paid: Float64Array,
  known: boolean,
): MetricRow[] {
  const row = rowOf(scheme, group, period), stays = paid[STAYS]!;
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
    row("burden.stays", "cases", stays),
  ];
}

function sumUp({ claims, hospitals, details }: PatientSheets): Sums {
  const sums: Sums = {
    paid: new Float64Array(CELLS * WIDTH),
    ownAtLevel: new Float64Array(SCHEMES.length * 4),
    staysAtLevel: new Float64Array(SCHEMES.length * 4),
  };
  const { paid, ownAtLevel, staysAtLevel } = sums;
  const share = new Float64Array(INSIDE);
  for (let i = 0; i < claims.rows; i++) {
    const scheme = claims.scheme[i]!, h = claims.hospital[i]!;
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
    const at = patientCell(scheme, details, i) * WIDTH;
    for (let p = 0; p < INSIDE; p++) paid[at + p] = paid[at + p]! + share[p]!;
    paid[at + INSIDE] = paid[at + INSIDE]! + own - off;
    paid[at + OFF_LIST] = paid[at + OFF_LIST]! + off;
    paid[at + COST] = paid[at + COST]! + cost;
    paid[at + STAYS] = paid[at + STAYS]! + 1;
    const k = scheme * 4 + (h === OUT_OF_AREA ? 0 : hospitals.level[h]!);
    ownAtLevel[k] = ownAtLevel[k]! + own;
    staysAtLevel[k] = staysAtLevel[k]! + 1;
  }
  weigh(claims.weight, paid, ownAtLevel, staysAtLevel);
  return sums;
}
