import type { ModelPlay, ModelWeatherRow } from "../model/behaviour.ts";

/**
 * What behaviour did to the value of a point (行为对点值的影响): each model against M0,
 * side by side and scheme by scheme, factor by factor; M0 itself and schemes
 * without a value are left out.
 */
export function modelWeather(plays: readonly ModelPlay[]): ModelWeatherRow[] {
  return plays.slice(1).flatMap(({ model, sides, weather }) =>
    weather.flatMap((splits, side) =>
      splits.flatMap((split, s) =>
        (split?.parts ?? []).map(({ factor, effect }) => ({
          model,
          side,
          scheme: sides[side]!.outcome.settlements[s]!.scheme,
          factor,
          effect,
        }))
      )
    )
  );
}
