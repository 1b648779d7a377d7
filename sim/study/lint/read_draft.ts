import { parseCsv } from "../../base/csv.ts";
import { ShapanError } from "../../base/issues.ts";
import { brokenRules } from "../../model/scenario/broken_rules.ts";
import { readChain } from "../../model/scenario/chain.ts";
import type { Host } from "../../model/scenario/chain.ts";
import { buildScenario } from "../../model/scenario/scenario.ts";
import { openReader } from "../../read_files.ts";
import { scenarioHost } from "../../read_scenarios.ts";
import type { Draft, Superseded } from "./draft.ts";

/**
 * Reads a scenario to be linted (读草案): rules between parameters that it breaks are
 * kept as findings, whatever else is wrong with its files is thrown.
 */
export function readDraft(
  ref: string,
  host: Host = scenarioHost(openReader()),
): Draft {
  const { chain, issues } = readChain(ref, host);
  if (issues.length > 0) throw new ShapanError(issues);
  const files = chain.links.map(({ file }) => file);
  const scenario = buildScenario(files, chain.named);
  return {
    scenario,
    files,
    broken: brokenRules(scenario, files),
    sources: host.sources,
    superseded: readSuperseded(),
  };
}

/** Documents that others have replaced, of `data/superseded.csv`. */
function readSuperseded(): Superseded[] {
  const file = "data/superseded.csv";
  return parseCsv(openReader().home(file)!, { file }).map((row) => ({
    old: row.old!,
    by: row.by!,
    from: row.from!,
    article: row.article!,
  }));
}
