import { marginByCode } from "../../hospital/response/code_steps.ts";
import { conductOptions } from "../../hospital/response/conduct_options.ts";
import { mildShare } from "../../hospital/response/conduct_terms.ts";
import type { Values } from "../../model/policy/mod.ts";
import { followUps } from "../../need/follow_ups.ts";
import { discretionaryCodes } from "../../need/margin_terms.ts";
import type { City } from "../world_frames.ts";

/**
 * Part of a city's mild cases that could be seen as outpatients, by code (边缘病例比例).
 * Part of the run: it hands tables and settings over.
 */
export function atMarginOf(
  { facts, codes }: Pick<City, "facts" | "codes">,
  values: Values,
): Float64Array {
  const { interval, stays } = followUps(
    facts,
    values["need.readmission.byChance"],
  );
  return marginByCode(
    discretionaryCodes(interval, codes.book, codes.disease),
    mildShare(conductOptions(values)),
    stays,
    codes.disease,
  );
}
