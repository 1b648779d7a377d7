import {
  type Scenario,
  settingsOf,
  type SourceRecord,
} from "../../model/scenario/mod.ts";
import type { SheetParameter, SheetStep } from "../../model/sheet.ts";

/**
 * The parameters behind the steps of a sheet (参数与依据), in their order, each once,
 * with what they stand on.
 *
 * @param sources by id, for the titles of documents
 */
export function sheetParameters(
  scenario: Scenario,
  steps: readonly Pick<SheetStep, "keys">[],
  sources: ReadonlyMap<string, SourceRecord>,
): SheetParameter[] {
  const settings = new Map(settingsOf(scenario).map((s) => [s.key, s]));
  return [...new Set(steps.flatMap(({ keys }) => keys))].flatMap((key) => {
    const setting = settings.get(key);
    if (setting === undefined) return [];
    const { rule, titleZh, titleEn, value, source, status, note } = setting;
    return [{
      key,
      rule,
      title: { zh: titleZh, en: titleEn },
      value,
      source,
      sourceTitle: sources.get(source)?.title ?? "",
      status,
      note,
    }];
  });
}
