import { ShapanError } from "../base/issues.ts";
import { join } from "node:path";
import { headOf } from "../study/cells/cell_files.ts";
import { mergeCells } from "../study/cells/merge_cells.ts";
import { openStudy } from "../study/plan/open_study.ts";
import { readStudy } from "../study/plan/read_study.ts";
import { studyQuestions } from "../study/answers/answer_study.ts";
import { allCells, studyResult } from "../study/run_study.ts";
import type { Command } from "./command.ts";
import { finish, folderOf } from "./study.ts";

/**
 * `shapan merge` (合并分片): brings the finished cells of several study directories
 * together, and sums up the study where none is missing.
 */
export async function merge(command: Command): Promise<number> {
  const { words, lang, json } = command;
  if (words.length === 0) {
    throw new ShapanError([{
      code: "wrong-use",
      given: "merge",
      allowed: "merge part1 part2 --folder whole",
    }]);
  }
  const head = headOf(words[0]!);
  if (head === null) {
    throw new ShapanError([{
      code: "not-a-study",
      given: words[0]!,
      allowed: join(words[0]!, "study.json"),
    }]);
  }
  const study = await openStudy(readStudy(head.study, head.file));
  const questions = await studyQuestions(study);
  const folder = command.study.folder ?? folderOf(study, command.out);
  const fresh = mergeCells(study, allCells(study), words, folder);
  if (!json) {
    console.log(
      lang === "zh"
        ? `合并了 ${fresh} 个新单元。`
        : `${fresh} new cells were brought in.`,
    );
  }
  const result = studyResult(study, folder);
  await finish(study, result, questions, folder, command);
  return 0;
}
