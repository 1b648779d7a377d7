import { ruleWords } from "../../model/finding_words.ts";
import { isScored, type RuleScore } from "../../model/supervision_score.ts";
import { CHART_TITLES } from "../chart_names.ts";
import type { Comparison, Role } from "../comparison.ts";
import { type DataTable, roleCell } from "../data_table.ts";
import { ruleAccuracyFigure } from "../redteam/rule_accuracy.ts";
import type { ChartOptions } from "../theme.ts";
import { captionOf, roleName, sentence, SIGN_CONVENTION } from "../words.ts";
import { onlySide, scoredSides, TRUTH } from "./watched_side.ts";

/** A screen on one side; shares 0–1, `null` where there is nothing to divide by. */
interface Row {
  readonly role: Role;
  readonly scenario: string;
  readonly rule: RuleScore;
  readonly precision: number | null;
  readonly recall: number | null;
}

/**
 * Precision and recall of the screens in this very run (规则查准率与查全率): how much of
 * what each raises is true, and how much of what is true it raises. The truth,
 * which the payer does not know. `R-SUP`.
 */
export function screenAccuracy(
  comparison: Comparison,
  options: ChartOptions,
): string {
  const { lang } = options, zh = lang === "zh";
  const two = scoredSides(comparison).length > 1;
  const rows = accuracyRows(comparison);
  const told = rows.filter((row) => row.precision !== null);
  const silent = rows.filter((row) => row.precision === null)
    .map(({ rule }) => ruleWords(rule.rule)[lang]);
  const name = ({ role, rule }: Row, said: "zh" | "en") => {
    const words = sentence(ruleWords(rule.rule)[said]);
    return two
      ? `${words}${said === "zh" ? " · " : ", "}${
        roleName(role, comparison, said).toLowerCase()
      }`
      : words;
  };
  return ruleAccuracyFigure(
    told.map((row) => ({
      zh: name(row, "zh"),
      en: name(row, "en"),
      precision: row.precision,
      recall: row.recall,
    })),
    captionOf(comparison, { rules: "R-SUP" }, lang, [
      TRUTH[lang],
      ...onlySide(comparison, lang),
      ...(silent.length === 0 ? [] : [
        zh
          ? `不作评分（疑到的不是谁的违规）：${
            [...new Set(silent)].join("、")
          }。`
          : `Not scored, as what they raise is nobody's conduct: ${
            [...new Set(silent)].join(", ")
          }.`,
      ]),
    ]),
    options,
    {
      name: "screen-accuracy",
      title: CHART_TITLES.screen_accuracy[lang],
      subtitle: zh
        ? `本次推演中各规则对它所要查的违规，%；没有实心点为没有此类违规。${SIGN_CONVENTION.zh}`
        : `Each screen of this run against the conduct that it looks for, %; without a disc nobody did it; ${SIGN_CONVENTION.en}`,
    },
  );
}

/** Screens that raised anything, in the order of the rules, sides one below the other. */
function accuracyRows(comparison: Comparison): Row[] {
  const rows = scoredSides(comparison).flatMap(({ role, result, score }) =>
    score.rules.filter(({ act }) => act !== null).map((rule): Row => ({
      role,
      scenario: result.scenario,
      rule,
      precision: !isScored(rule) || rule.suspected === 0
        ? null
        : rule.right / rule.suspected,
      recall: !isScored(rule) || rule.planted === 0
        ? null
        : rule.right / rule.planted,
    }))
  );
  const order = [...new Set(rows.map(({ rule }) => rule.rule))];
  return order.flatMap((id) => rows.filter(({ rule }) => rule.rule === id));
}

/** The numbers of the figure: a screen and side a row. */
export function screenAccuracyTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "规则 rule",
      "名称 name",
      "所查违规 looks for",
      "疑点病例 suspected",
      "其中属实（真实） of these true (truth)",
      "真实违规病例 true cases",
      "查准率（1 = 100%） precision (1 = 100%)",
      "查全率（1 = 100%） recall (1 = 100%)",
      "错误认定病例（真实） wrongly accused (truth)",
      "申诉撤销病例 won on appeal",
    ],
    rows: accuracyRows(comparison).map((row) => [
      roleCell(row.role, comparison),
      row.scenario,
      row.rule.rule,
      `${ruleWords(row.rule.rule).zh} ${ruleWords(row.rule.rule).en}`,
      row.rule.act,
      row.rule.suspected,
      row.rule.right,
      row.rule.planted,
      row.precision,
      row.recall,
      row.rule.accused,
      row.rule.cleared,
    ]),
  };
}
