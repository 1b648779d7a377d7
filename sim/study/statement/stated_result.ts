import type { Key, Values } from "../../model/policy/mod.ts";
import type { ScenarioResult } from "../../model/result.ts";
import type { Setting } from "../../model/scenario/mod.ts";
import type { Stated } from "./statement_of.ts";

/**
 * What a result says of its scenario (结果所载取值): the settings of the first day of
 * the policy year, for a statement where the scenarios themselves are not at hand.
 * Values that change inside the year are not in it.
 */
export function statedResult(
  { titleZh, titleEn, settings, year }: ScenarioResult,
): Stated {
  const byKey = new Map(settings.map((setting) => [setting.key, setting]));
  const values = Object.freeze({
    "run.year": year,
    "run.historyYears": 0,
    ...Object.fromEntries(
      settings.map(({ key, value }) => [key, JSON.parse(value)]),
    ),
  }) as Values;
  return {
    titleZh,
    titleEn,
    changeDays: [],
    valuesOn: () => values,
    groundsOf: (key: Key) => byKey.get(key) ?? UNKNOWN,
  };
}

const UNKNOWN: Pick<Setting, "source" | "status" | "note" | "set"> = {
  source: "assumed",
  status: "assumed",
  note: "",
  set: false,
};
