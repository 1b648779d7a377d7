import { join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { SCHEME_NAMES, SIGN_CONVENTION } from "../chart/words.ts";
import {
  playAll,
  type PlaySettings,
  type WholeComparison,
} from "../compare.ts";
import { SCHEMES } from "../model/ledger.ts";
import {
  overviewFiles,
  overviewFolder,
  partFolders,
} from "../overview_files.ts";
import { figureMatrixText, letterOf } from "../report/figure_matrix.ts";
import { playedSchemes } from "../report/key_figures.ts";
import { overviewTitle } from "../report/overview_page.ts";
import type { Plan } from "../run.ts";
import { writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { overviewJson } from "./comparison_json.ts";
import { textTable } from "./text_table.ts";

/**
 * Three and more scenarios (多方案对比): all are compared with the first; a table
 * side by side, one folder with a comparison below it for each.
 */
export async function compareMany(
  plans: readonly Plan[],
  { words, lang, out, json, spec, models, sections }: Command,
  settings: PlaySettings,
): Promise<string> {
  const all = await playAll(plans, settings);
  const folder = join(out, overviewFolder(all));
  const [base, ...others] = words;
  writeWhole(
    folder,
    overviewFiles(all, lang, [
      ...others.map((ref) =>
        commandLine("compare", [base!, ref], lang, spec, models, sections)
      ),
      commandLine("compare", words, lang, spec, models, sections),
    ], sections),
  );
  return json
    ? JSON.stringify(overviewJson(all, folder, partFolders(all)), null, 2)
    : textOf(all, folder, lang);
}

function textOf(
  all: readonly WholeComparison[],
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const name = (r: WholeComparison["baseline"]) => zh ? r.titleZh : r.titleEn;
  const tables = playedSchemes(all[0]!).map((s) => {
    const title = SCHEME_NAMES[SCHEMES[s]!][lang];
    const { heads, rows } = figureMatrixText(all, s, title, lang);
    return textTable(heads, rows);
  });
  const other = all.flatMap(({ statement }, i) =>
    statement!.rulesOnly ? [] : [letterOf(i + 1)]
  );
  return [
    overviewTitle(all.map((pair) => ({ pair })), lang),
    `  A ${zh ? "基线：" : "baseline: "}${name(all[0]!.baseline)}`,
    ...all.map(({ reform }, i) => `  ${letterOf(i + 1)} ${name(reform)}`),
    ...(other.length === 0 ? [] : [
      zh
        ? `注意：${
          other.join("、")
        } 的数据或行为参数与基线不同，推演的不是同样的人，差异不能全部归于规则。`
        : `Mind: ${
          other.join(", ")
        } also differ from the baseline in facts or behaviour, so they do not meet the same people; the differences are not the rules' alone.`,
    ]),
    "",
    tables.join("\n\n"),
    "",
    zh
      ? `合成数据；差异 = 方案 − 基线 A，${SIGN_CONVENTION.zh}。`
      : `Synthetic data; difference = scenario − baseline A, ${SIGN_CONVENTION.en}.`,
    `${zh ? "报告：" : "Report: "}${join(folder, "report.html")}`,
  ].join("\n");
}
