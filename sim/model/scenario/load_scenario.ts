import { ShapanError } from "../../base/issues.ts";
import { brokenRules } from "./broken_rules.ts";
import { type Host, readChain } from "./chain.ts";
import { buildScenario, type Scenario } from "./scenario.ts";

/**
 * Loads a scenario with everything it inherits (读取方案): own value before
 * inherited value before default; within a file the highest authority, then the
 * newest (上级有新规定的，从其规定). Names joined by plus signs are stacked.
 *
 * @param ref id below `scenarios/`, such as `zibo_2025/baseline`, a path that ends
 * in .yaml, or several such as `zibo_2025/share_up+zibo_2025/elastic`
 * @throws {ShapanError} with all issues that were found
 */
export function loadScenario(ref: string, host: Host): Scenario {
  const { chain, issues } = readChain(ref, host);
  if (issues.length > 0) throw new ShapanError(issues);
  const files = chain.links.map(({ file }) => file);
  const scenario = buildScenario(files, chain.named);
  const broken = brokenRules(scenario, files);
  if (broken.length > 0) throw new ShapanError(broken);
  return scenario;
}
