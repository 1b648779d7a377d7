import { REGISTRY } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import { carriedYears, type Scenario } from "../model/scenario/mod.ts";

/** Which year's facts are used where a year has none of its own, and what begins only after it (沿用与未起始说明). */
export function yearNotes(
  scenario: Scenario,
  year: number,
): ScenarioResult["notes"] {
  return [...carriedNotes(scenario, year), ...startNotes(scenario, year)];
}

/** Instant settlement that is switched on but begins after the year. */
function startNotes(
  scenario: Scenario,
  year: number,
): ScenarioResult["notes"] {
  const values = scenario.valuesOn(`${year}-01-01`);
  const start = values["settlement.t1.start"];
  if (
    !values["settlement.t1.enabled"] || start === null ||
    start <= `${year}-12-31`
  ) return [];
  return [{
    zh:
      `即时结算已开启，但起始日 ${start} 在 ${year} 年之后：本年度没有每日预拨（settlement.t1.start）。`,
    en:
      `Instant settlement is on but begins on ${start}, after ${year}: nothing is advanced this year (settlement.t1.start).`,
  }];
}

function carriedNotes(
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
