/**
 * The door to the negotiation (谈判入口): plays a scenario and replays the talks of its
 * policy year.
 *
 * @module
 */
import { play, type PlaySettings } from "./compare.ts";
import { readPlan } from "./io.ts";
import type { NegotiationRun } from "./model/negotiation.ts";
import {
  negotiateResult,
  type NegotiationChanges,
} from "./run/negotiate_result.ts";
import { placedIssues } from "./run/placed_issues.ts";

/**
 * Replays the negotiation of a scenario (谈判推演): groups and their claims, the talks,
 * the eight rules on the same envelope, who objects and at what price; one sheet a
 * scheme. The command `shapan negotiate` shows the same numbers.
 *
 * @param ref id below `scenarios/`, such as `zibo_2025/baseline`, or a path
 * @param changes what of the scenario's terms is asked otherwise
 * @throws {ShapanError} if the scenario cannot be used or has no year before
 *
 * @example The awards of every rule sum to the envelope
 * ```ts ignore
 * import { negotiateScenario, negotiationTables } from "shapan";
 *
 * const run = await negotiateScenario("zibo_2025/baseline", { protocol: "sessions" });
 * const tables = negotiationTables(run);
 * ```
 */
export async function negotiateScenario(
  ref: string,
  changes: NegotiationChanges = {},
  settings: PlaySettings = {},
): Promise<NegotiationRun> {
  const plan = await readPlan(ref);
  const [result] = await play([plan], settings);
  const values = plan.scenario.valuesOn(`${result!.year}-01-01`);
  return placedIssues(
    plan.scenario,
    () => negotiateResult(result!, values, changes),
  );
}
