import type { Points, Supervision, Totals } from "../../model/ledger.ts";
import type { PlantedConduct } from "../../model/supervision_score.ts";
import {
  type CasePlaces,
  casePointsAfter,
  type TakenPoints,
  totalsAfter,
} from "../../supervision/points_after_findings.ts";
import {
  type SupervisedMoney,
  supervisedMoney,
} from "../../supervision/supervised_money.ts";
import type { StageMemory } from "../stage_memory.ts";
import type { YearValues } from "../year_values.ts";
import { supervises } from "./inspection_plan.ts";
import { plantedConduct } from "./planted_conduct.ts";
import { superviseYear, type YearToSupervise } from "./supervise_year.ts";

/** A year as supervision leaves it (监管后的年度). */
export interface WatchedYear {
  /** What was found, and who bears what; `null` where nobody looks. */
  readonly supervised: Supervision | null;
  /** What was wrong in truth, for metrics; `null` where nobody looks or nobody knows. */
  readonly planted: PlantedConduct | null;
  /** Money of the findings; `null` where nobody looks. */
  readonly taken: SupervisedMoney | null;
  /** Points of cases as they are settled, less what findings took and those that are not paid: what every point value is measured on. */
  readonly points: Points;
  /** Points and money of cases, likewise. */
  readonly sums: Totals;
}

/** Looks at a scored year, if its rules have anybody who does. Part of the run: it hands tables over. */
export function watchedYear(
  year: YearToSupervise,
  through: YearValues,
  memory: StageMemory,
): WatchedYear {
  const { points, sums } = year.scored;
  if (!supervises(through.start)) {
    return { supervised: null, planted: null, taken: null, points, sums };
  }
  const { claims } = year.record, n = year.hospitals.id.length;
  const supervised = memory.run(superviseYear, year, through);
  const { findings, unpaid } = supervised;
  return {
    supervised,
    planted: memory.run(plantedConduct, year, through),
    taken: supervisedMoney(supervised, claims, n),
    ...memory.run(lessFindings, {
      points,
      sums,
      claims,
      taken: [findings, unpaid],
    }, through),
  };
}

function lessFindings({ points, sums, claims, taken }: {
  readonly points: Points;
  readonly sums: Totals;
  readonly claims: CasePlaces;
  readonly taken: readonly TakenPoints[];
}): Pick<WatchedYear, "points" | "sums"> {
  const left = casePointsAfter(points.points, taken, claims);
  return {
    points: left === points.points ? points : { ...points, points: left },
    sums: totalsAfter(sums, points.points, left, claims),
  };
}
