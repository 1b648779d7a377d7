import {
  type Motives,
  motivesOf,
} from "../../../sim/hospital/response/motives.ts";
import { LEVERS } from "../../../sim/model/levers.ts";
import { defaults, type Values } from "../../../sim/model/policy/mod.ts";

/** Motives at these doses and no others, in the profit model unless something else is given. */
export function motivesWith(
  doses: Partial<Motives["dose"]>,
  given: Partial<Values> = {},
): Motives {
  const none = Object.fromEntries(
    [...LEVERS, "capacity", "technology"].map((l) => [l, 0]),
  );
  return {
    ...usual("profit", given),
    dose: { ...none, ...doses } as Motives["dose"],
  };
}

/** Motives of a model at the registry's doses. */
export function usual(
  model: Motives["model"],
  given: Partial<Values> = {},
): Motives {
  return motivesOf({
    ...defaults(),
    "hospital.response.model": model,
    ...given,
  });
}
