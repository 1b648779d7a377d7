import { ShapanError } from "./base/issues.ts";
import { readScreens } from "./intake/read_screens.ts";
import { type Values, yearsPlayed } from "./model/policy/mod.ts";
import type { Scenario } from "./model/scenario/mod.ts";
import type { ScreenRule } from "./model/screens.ts";

const FILE = "supervision.screens.file";

/** Screens, and the text that they were read from where the scenario screens claims. */
export interface ReadScreens {
  readonly screens: readonly ScreenRule[];
  /** `null` where no rule of the scenario screens anything: nothing depends on it. */
  readonly text: string | null;
}

/**
 * The table of screens that a scenario names (读取筛查规则); the shipped one is at hand
 * where it screens nothing, so that a study may switch screens on. A file's path
 * is written relative to the scenario file that sets it, or to the repository.
 *
 * @param read text at a path, `undefined` if there is no such file
 * @throws {ShapanError} if the file is not there or wrong
 */
export function screensFrom(
  scenario: Scenario,
  read: (path: string) => string | undefined,
  shipped: (path: string) => string | undefined = read,
): ReadScreens {
  const asked = daysOf(scenario)
    .find((values) => values["supervision.screens.enabled"]);
  const values = asked ?? scenario.valuesOn("9999-12-31");
  const beside = asked === undefined ? null : scenario.pathOf(FILE);
  const own = beside === null ? undefined : read(beside);
  const file = own === undefined ? values[FILE] : beside!;
  const text = own ?? (asked === undefined ? shipped(file) : read(file));
  if (text === undefined) {
    throw new ShapanError([
      { code: "missing-table", key: FILE, given: beside ?? file },
    ]);
  }
  return {
    screens: readScreens({ file, text }),
    text: asked === undefined ? null : text,
  };
}

/** First days of the years that a scenario plays: screens hold for whole years. */
function daysOf(scenario: Scenario): Values[] {
  return yearsPlayed(scenario.valuesOn("9999-12-31"))
    .map((year) => scenario.valuesOn(`${year}-01-01`));
}
