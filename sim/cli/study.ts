import { basename, join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { readStudyText } from "../read_study_text.ts";
import type { StudyResult } from "../model/study.ts";
import { type OpenStudy, openStudy } from "../study/plan/open_study.ts";
import { readStudy } from "../study/plan/read_study.ts";
import { runStudy } from "../study/run_study.ts";
import { studyFiles } from "../study_files.ts";
import { writeInto } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openStudyProgress } from "./study_progress.ts";
import { studySummary } from "./study_summary.ts";

/**
 * `shapan study` (研究): plays the cells that the study's directory lacks, then writes
 * what they come to.
 */
export async function study(command: Command): Promise<number> {
  const { words, lang, workers, study: { jobs, shard } } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["study", ...words].join(" "),
      allowed: "study zibo_three_provisions",
    }]);
  }
  const { text, file } = readStudyText(words[0]!);
  const opened = await openStudy(readStudy(text, file));
  const folder = command.study.folder ?? folderOf(opened, command.out);
  const progress = openStudyProgress(lang);
  const result = await runStudy(opened, folder, {
    jobs: jobs ?? workers,
    ...(shard === undefined ? {} : { shard }),
    onProgress: progress.show,
  });
  progress.end();
  tell(opened, result, folder, command);
  return 0;
}

/** Writes the results of a study whose cells are all there, or says that some are missing. */
export function tell(
  { where, spec }: OpenStudy,
  result: StudyResult | null,
  folder: string,
  { lang, json }: Pick<Command, "lang" | "json">,
): void {
  if (result === null) {
    console.log(missing(folder, lang));
    return;
  }
  const again = `deno task shapan study ${spec.file}${
    lang === "zh" ? "" : ` --lang ${lang}`
  }`;
  writeInto(folder, studyFiles(result, where, lang, again));
  console.log(
    json
      ? JSON.stringify({ folder, ...result }, null, 2)
      : studySummary(result, folder, lang),
  );
}

/** Where a study is kept, such as `out/zibo_2025/three-1b7e4a6d`: equal cells, equal name. */
export function folderOf(
  { spec, plans, hash }: OpenStudy,
  out: string,
): string {
  const city = plans[0]![0]!.scenario.valuesOn("9999-12-31")["run.city"];
  const name = basename(spec.file).replace(/\.ya?ml$/, "");
  return join(out, city, `${name}-${hash.slice(0, 8)}`);
}

function missing(folder: string, lang: Lang): string {
  return lang === "zh"
    ? `这一部分已完成，其余单元尚缺；用 shapan merge 合并各部分。\n研究目录：${folder}`
    : `This part is done, other cells are missing; bring the parts together with shapan merge.\nStudy directory: ${folder}`;
}
