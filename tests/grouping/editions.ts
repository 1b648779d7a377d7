import type { CatalogueOptions } from "../../sim/grouping/build_catalogue.ts";
import type { MatchRules } from "../../sim/grouping/match.ts";
import { defaults, type SpecVersion } from "../../sim/model/policy/mod.ts";

/** How cases are matched under the defaults of an edition. */
export function matchOf(version: SpecVersion): MatchRules {
  const values = defaults(version);
  return {
    rule: values["grouping.match.rule"],
    tieBreak: values["grouping.match.tieBreak"],
    requireMain: values["grouping.match.requireMain"],
  };
}

/** How a catalogue is built under the defaults of an edition. */
export function optionsOf(version: SpecVersion): CatalogueOptions {
  const values = defaults(version);
  return {
    id: "test",
    version,
    coreThreshold: values["grouping.catalogue.coreThreshold"],
    thresholdMode: values["grouping.catalogue.thresholdMode"],
    coverage: values["grouping.catalogue.coverage"],
    comprehensiveMode: values["grouping.comprehensive.mode"],
    comprehensiveThreshold: values["grouping.comprehensive.threshold"],
    dropSmall: values["grouping.comprehensive.dropSmall"],
    classBy: values["grouping.class.by"],
    operations: values["grouping.key.operations"],
    relatedShare: values["grouping.key.relatedShare"],
    match: matchOf(version),
  };
}

/** The draft 3.0. */
export const MATCH_3: MatchRules = matchOf("3.0");
/** The draft 3.0. */
export const OPTIONS_3: CatalogueOptions = optionsOf("3.0");
