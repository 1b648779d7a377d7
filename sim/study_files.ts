/**
 * A study as files (研究结果文件): the page, its figures, the table of differences and
 * the result itself; equal studies, equal bytes.
 *
 * @module
 */
import { studyTable } from "./analysis/study_table.ts";
import type { Lang } from "./base/formats.ts";
import type { Outcome } from "./model/result.ts";
import type { StudyResult } from "./model/study.ts";
import { studyFigures, studyPage } from "./report/study/study_page.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { OutFile } from "./write_results.ts";

/** Where a study is played. */
type Where = Pick<Outcome, "hospitals" | "counties">;

/**
 * All files of a study that is summed up, in memory.
 *
 * @param command what a person types to get them again
 */
export function studyFiles(
  result: StudyResult,
  where: Where,
  lang: Lang,
  command: string,
): OutFile[] {
  const page = { result, lang, command, names: namesOf(where, lang) };
  return [
    { path: "study.html", text: studyPage(page) },
    ...studyFigures(page).map(({ name, svg }) => ({
      path: `charts/${name}.svg`,
      text: svg,
    })),
    { path: "differences.csv", text: tableCsv(studyTable(result)) },
    { path: "results.json", text: `${JSON.stringify(result, null, 2)}\n` },
  ];
}

/** Names of institutions and counties by code. */
function namesOf({ hospitals, counties }: Where, lang: Lang) {
  return new Map(
    [hospitals, counties].flatMap(({ id, nameZh, nameEn }) =>
      id.map((code, i) =>
        [code, (lang === "zh" ? nameZh : nameEn)[i]!] as const
      )
    ),
  );
}
