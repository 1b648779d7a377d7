import { scoreFindings } from "../../metrics/supervision/score_findings.ts";
import type { Claims } from "../../model/ledger.ts";
import type { ScreenRule } from "../../model/screens.ts";
import type { SupervisionScore } from "../../model/supervision_score.ts";
import type { SettledYear } from "../settle_year.ts";

/** A year's supervision held against the truth; `null` where nobody looked or nobody knows. Part of the run. */
export function scoreOf(
  { supervised, planted }: Pick<SettledYear, "supervised" | "planted">,
  screens: readonly ScreenRule[],
  claims: Claims,
): SupervisionScore | null {
  if (supervised === null || planted === null) return null;
  const acts = new Map(screens.map(({ id, act }) => [id, act]));
  const { findings } = supervised;
  return scoreFindings(
    findings,
    claims,
    planted,
    findings.rules.map((rule) => acts.get(rule) ?? null),
  );
}
