import { readScenario } from "../../sim/io.ts";
import { NO_INPUTS, type RunBasis } from "../../sim/model/run_basis.ts";
import { recordScenario } from "../../sim/model/scenario/mod.ts";

/** What a hand-made result claims to be played from: a real scenario, no files. */
export function sampleBasis(id: string): RunBasis {
  const scenario = recordScenario(readScenario(id));
  return { scenario, preRegime: null, inputs: NO_INPUTS, held: false };
}
