import { ShapanError } from "../base/issues.ts";
import type { Scenario } from "../model/scenario/mod.ts";

/**
 * Does something under a scenario's rules, and says of every issue that a stage
 * raises which file and line set the value (问题定位): stages know no files.
 */
export function placedIssues<T>(scenario: Scenario, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    throw new ShapanError(error.issues.map((issue) => {
      if (issue.file !== undefined) return issue;
      const set = scenario.provenance.find(({ key }) => key === issue.key);
      return set === undefined
        ? { ...issue, file: scenario.file }
        : { ...issue, file: set.file, line: set.line };
    }));
  }
}
