import {
  bothOdds,
  sanctionOdds,
} from "../../hospital/patients/after_sanctions.ts";
import type { PlayedYear, YearPlan } from "../play_year.ts";
import { type SettledPlan, settledSoFar } from "../settle_course.ts";
import type { StageMemory } from "../stage_memory.ts";
import { waitingBefore } from "../waiting_before.ts";
import type { City } from "../world_frames.ts";
import { supervises } from "./inspection_plan.ts";

/**
 * What waiting and last year's sanctions do to the odds of each institution
 * (等候与处罚的影响); `null` = nothing. Part of the run.
 *
 * @param years years before this one, oldest first
 * @param since first year after the reform
 */
export function oddsBefore(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  asked: Pick<YearPlan, "year" | "values" | "lineage">,
  since: number,
  memory: StageMemory,
): Float64Array | null {
  const waiting = waitingBefore(city, years, asked, since);
  // In the first year after the reform, the last one of the old method.
  const before = asked.lineage?.at(-2);
  if (
    asked.year < since || before === undefined || !supervises(before)
  ) return waiting;
  const { last } = settledSoFar(plan, city, years, memory);
  const { supervised } = last.settled;
  return bothOdds(
    waiting,
    supervised && sanctionOdds(
      supervised.sanctions,
      city.hospitals.archive.id.length,
      before["supervision.penalty.publicity"].patients,
    ),
  );
}
