import type { Layer, NationalRules } from "../model/ledger.ts";
import type { RefinedCodes } from "./refine_codes.ts";

/** National rules, the layers that are used, and the code book made for them. */
export interface NationalPlan {
  readonly rules: NationalRules;
  readonly layers: readonly Layer[];
  readonly refined: RefinedCodes;
}
