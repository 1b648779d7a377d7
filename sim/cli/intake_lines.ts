import type { Lang } from "../base/formats.ts";
import type { ScenarioResult } from "../model/result.ts";
import { intakeNotes } from "../run/intake_notes.ts";

/** What was left out of the claims and what is odd in them (读入提示); nothing where nothing was found. */
export function intakeLines(
  { intake }: ScenarioResult,
  lang: Lang,
): string[] {
  return intake.findings.length === 0
    ? []
    : intakeNotes({ ...intake, edition: null }).map((note) => note[lang]);
}
