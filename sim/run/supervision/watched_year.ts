import type { Supervision } from "../../model/ledger.ts";
import type { PlantedConduct } from "../../model/supervision_score.ts";
import {
  pointsAfterFindings,
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
  /** Points and money of cases, less what findings took. */
  readonly sums: YearToSupervise["scored"]["sums"];
}

/** Looks at a scored year, if its rules have anybody who does. Part of the run: it hands tables over. */
export function watchedYear(
  year: YearToSupervise,
  through: YearValues,
  memory: StageMemory,
): WatchedYear {
  const { sums } = year.scored;
  if (!supervises(through.start)) {
    return { supervised: null, planted: null, taken: null, sums };
  }
  const { claims } = year.record, n = year.hospitals.id.length;
  const supervised = memory.run(superviseYear, year, through);
  const { findings } = supervised;
  return {
    supervised,
    planted: memory.run(plantedConduct, year, through),
    taken: supervisedMoney(findings, claims, n),
    sums: pointsAfterFindings(sums, findings, claims),
  };
}
