/**
 * A study as files (研究结果文件): the page, its figures, the statement, differences,
 * attribution, inverse questions with their witnesses, and the result itself;
 * equal studies, equal bytes.
 *
 * @module
 */
import { join } from "node:path";
import {
  attributionTable,
  interactionTable,
} from "./analysis/attribution_table.ts";
import { gridTable } from "./analysis/grid_table.ts";
import { studyTable } from "./analysis/study_table.ts";
import type { Lang } from "./base/formats.ts";
import { inverseFiles } from "./inverse_files.ts";
import { meterFigure, meterFiles } from "./meter_files.ts";
import type { Outcome } from "./model/result.ts";
import type { StudyResult } from "./model/study.ts";
import { statementMarkdown, statementTable } from "./report/statement_files.ts";
import { statementSection } from "./report/statement_section.ts";
import { inverseSection } from "./report/study/inverse_section.ts";
import { meterSection } from "./report/study/meter_section.ts";
import { studyFigures, studyPage } from "./report/study/study_page.ts";
import { whyFigure, whyRows, whySection } from "./report/study/why_section.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { StudyAnswers } from "./study/answers/answer_study.ts";
import type { OutFile } from "./write_results.ts";

/** Where a study is played and kept. */
export interface StudyPlace extends Pick<Outcome, "hospitals" | "counties"> {
  /** Its directory: witnesses name their parents from there. */
  readonly folder: string;
}

/**
 * All files of a study that is summed up, in memory.
 *
 * @param command what a person types to get them again
 */
export function studyFiles(
  result: StudyResult,
  answers: StudyAnswers,
  place: StudyPlace,
  lang: Lang,
  command: string,
): OutFile[] {
  const { statements, attributions, inverses, meter } = answers;
  const headline = result.rows[0]?.headline.split("@")[0] ?? "pay";
  const page = {
    result,
    lang,
    command,
    names: placeNames(place, lang),
    before: statements.map((statement) => statementSection(statement, lang)),
    after: [
      ...attributions.map((split) => whySection(split, headline, lang)),
      ...inverses.map(({ answer }, i) =>
        inverseSection(answer, inverseFolder(i), lang)
      ),
      ...(meter === null
        ? []
        : [meterSection(meter, meterFigure(meter, lang), lang)]),
    ],
  };
  const several = (name: string, i: number) =>
    result.scenarios.length > 2 ? `${name}_${i + 1}` : name;
  return [
    { path: "study.html", text: studyPage(page) },
    ...studyFigures(page).map(({ name, svg }) => ({
      path: `charts/${name}.svg`,
      text: svg,
    })),
    { path: "differences.csv", text: tableCsv(studyTable(named(result))) },
    ...(result.grid === null ? [] : [{
      path: "grid.csv",
      text: tableCsv(gridTable(result, result.grid)),
    }]),
    ...statements.flatMap((statement, i) => [
      {
        path: `${several("statement", i)}.md`,
        text: statementMarkdown(statement, lang),
      },
      {
        path: `${several("statement", i)}.csv`,
        text: tableCsv(statementTable(statement)),
      },
    ]),
    ...attributions.flatMap((split, i): OutFile[] => {
      const rows = whyRows(split, headline);
      return [
        {
          path: `${several("attribution", i)}.csv`,
          text: tableCsv(attributionTable(split)),
        },
        {
          path: `${several("interactions", i)}.csv`,
          text: tableCsv(interactionTable(split)),
        },
        ...(rows === null ? [] : [{
          path: `charts/${several("waterfall", i)}.svg`,
          text: whyFigure(split, rows, lang),
        }]),
      ];
    }),
    ...inverses.flatMap(({ asked, answer }, i) => {
      const below = inverseFolder(i);
      return inverseFiles(
        answer,
        asked.question,
        asked.plan,
        asked.ref,
        join(place.folder, below),
        lang,
      ).map(({ path, text }) => ({ path: `${below}/${path}`, text }));
    }),
    ...(meter === null ? [] : meterFiles(meter, lang)),
    { path: "results.json", text: `${JSON.stringify(result, null, 2)}\n` },
  ];
}

/** Rows of the scenarios that have a name: the points of a grid have a table of their own. */
function named({ rows, scenarios }: StudyResult): Pick<StudyResult, "rows"> {
  return {
    rows: rows.filter(({ scenario }) =>
      scenarios.some(({ ref }) => ref === scenario)
    ),
  };
}

function inverseFolder(i: number): string {
  return `inverse_${i + 1}`;
}

/** Names of institutions and counties by code. */
export function placeNames(
  { hospitals, counties }: Pick<StudyPlace, "hospitals" | "counties">,
  lang: Lang,
): ReadonlyMap<string, string> {
  return new Map(
    [hospitals, counties].flatMap(({ id, nameZh, nameEn }) =>
      id.map((code, i) =>
        [code, (lang === "zh" ? nameZh : nameEn)[i]!] as const
      )
    ),
  );
}
