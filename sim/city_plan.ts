import type { Lang } from "./base/formats.ts";
import { cannotPlay } from "./base/issues.ts";
import { readPlan } from "./io.ts";
import type { CityPlan } from "./run.ts";

/**
 * Reads a plan whose people are played (推演城市的方案).
 *
 * @param why what cannot be done with claims that were read
 * @throws {ShapanError} if the scenario cannot be used or reads its claims
 */
export async function cityPlan(
  id: string,
  why: Readonly<Record<Lang, string>>,
): Promise<CityPlan> {
  const plan = await readPlan(id);
  if ("given" in plan) throw cannotPlay("intake.files.claims", id, why);
  return plan;
}
