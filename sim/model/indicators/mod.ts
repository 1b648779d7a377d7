import { EFFECTS } from "./effects.ts";
import type { StandardIndicator } from "./indicator.ts";
import { OPERATION } from "./operation.ts";
import { PUBLICATION, REHEARSED } from "./publication.ts";

export type { StandardIndicator } from "./indicator.ts";

/** All indicators of B to E (运行监测指标), in the order of the standard. */
export const INDICATORS: readonly StandardIndicator[] = [
  ...OPERATION,
  ...EFFECTS,
  ...PUBLICATION,
  ...REHEARSED,
];
