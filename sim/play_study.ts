/**
 * The door to studies (研究入口): plays a study in memory and draws it. The command
 * `shapan study` keeps its cells in a directory and can be stopped; the numbers are
 * the same.
 *
 * @module
 */
import type { ChartOptions } from "./chart/theme.ts";
import type { Outcome } from "./model/result.ts";
import type { StudyResult } from "./model/study.ts";
import { readStudyText } from "./read_study_text.ts";
import {
  type StudyFigure,
  studyFigures as figuresOf,
} from "./report/study/study_page.ts";
import type { CellResult } from "./study/cells/cell.ts";
import { enoughReplicates } from "./study/cells/enough.ts";
import { runCells } from "./study/cells/run_cells.ts";
import { openStudy } from "./study/plan/open_study.ts";
import { readStudy } from "./study/plan/read_study.ts";
import { allCells, summedUp } from "./study/run_study.ts";
import { placeNames } from "./study_files.ts";

/** A study that was played, with the institutions and counties it speaks of. */
export interface PlayedStudy {
  /** Differences, intervals, errors. */
  readonly result: StudyResult;
  /** Institutions and counties of its city. */
  readonly where: Pick<Outcome, "hospitals" | "counties">;
}

/**
 * Plays a study (推演研究).
 *
 * @param ref name below `scenarios/studies/`, or a path
 * @param jobs cells at a time; no number depends on it
 * @throws {ShapanError} if the study or one of its scenarios cannot be used
 *
 * @example
 * ```ts ignore
 * import { playStudy, studyFigures } from "shapan";
 *
 * const study = await playStudy("zibo_share_up_quick");
 * const [forest] = studyFigures(study, { lang: "zh" });
 * ```
 */
export async function playStudy(ref: string, jobs = 1): Promise<PlayedStudy> {
  const { text, file } = readStudyText(ref);
  const study = await openStudy(readStudy(text, file));
  const results: CellResult[] = [];
  await runCells(study.spec, allCells(study), {
    jobs,
    onCell: (result) => {
      results.push(result);
      return enoughReplicates(study, results) === null ? "more" : "enough";
    },
  });
  return { result: summedUp(study, results)!, where: study.where };
}

/** Figures of a study (研究图): a forest of differences and, where hospitals were asked for, a fan of them. */
export function studyFigures(
  { result, where }: PlayedStudy,
  { lang, width = 640 }: ChartOptions,
): StudyFigure[] {
  const names = placeNames(where, lang);
  return figuresOf({ result, lang, names }, width);
}
