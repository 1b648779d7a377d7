import { answerStudy, studyQuestions } from "./answers/answer_study.ts";
import type { PlayOptions } from "../run/play_year.ts";
import type { Settle } from "./attribution/attribute.ts";
import { type Cell, cellName, type CellResult } from "./cells/cell.ts";
import { finishedCell, headOf } from "./cells/cell_files.ts";
import { runCells } from "./cells/run_cells.ts";
import { openStudy } from "./plan/open_study.ts";
import { readStudy } from "./plan/read_study.ts";
import { checkManifest, type ManifestCheck } from "./record/check_manifest.ts";
import { allCells, studyResult } from "./run_study.ts";

/** What verifying a study came to (核验研究). */
export interface StudyCheck {
  readonly folder: string;
  /** Files against their list. */
  readonly check: Omit<ManifestCheck, "hashes">;
  /** Whether scenarios, data and version are those of the study; nothing is played otherwise. */
  readonly sameInputs: boolean | null;
  /** Playing every cell and answer again; `null` where nothing was played. */
  readonly rerun: {
    readonly equal: number;
    /** Cells and answers that came out differently. */
    readonly differing: readonly string[];
  } | null;
  readonly verified: boolean;
}

/** How to verify. */
export interface StudyVerifySettings {
  readonly jobs: number;
  /** Hashes only, nothing is played. */
  readonly noRerun: boolean;
  readonly settle: Settle;
  readonly play: PlayOptions;
  /** Called as cells are played again. */
  readonly onCell: (done: number, of: number) => void;
}

/** Whether a folder is a study directory (是否研究目录). */
export function isStudy(folder: string): boolean {
  return headOf(folder) !== null;
}

/**
 * Verifies a study (核验研究): hashes every file of its directory, then plays every
 * cell and answer again from the study it keeps, and compares.
 */
export async function verifyStudy(
  folder: string,
  { jobs, noRerun, settle, play, onCell }: StudyVerifySettings,
): Promise<StudyCheck> {
  const { hashes: _, ...check } = checkManifest(folder);
  const head = headOf(folder)!, whole = check.damages.length === 0;
  const ended = (
    sameInputs: StudyCheck["sameInputs"],
    rerun: StudyCheck["rerun"],
  ): StudyCheck => ({
    folder,
    check,
    sameInputs,
    rerun,
    verified: whole && sameInputs !== false &&
      (rerun === null || rerun.differing.length === 0),
  });
  if (noRerun || !whole) return ended(null, null);
  const study = await openStudy(readStudy(head.study, head.file));
  if (study.hash !== head.hash) return ended(false, null);
  const kept = allCells(study).flatMap((cell): [Cell, CellResult][] => {
    const result = finishedCell(folder, cell);
    return result === null ? [] : [[cell, result]];
  });
  const differing: string[] = [];
  let done = 0;
  await runCells(study.spec, kept.map(([cell]) => cell), {
    jobs,
    onCell: (result) => {
      const text = JSON.stringify(result);
      const known = kept.find(([cell]) =>
        JSON.stringify(cell) === JSON.stringify(result.cell)
      )!;
      if (JSON.stringify(known[1]) !== text) {
        differing.push(`cells/${cellName(result.cell)}`);
      }
      onCell(++done, kept.length);
      return "more";
    },
  });
  let answers = 0;
  if (studyResult(study, folder) !== null) {
    const questions = await studyQuestions(study);
    const quiet = { settle, play, onProgress: () => {} };
    const before = await answerStudy(study, questions, folder, quiet);
    const again = await answerStudy(study, questions, null, quiet);
    const lists = [
      ["why", before.attributions, again.attributions],
      [
        "inverse",
        before.inverses.map(({ answer }) => answer),
        again.inverses.map(({ answer }) => answer),
      ],
      [
        "meter",
        before.meter === null ? [] : [before.meter],
        again.meter === null ? [] : [again.meter],
      ],
    ] as const;
    for (const [name, a, b] of lists) {
      a.forEach((answer, i) => {
        answers++;
        if (JSON.stringify(answer) !== JSON.stringify(b[i])) {
          differing.push(
            name === "meter"
              ? "answers/meter.json"
              : `answers/${name}-${i + 1}.json`,
          );
        }
      });
    }
  }
  return ended(true, {
    equal: kept.length + answers - differing.length,
    differing: differing.sort(),
  });
}
