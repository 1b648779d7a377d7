import { join } from "node:path";
import { pairedDifferences } from "../analysis/paired_differences.ts";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import type { Comparison } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import { play, readPair } from "../compare.ts";
import { readPlan } from "../io.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { DifferenceRow } from "../model/result.ts";
import { keyFigures, playedSchemes } from "../report/key_figures.ts";
import { summaryLines } from "../report/summary_section.ts";
import { reportTitle } from "../report/report_page.ts";
import { reportFiles, runFolder } from "../report_files.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan run` and `shapan compare` (推演与对比): everything is checked before the
 * first person is drawn; then the play, the files, and a short table.
 */
export async function compare(
  name: "run" | "compare",
  { words, lang, out, workers, json }: Command,
): Promise<number> {
  const wanted = name === "run" ? 1 : 2;
  if (words.length !== wanted) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: [name, ...words].join(" "),
      allowed: name === "run"
        ? "run zibo_2025/baseline"
        : "compare zibo_2025/baseline zibo_2025/share_up",
    }]);
  }
  const plans = name === "run"
    ? [await readPlan(words[0]!)]
    : await readPair(words[0]!, words[1]!);
  checkWritable(out);
  const progress = openProgress(lang);
  const results = await play(plans, { workers, onProgress: progress.show });
  const comparison: Comparison = {
    baseline: results[0]!,
    reform: results[1] ?? null,
  };
  const folder = join(out, runFolder(comparison));
  const command = `deno task shapan ${[name, ...words].join(" ")}${
    lang === "zh" ? "" : ` --lang ${lang}`
  }`;
  writeWhole(folder, reportFiles(comparison, lang, command));
  progress.end();
  const differences = comparison.reform
    ? pairedDifferences(comparison.baseline, comparison.reform)
    : [];
  console.log(
    json
      ? JSON.stringify(jsonOf(comparison, differences, folder, lang), null, 2)
      : summaryOf(comparison, differences, folder, lang),
  );
  return 0;
}

function summaryOf(
  comparison: Comparison,
  differences: readonly DifferenceRow[],
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const tables = playedSchemes(comparison).map((s) =>
    textTable(
      [
        SCHEME_NAMES[SCHEMES[s]!][lang],
        roleName("baseline", comparison, lang),
        ...(comparison.reform
          ? [roleName("reform", comparison, lang), zh ? "差异" : "Difference"]
          : []),
      ],
      keyFigures(comparison, s, lang).map((figure) => [
        figure.label,
        figure.baseline,
        ...(comparison.reform ? [figure.reform, figure.difference] : []),
      ]),
    )
  );
  return [
    reportTitle({ comparison, lang }),
    ...summaryLines(comparison, differences, lang),
    "",
    tables.join("\n\n"),
    "",
    zh
      ? `合成数据；差异 = 改革方案 − 基线，${SIGN_CONVENTION.zh}。`
      : `Synthetic data; difference = reform − baseline, ${SIGN_CONVENTION.en}.`,
    `${zh ? "报告：" : "Report: "}${join(folder, "report.html")}`,
  ].join("\n");
}

/** The summary for programs: differences in total and by level, in the units of the record. */
function jsonOf(
  comparison: Comparison,
  differences: readonly DifferenceRow[],
  folder: string,
  lang: Lang,
) {
  return {
    folder,
    baseline: comparison.baseline.scenario,
    reform: comparison.reform?.scenario ?? null,
    figures: playedSchemes(comparison).map((s) => ({
      scheme: SCHEMES[s]!,
      rows: keyFigures(comparison, s, lang),
    })),
    differences: differences.filter(({ group }) =>
      !group.startsWith("hospital:")
    ),
  };
}
