import { V4, V5, V6, V7 } from "./fee_for_service.ts";
import { V10, V8, V9 } from "./prices_and_audits.ts";
import type { Recipe } from "./recipe.ts";
import { V1, V2, V3 } from "./southern_cities.ts";

/** The ten published results that a release is held against (十项检验), in order. */
export const RECIPES: readonly Recipe[] = [
  V1,
  V2,
  V3,
  V4,
  V5,
  V6,
  V7,
  V8,
  V9,
  V10,
];
