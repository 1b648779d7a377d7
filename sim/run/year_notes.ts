import { REGISTRY } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import { carriedYears, type Scenario } from "../model/scenario/mod.ts";

/** Which year's facts are used where a year has none of its own (沿用说明). */
export function yearNotes(
  scenario: Scenario,
  year: number,
): ScenarioResult["notes"] {
  const carried = carriedYears(scenario, year);
  if (carried.length === 0) return [];
  const said = (title: "titleZh" | "titleEn", between: string) =>
    carried.map(({ key, from }) =>
      `${REGISTRY[key][title]}${
        title === "titleZh" ? `（${from}）` : ` (${from})`
      }`
    ).join(between);
  return [{
    zh: `${year} 年没有给出的按年数据，沿用最近一年的值：${
      said("titleZh", "、")
    }。`,
    en:
      `Facts by year of which ${year} has none run on from the last year given: ${
        said("titleEn", ", ")
      }.`,
  }];
}
