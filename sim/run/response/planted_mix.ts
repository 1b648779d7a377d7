import { atRest, type YearResponse } from "../../model/levers.ts";
import type { PlayedYear } from "../play_year.ts";
import { type SettledPlan, settledSoFar } from "../settle_course.ts";
import type { StageMemory } from "../stage_memory.ts";
import { type City, hospitalsIn } from "../world_frames.ts";
import { yearValues } from "../year_values.ts";
import { primaryCodes } from "./see_cases.ts";

/**
 * What a year needs where nobody weighs anything and a red team moves the mix of
 * admissions (埋设收治结构): which groups are of primary level, as institutions reckon
 * from the latest settled year. `null` where no mix is planted. Part of the run.
 */
export function plantedMix(
  plan: SettledPlan,
  city: City,
  years: readonly PlayedYear[],
  year: number,
  memory: StageMemory,
): YearResponse | null {
  const values = yearValues(plan, year);
  if (values["hospital.planted.levers"].mix === 0) return null;
  const { last } = settledSoFar(plan, city, years, memory);
  const { archive } = hospitalsIn(city, year, values), n = archive.id.length;
  return {
    levers: atRest(n),
    primary: primaryCodes(last, archive, values),
    kept: new Float64Array(n).fill(1),
    need: 1,
  };
}
