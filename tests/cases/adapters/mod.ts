import type { Adapter } from "../adapter.ts";
import { ADVANCES } from "./advances.ts";
import { AUXILIARY } from "./auxiliary.ts";
import { BENEFIT } from "./benefit.ts";
import { BUDGET } from "./budget.ts";
import { CALENDAR } from "./calendar.ts";
import { CATALOGUE } from "./catalogue.ts";
import { CLEARING } from "./clearing.ts";
import { COEFFICIENT } from "./coefficient.ts";
import { CONSORTIUM } from "./consortium.ts";
import { DRG } from "./drg.ts";
import { DUAL } from "./dual.ts";
import { GROUPING } from "./grouping.ts";
import { OTHER_METHODS } from "./methods.ts";
import { MONTH } from "./month.ts";
import { NEGOTIATION } from "./negotiation.ts";
import { POOLING } from "./pooling.ts";
import { POINTS } from "./points.ts";
import { REVIEW } from "./review.ts";
import { SPECIAL } from "./special_points.ts";
import { SPLIT } from "./split.ts";
import { SUPERVISION } from "./supervision.ts";
import { VALUE } from "./value.ts";
import { WEIGHT } from "./weight.ts";

/** Every form of inputs that the engine can play, in the order of the stages. */
export const ADAPTERS: readonly Adapter[] = [
  ...BENEFIT,
  ...CATALOGUE,
  ...GROUPING,
  ...WEIGHT,
  ...POINTS,
  ...AUXILIARY,
  ...SPECIAL,
  ...REVIEW,
  ...DRG,
  ...COEFFICIENT,
  ...BUDGET,
  ...NEGOTIATION,
  ...VALUE,
  ...ADVANCES,
  ...MONTH,
  ...CLEARING,
  ...CONSORTIUM,
  ...DUAL,
  ...OTHER_METHODS,
  ...POOLING,
  ...CALENDAR,
  ...SPLIT,
  ...SUPERVISION,
];
