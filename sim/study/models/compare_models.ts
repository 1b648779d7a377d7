import { valueSplits } from "../../metrics/weather/point_weather.ts";
import {
  BEHAVIOUR_MODELS,
  type ModelPlay,
  type ModelSide,
} from "../../model/behaviour.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import {
  type CityPlan,
  type Plan,
  type Played,
  type RunOptions,
  settleSides,
} from "../../run.ts";

/**
 * A comparison under each model of behaviour (三种行为模型并列): the same scenarios,
 * the same people with the same luck, other institutions' minds. Given claims are
 * what was done already; they have no models.
 *
 * @param plans baseline first
 * @param played years of earlier plays, which are not played again
 */
export async function compareModels(
  plans: readonly Plan[],
  options: RunOptions,
  played: Played,
): Promise<ModelPlay[]> {
  const cities = plans.filter((plan): plan is CityPlan => !("given" in plan));
  if (cities.length < plans.length) return [];
  // The old method's last year is the same under every model.
  const plays: ModelPlay[] = [], memory = rememberStages();
  for (const model of BEHAVIOUR_MODELS) {
    const sides = await settleSides(
      cities.map((plan) => ({
        ...plan,
        scenario: withSettings(plan.scenario, {
          "hospital.response.model": model,
        }),
      })),
      options,
      played,
      memory,
    );
    const still = plays[0]?.sides ?? sides;
    const weather = sides.map((side, i) => againstStill(still[i]!, side));
    plays.push({ model, sides, weather });
  }
  return plays;
}

/** What behaviour did to the value of a point: a side against itself under M0, the first model. */
function againstStill(still: ModelSide, side: ModelSide) {
  const year = ({ outcome, makeup }: ModelSide) => ({
    settlements: outcome.settlements,
    makeup,
  });
  return valueSplits(year(still), year(side), side.valueMethod);
}
