import { join } from "node:path";
import { pairedDifferences } from "../analysis/paired_differences.ts";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads, type Threads } from "../base/parallel.ts";
import type { Comparison } from "../chart/comparison.ts";
import { SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import { play, playPair, readPair } from "../compare.ts";
import { heldAgainstTargets, readPlan } from "../io.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { DifferenceRow } from "../model/result.ts";
import { figureHeads, figureRows } from "../report/figure_text.ts";
import { keyFigures, playedSchemes } from "../report/key_figures.ts";
import {
  oneProvision,
  splitCells,
  splitLevels,
} from "../report/split_section.ts";
import { summaryLines } from "../report/summary_section.ts";
import { reportTitle } from "../report/report_page.ts";
import { worldsDiffer } from "../report/world_section.ts";
import { reportFiles, runFolder } from "../report_files.ts";
import type { Plan } from "../run.ts";
import { startPlayers } from "../run/play_year.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { intakeLines } from "./intake_lines.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan run` and `shapan compare` (推演与对比): everything is checked before the
 * first person is drawn; then the play, the files, and a short table.
 */
export async function compare(
  name: "run" | "compare",
  command: Command,
): Promise<number> {
  const threads = startPlayers(command.workers);
  try {
    return await playAndWrite(name, command, threads);
  } finally {
    stopThreads(threads);
  }
}

/** What follows once the threads are loading. */
async function playAndWrite(
  name: "run" | "compare",
  { words, lang, out, workers, json, spec }: Command,
  threads: Threads,
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
  const progress = openProgress(lang);
  const settings = { workers, threads, onProgress: progress.show };
  let comparison: Comparison;
  if (name === "run") {
    const plan = heldAgainstTargets(await readPlan(words[0]!, spec));
    checkWritable(out);
    comparison = { baseline: (await play([plan], settings))[0]! };
  } else {
    const plans = await readHeldPair(words[0]!, words[1]!, spec);
    checkWritable(out);
    comparison = await playPair(plans, settings);
  }
  const folder = join(out, runFolder(comparison));
  const command = commandLine(name, words, lang, spec);
  writeWhole(folder, reportFiles(comparison, lang, command));
  progress.end();
  const differences = comparison.reform
    ? pairedDifferences(comparison.baseline, comparison.reform)
    : [];
  console.log(
    json
      ? JSON.stringify(jsonOf(comparison, differences, folder), null, 2)
      : summaryOf(comparison, differences, folder, lang),
  );
  return 0;
}

/** A comparison is held against what is published on its baseline: a reform is not what was. */
async function readHeldPair(
  baseline: string,
  reform: string,
  spec: Command["spec"],
): Promise<[Plan, Plan]> {
  const [first, second] = await readPair(baseline, reform, spec);
  return [heldAgainstTargets(first), second];
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
      figureHeads(SCHEME_NAMES[SCHEMES[s]!][lang], comparison, lang),
      figureRows(comparison, s, lang),
    )
  );
  return [
    reportTitle({ comparison, lang }),
    ...summaryLines(comparison, differences, lang),
    ...intakeLines(comparison.reform ?? comparison.baseline, lang),
    "",
    tables.join("\n\n"),
    "",
    ...splitText(comparison, lang),
    comparison.reform
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

/** The summary for programs: numbers in the units of the record, differences in total and by level. */
function jsonOf(
  comparison: Comparison,
  differences: readonly DifferenceRow[],
  folder: string,
) {
  return {
    folder,
    baseline: comparison.baseline.scenario,
    reform: comparison.reform?.scenario ?? null,
    sameWorld: !worldsDiffer(comparison),
    figures: playedSchemes(comparison).map((s) => ({
      scheme: SCHEMES[s]!,
      rows: keyFigures(comparison, s).map(({ label: _, ...figure }) => figure),
    })),
    differences: differences.filter(({ group }) =>
      !group.startsWith("hospital:")
    ),
    split: comparison.split
      ? {
        factors: comparison.split.factors,
        rows: splitLevels(comparison.split, comparison.baseline.hospitals),
      }
      : null,
  };
}

/** What a person types to get the same files again, wherever they are put; words that a shell would break are quoted. */
function commandLine(
  name: string,
  words: readonly string[],
  lang: Lang,
  spec: Command["spec"],
): string {
  const quoted = (word: string) =>
    /^[\w./:@=+-]+$/.test(word) ? word : `"${word}"`;
  return [
    "deno task shapan",
    name,
    ...words.map(quoted),
    ...(spec === undefined ? [] : ["--spec", spec]),
    ...(lang === "zh" ? [] : ["--lang", lang]),
  ].join(" ");
}
