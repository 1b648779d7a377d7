import type { Counties, Hospitals } from "../model/ledger.ts";
import type { Plan } from "../run.ts";
import { buildCity, hospitalsIn } from "./world_frames.ts";

/** Institutions and counties of a plan's policy year (方案的医疗机构), before anything is played. */
export function institutionsOf(plan: Plan): {
  readonly hospitals: Hospitals;
  readonly counties: Counties;
} {
  if ("given" in plan) return plan.given;
  const settings = plan.scenario.valuesOn("9999-12-31");
  const city = buildCity(plan.facts, settings["run.seed"]);
  return {
    hospitals: hospitalsIn(city, settings["run.year"], settings).archive,
    counties: city.counties,
  };
}
