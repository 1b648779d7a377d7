import type { Issue } from "../../base/issues.ts";
import { type Key, reformYear, type Values } from "../../model/policy/mod.ts";
import type { Scenario, SourceRecord } from "../../model/scenario/mod.ts";
import type { ScenarioFile } from "../../model/scenario/scenario_file.ts";
import type { Version } from "../../model/scenario/version.ts";

/** A document that another has replaced, from a day (已被替代的文件). */
export interface Superseded {
  readonly old: string;
  readonly by: string;
  readonly from: string;
  readonly article: string;
}

/** A scenario as it is linted (待检草案): what it comes to, and what its files say. */
export interface Draft {
  readonly scenario: Scenario;
  /** Files of its chain, nearest first. */
  readonly files: readonly ScenarioFile[];
  /** Rules between parameters that it breaks. */
  readonly broken: readonly Issue[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly superseded: readonly Superseded[];
}

/** First and last day on which the draft's own rules are played (施行期间). */
export function spanOf({ scenario }: Draft): {
  readonly first: string;
  readonly last: string;
} {
  const values = scenario.valuesOn("9999-12-31");
  return {
    first: `${reformYear(values)}-01-01`,
    last: `${values["run.year"]}-12-31`,
  };
}

/** The days of the span on which some value begins, the first included. */
export function daysOf(draft: Draft): string[] {
  const { first, last } = spanOf(draft);
  return [
    first,
    ...draft.scenario.changeDays.filter((day) => day > first && day <= last),
  ];
}

/** Whether something holds on a day of the span; on which first. */
export function dayWhere(
  draft: Draft,
  holds: (values: Values) => boolean,
): string | undefined {
  return daysOf(draft).find((day) => holds(draft.scenario.valuesOn(day)));
}

/** The entry of the nearest file that sets one of some parameters. */
export function entryOf(
  { files }: Draft,
  keys: readonly Key[],
): Version | undefined {
  for (const { versions } of files) {
    for (const key of keys) {
      const found = versions.get(key)?.[0];
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
