import { readGivenPlan, readScenario } from "../io.ts";
import { placedIssues } from "../run/placed_issues.ts";
import { settleGiven } from "../run/settle_given.ts";
import { toyPage } from "../toy/toy_page.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison_json.ts";
import { intakeLines } from "./intake_lines.ts";

/** `shapan toy`: prints the clearing that a person can check by hand (手算样例). */
export async function toy(
  { words, lang, json }: Command,
): Promise<number> {
  const plan = await readGivenPlan(readScenario(words[0] ?? "toy/toy"));
  const settled = placedIssues(plan.scenario, () => settleGiven(plan));
  if (json) {
    const { folder: _, ...answer } = comparisonJson(
      { baseline: settled.result },
      "",
    );
    console.log(JSON.stringify(answer, null, 2));
    return 0;
  }
  console.log(toyPage(settled, lang));
  for (const line of intakeLines(settled.result, lang)) console.error(line);
  return 0;
}
