import { readGivenPlan, readScenario } from "../io.ts";
import { placedIssues } from "../placed_issues.ts";
import { settleGiven } from "../settle_given.ts";
import { toyPage } from "../toy_page.ts";
import type { Command } from "./main.ts";

/** `shapan toy`: prints the clearing that a person can check by hand (手算样例). */
export async function toy({ words, lang }: Command): Promise<number> {
  const plan = await readGivenPlan(readScenario(words[0] ?? "toy/toy"));
  const settled = placedIssues(plan.scenario, () => settleGiven(plan));
  console.log(toyPage(settled, lang));
  return 0;
}
