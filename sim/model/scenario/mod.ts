/**
 * Scenarios (方案): from the text of YAML files to a complete, checked and frozen
 * set of values for every day.
 *
 * @module
 */
export { brokenRules } from "./broken_rules.ts";
export { heirUnderEdition } from "./edition.ts";
export { assumptionMeter } from "./assumption_meter.ts";
export type { Range, RangeDraw } from "./check_value.ts";
export { carriedYears, missingYears } from "./given_years.ts";
export type { Host } from "./chain.ts";
export { loadScenario } from "./load_scenario.ts";
export { nearest } from "./nearest.ts";
export { type NormalForm, normalForm } from "./normal_form.ts";
export type { Provenance } from "./provenance.ts";
export {
  type RecordedEntry,
  type RecordedGrounds,
  type RecordedScenario,
  recordScenario,
} from "./recorded.ts";
export type { FileKey, Grounds, Scenario } from "./scenario.ts";
export { scenarioFromRecord } from "./scenario_from_record.ts";
export { type Setting, settingsOf } from "./settings.ts";
export { withSettings } from "./with_settings.ts";
export type { Rank, SourceRecord } from "./source_record.ts";
