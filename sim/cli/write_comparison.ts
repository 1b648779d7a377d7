import { join } from "node:path";
import { pairedDifferences } from "../analysis/paired_differences.ts";
import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import { figureHeads, figureRows } from "../report/figure_text.ts";
import { playedSchemes } from "../report/key_figures.ts";
import { reportTitle } from "../report/report_page.ts";
import {
  oneProvision,
  splitCells,
  splitLevels,
} from "../report/split_section.ts";
import { summaryLines } from "../report/summary_section.ts";
import { reportFiles, runFolder } from "../report_files.ts";
import { writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison_json.ts";
import { intakeLines } from "./intake_lines.ts";
import { textTable } from "./text_table.ts";

/**
 * Writes the files of a comparison, or of one scenario, below the output folder
 * and says what came of it (写出结果), in words or as JSON.
 *
 * @param command what a person types to get them again
 */
export function writeComparison(
  comparison: Comparison,
  { out, lang, json, sections }: Pick<
    Command,
    "out" | "lang" | "json" | "sections"
  >,
  command: string,
): string {
  const folder = join(out, runFolder(comparison));
  writeWhole(folder, reportFiles(comparison, lang, command, sections));
  return json
    ? JSON.stringify(comparisonJson(comparison, folder), null, 2)
    : summaryOf(comparison, folder, lang);
}

function summaryOf(
  comparison: Comparison,
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh", { baseline, reform } = comparison;
  const differences = reform ? pairedDifferences(baseline, reform) : [];
  const tables = playedSchemes(comparison).map((s) =>
    textTable(
      figureHeads(SCHEME_NAMES[SCHEMES[s]!][lang], comparison, lang),
      figureRows(comparison, s, lang),
    )
  );
  return [
    reportTitle({ comparison, lang }),
    ...summaryLines(comparison, differences, lang),
    ...intakeLines(reform ?? baseline, lang),
    "",
    tables.join("\n\n"),
    "",
    ...splitText(comparison, lang),
    reform
      ? zh
        ? `合成数据；差异 = 改革方案 − 基线，${SIGN_CONVENTION.zh}。`
        : `Synthetic data; difference = reform − baseline, ${SIGN_CONVENTION.en}.`
      : zh
      ? "合成数据。"
      : "Synthetic data.",
    `${zh ? "报告：" : "Report: "}${join(folder, "report.html")}`,
  ].join("\n");
}

/** What makes the change, by level; nothing where there is nothing to split. */
function splitText(
  { baseline: { hospitals }, split }: Comparison,
  lang: Lang,
): string[] {
  if (!split) return [];
  const one = oneProvision(split, lang);
  if (one !== null) return [one, ""];
  const rows = splitLevels(split, hospitals);
  const { heads, cells } = splitCells(split, hospitals, rows, lang);
  return [
    lang === "zh"
      ? "清算额变化分解（沙普利值）"
      : "What makes the change of pay (Shapley)",
    textTable(heads, cells),
    "",
  ];
}
