/**
 * What audit and assessment say of a year before it is cleared (审核与考核取数).
 * Part of the run: it hands tables and settings to supervision and computes
 * nothing.
 *
 * @module
 */
import {
  type Cases,
  type Hospitals,
  type Points,
  SCHEMES,
  type Standing,
  type Totals,
  type YearRecord,
} from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";
import type { ViolationCounts } from "../points/violation_rates.ts";
import { VIOLATIONS } from "../points/violation.ts";
import { appraise } from "../supervision/appraise.ts";
import {
  type ClaimIndicators,
  countIndicators,
} from "../supervision/count_indicators.ts";
import { hospitalSums } from "../supervision/hospital_sums.ts";
import type { IndicatorCounts } from "../supervision/indicators.ts";
import { noStanding } from "../supervision/not_yet.ts";
import type { SupervisedMoney } from "../supervision/supervised_money.ts";
import { conductWeights, refused } from "../supervision/refused.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import type { YearValues } from "./year_values.ts";

/** A scored year as the payer sees it. */
export interface JudgedYear {
  readonly claims: YearRecord["claims"];
  readonly cases: Cases;
  readonly points: Points;
  readonly totals: Totals;
  readonly hospitals: Hospitals;
  /** Conduct by index; `null` where nobody counted it. */
  readonly conduct: ViolationCounts | null;
  /** What supervision takes by scheme, in place of the set share refused at audit, and the losses that stand; `null` where nobody looks. */
  readonly found: Pick<SupervisedMoney, "deductions" | "losses"> | null;
  /** The year before, `null` where it was not settled. */
  readonly last: { readonly settlements: readonly Settlement[] } | null;
}

/** Audit deductions by scheme (hospital × 12 + month) and the standing of the institutions. */
export interface Judgement {
  readonly deductions: readonly Float64Array[];
  readonly standing: Standing;
}

/** Audits and assesses a year (年度审核与考核), both schemes together for the standing. `R-PERF`. */
export function judgeYear(
  year: JudgedYear,
  { months, end: values }: YearValues,
  memory = NO_MEMORY,
): Judgement {
  const { claims, cases, points, totals, hospitals, conduct } = year;
  const n = hospitals.id.length;
  const weights = conductWeights(conduct, n);
  const deductions = year.found?.deductions ?? SCHEMES.map((_, s) =>
    refused(
      totals.fund,
      s,
      months.map((month) => month["settlement.audit.refusedShare"]),
      weights,
    )
  );
  if (!values["supervision.assessment.enabled"]) {
    return { deductions, standing: noStanding(n) };
  }
  const counted = memory.run(
    indicatorsOf,
    { claims, cases, points, hospitals },
    values,
  );
  const { cases: discharges } = counted.abnormal;
  const standing = appraise(
    {
      ...counted,
      ...conductIndicators(conduct, n),
      refused: {
        // Conduct counts alike however it is made good, and what follows from a sanction is none.
        part: year.found?.losses ?? hospitalSums(deductions, 12, n),
        whole: hospitalSums([totals.fund], 24, n),
        cases: discharges,
      },
      ...(year.last === null ? {} : {
        volume: {
          part: hospitalSums(year.last.settlements.map((s) => s.cases), 1, n),
          whole: hospitalSums([totals.cases], 24, n),
          cases: discharges,
        },
      }),
    },
    hospitals,
    {
      weights: values["supervision.assessment.weights"],
      slopes: values["supervision.assessment.slopes"],
      minCases: values["supervision.assessment.minCases"],
      grades: values["supervision.assessment.grades"],
    },
  );
  return { deductions, standing };
}

function indicatorsOf(
  { claims, cases, points, hospitals }: Pick<
    JudgedYear,
    "claims" | "cases" | "points" | "hospitals"
  >,
): ClaimIndicators {
  return countIndicators(claims, cases, points, hospitals.id.length);
}

/** The five indices of conduct, by name. */
function conductIndicators(
  conduct: ViolationCounts | null,
  hospitals: number,
): Partial<Record<typeof VIOLATIONS[number], IndicatorCounts>> {
  if (conduct === null) return {};
  const of = (column: Float64Array, k: number) =>
    column.subarray(k * hospitals, (k + 1) * hospitals);
  return Object.fromEntries(VIOLATIONS.map((name, k) => {
    const whole = of(conduct.among, k);
    return [name, { part: of(conduct.found, k), whole, cases: whole }];
  }));
}
