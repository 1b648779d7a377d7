import {
  NO_INPUTS,
  type PlanInputs,
  type RunBasis,
} from "../model/run_basis.ts";
import { recordScenario, type Scenario } from "../model/scenario/mod.ts";

/**
 * What a result is played from (推演依据), as plain data.
 *
 * @param preRegime rules of the history; `null` where they are the scenario's own
 */
export function basisOf(
  plan: {
    readonly scenario: Scenario;
    readonly inputs?: PlanInputs;
    readonly held?: unknown;
  },
  preRegime: Scenario | null,
): RunBasis {
  return {
    scenario: recordScenario(plan.scenario),
    preRegime: preRegime && recordScenario(preRegime),
    inputs: plan.inputs ?? NO_INPUTS,
    held: plan.held !== undefined,
  };
}
