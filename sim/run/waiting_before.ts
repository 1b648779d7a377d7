import { inflowDays } from "../hospital/inflow.ts";
import { waitingOdds } from "../hospital/patients/waiting.ts";
import { occupancy } from "../metrics/occupancy.ts";
import type { PlayedYear, YearPlan } from "./play_year.ts";
import { type City, hospitalsIn } from "./world_frames.ts";
import { waits } from "./world_of.ts";

/**
 * What waiting does to the odds of each hospital in a year (等候的影响): nothing where
 * patients do not mind, nor in the first year after the reform, whose choices were
 * fitted. Part of the run: it hands occupancy over.
 *
 * @param years years before this one, oldest first
 * @param since first year after the reform
 */
export function waitingBefore(
  city: City,
  years: readonly PlayedYear[],
  { year, values, lineage = [] }: Pick<YearPlan, "year" | "values" | "lineage">,
  since: number,
): Float64Array | null {
  if (!waits(values) || year <= since) return null;
  const used = (i: number) => {
    const { record, inflow } = years[i]!;
    const settings = lineage[i] ?? values;
    const { archive } = hospitalsIn(city, record.year, settings);
    return occupancy(
      record.claims,
      archive,
      inflow ? inflowDays(inflow, archive.id.length) : undefined,
    );
  };
  const old = years.findIndex(({ record }) => record.year === since - 1);
  return waitingOdds(
    used(years.length - 1),
    used(old),
    values["hospital.choice.waiting"],
  );
}
