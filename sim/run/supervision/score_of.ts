import { scoreFindings } from "../../metrics/supervision/score_findings.ts";
import type { Claims } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { ScreenRule } from "../../model/screens.ts";
import type { SupervisionScore } from "../../model/supervision_score.ts";
import type { Truth } from "../../model/world.ts";
import type { SettledYear } from "../settle_year.ts";
import { dualHarm } from "./dual_harm.ts";

/** A settled year and what really happened in it. */
export interface KnownYear
  extends
    Pick<SettledYear, "supervised" | "planted" | "cases" | "settlements"> {
  readonly claims: Claims;
  readonly truth: Truth | null;
}

/** A year's supervision held against the truth; `null` where nobody looked or nobody knows. Part of the run. */
export function scoreOf(
  { supervised, planted, claims, truth, cases, settlements }: KnownYear,
  screens: readonly ScreenRule[],
  values: Values,
): SupervisionScore | null {
  if (supervised === null || planted === null) return null;
  const acts = new Map(screens.map(({ id, act }) => [id, act]));
  const { findings } = supervised;
  return scoreFindings(
    findings,
    claims,
    dualHarm(planted, {
      claims,
      truth,
      method: cases.method,
      settlements,
      terms: {
        share: values["settlement.dual.share"],
        interval: values["settlement.dual.interval"],
      },
    }),
    findings.rules.map((rule) => acts.get(rule) ?? null),
  );
}
