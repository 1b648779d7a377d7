import { readGivenPlan, readScenario } from "../io.ts";
import { placedIssues } from "../run/placed_issues.ts";
import { settleGiven } from "../run/settle_given.ts";
import { toyPage } from "../toy/toy_page.ts";
import type { Command } from "./command.ts";

/** `shapan toy`: prints the clearing that a person can check by hand (手算样例). */
export async function toy({ words, lang }: Command): Promise<number> {
  const plan = await readGivenPlan(readScenario(words[0] ?? "toy/toy"));
  const settled = placedIssues(plan.scenario, () => settleGiven(plan));
  console.log(toyPage(settled, lang));
  return 0;
}
