import { toYuan } from "../../base/fen.ts";
import {
  ACT_WORDS,
  OUTCOME_WORDS,
  ruleWords,
  UNPAID_WORDS,
} from "../../model/finding_words.ts";
import { ACTS, FINDING_OUTCOMES, UNPAID_CAUSES } from "../../model/ledger.ts";
import type { SheetStep } from "../../model/sheet.ts";
import { points4 } from "../../points/point_step.ts";
import type { ExplainedRun } from "./explained_run.ts";

/**
 * What supervision took of a case (病例监管扣减): a step for each finding that stands,
 * and one where the fund does not pay it after a sanction; of a row of a sample,
 * what one stay loses. Nothing where nobody looked. `R-SUP`, `R-DOC`.
 */
export function supervisionSteps(
  { settled: { supervised }, claims }: Pick<ExplainedRun, "settled" | "claims">,
  row: number,
): SheetStep[] {
  if (supervised === null) return [];
  const { findings: f, unpaid } = supervised, { weight = 1 } = claims;
  const steps: SheetStep[] = [];
  for (let k = 0; k < f.rows; k++) {
    if (f.claim[k] !== row || f.loss[k] === 0) continue;
    const rule = ruleWords(f.rules[f.rule[k]!]!);
    const act = ACT_WORDS[ACTS[f.act[k]!]!];
    const outcome = OUTCOME_WORDS[FINDING_OUTCOMES[f.outcome[k]!]!];
    steps.push(step(
      {
        rule: "R-SUP",
        zh: `监管：${rule.zh}，${outcome.zh}为${act.zh}`,
        en: `Supervision: ${rule.en}, ${outcome.en} as ${act.en}`,
      },
      f.loss[k]! / weight,
      f.points[k]! / weight,
    ));
  }
  for (let k = 0; k < unpaid.rows; k++) {
    if (unpaid.claim[k] !== row) continue;
    const cause = UNPAID_WORDS[UNPAID_CAUSES[unpaid.cause[k]!]!];
    steps.push(step(
      {
        rule: "R-DOC",
        zh: `停止支付：${cause.zh}之后出院，基金不付`,
        en: `Not paid: discharged after ${cause.en}`,
      },
      unpaid.fund[k]! / weight,
      unpaid.points[k]! / weight,
    ));
  }
  return steps;
}

/** Points where it comes back in points, else fen. */
function step(
  said: Pick<SheetStep, "rule" | "zh" | "en">,
  fen: number,
  points: number,
): SheetStep {
  const L = toYuan(Math.round(fen)), keys = ["supervision.recovery.form"];
  return points > 0
    ? {
      ...said,
      formula: "T",
      numbers: { L },
      symbol: "T",
      value: points4(points),
      keys,
    }
    : { ...said, formula: "L", numbers: {}, symbol: "L", value: L, keys };
}
