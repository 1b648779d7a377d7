import { basename, join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { filesInTerms } from "../files_in_terms.ts";
import { inTerms, type SaidIn, scenarioTerms } from "../model/payment_terms.ts";
import type { StudyResult } from "../model/study.ts";
import { filesBelow, readBytes } from "../read_files.ts";
import { readStudyText } from "../read_study_text.ts";
import { statementText } from "../report/statement_files.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import {
  answerStudy,
  type AskedOfStudy,
  type StudyAnswers,
  studyQuestions,
  studyStatements,
} from "../study/answers/answer_study.ts";
import { type OpenStudy, openStudy } from "../study/plan/open_study.ts";
import { readStudy } from "../study/plan/read_study.ts";
import { MANIFEST, manifestOf } from "../study/record/manifest.ts";
import { openReplay } from "../study/replay/open_replay.ts";
import { runStudy } from "../study/run_study.ts";
import { studyFiles } from "../study_files.ts";
import { writeInto } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { openStudyProgress } from "./study_progress.ts";
import { answersText, studySummary } from "./study_summary.ts";

/**
 * `shapan study` (研究): says what the scenarios change, plays the cells that the
 * study's directory lacks, answers what else was asked, and writes it up.
 */
export async function study(command: Command): Promise<number> {
  const { words, lang, workers, json, study: { jobs, shard } } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["study", ...words].join(" "),
      allowed: "study zibo_three_provisions",
    }]);
  }
  const { text, file } = readStudyText(words[0]!);
  const opened = await openStudy(readStudy(text, file));
  const questions = await studyQuestions(opened);
  const folder = command.study.folder ?? folderOf(opened, command.out);
  if (!json) {
    for (const statement of studyStatements(opened)) {
      console.log(`${statementText(statement, lang)}\n`);
    }
  }
  const progress = openStudyProgress(command);
  const result = await runStudy(opened, folder, {
    jobs: jobs ?? workers,
    ...(shard === undefined ? {} : { shard }),
    onProgress: progress.show,
  });
  progress.end();
  await finish(opened, result, questions, folder, command);
  return 0;
}

/**
 * Answers and writes up a study whose cells are all there, or says that some are missing.
 *
 * @param result what its cells come to; `null` where some are missing
 */
export async function finish(
  study: OpenStudy,
  result: StudyResult | null,
  questions: readonly AskedOfStudy[],
  folder: string,
  command: Command,
): Promise<void> {
  const { lang, json } = command;
  if (result === null) {
    console.log(
      json
        ? JSON.stringify({ folder, complete: false }, null, 2)
        : missing(folder, lang),
    );
    return;
  }
  const answers = await answersOf(study, questions, folder, command);
  const again = `deno task shapan study ${study.spec.file}${
    lang === "zh" ? "" : ` --lang ${lang}`
  }`;
  const place = { ...study.where, folder };
  const said = saidIn(study, result, answers, [again, folder]);
  writeInto(
    folder,
    filesInTerms(studyFiles(result, answers, place, lang, again), said),
  );
  writeInto(folder, [listOf(folder)]);
  const { statements, attributions, inverses, meter } = answers;
  console.log(
    json
      ? JSON.stringify(
        {
          folder,
          ...result,
          statements,
          attributions,
          inverses: inverses.map(({ answer }) => answer),
          meter,
        },
        null,
        2,
      )
      : inTerms(
        [
          studySummary(result, folder, lang),
          ...answersText(result, answers, lang),
        ].join("\n"),
        said.terms,
        said.keep,
      ),
  );
}

/** The words of its scenarios; what it quotes of them and of their parameters stays. */
function saidIn(
  { plans }: OpenStudy,
  { titleZh, titleEn, scenarios }: StudyResult,
  { statements }: StudyAnswers,
  more: readonly string[],
): SaidIn {
  const { terms, keep } = scenarioTerms(
    plans.flat().map(({ scenario }) => scenario),
  );
  const quoted = statements.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      row.titleZh,
      row.titleEn,
      row.source.title,
      row.note,
    ])
  );
  const refs = scenarios.flatMap((own) => [own.ref, own.titleZh, own.titleEn]);
  return {
    terms,
    keep: [...keep, titleZh, titleEn, ...refs, ...quoted, ...more],
  };
}

async function answersOf(
  study: OpenStudy,
  questions: readonly AskedOfStudy[],
  folder: string,
  command: Command,
): Promise<StudyAnswers> {
  const { workers } = command;
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const { scenario } = study.plans[0]![0]!;
    const year = scenario.valuesOn("9999-12-31")["run.year"];
    const { settle } = openReplay({
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      // Hundreds of settlements are told of as a whole.
      onProgress: (step) => {
        if (step.stage === "people") progress.show(step);
      },
    });
    return await answerStudy(study, questions, folder, {
      settle,
      play: { workers, threads, blocksPerTask: BLOCKS_PER_TASK },
      onProgress: (stage, done, of) =>
        progress.show({
          stage: stage === "why" ? "split" : stage,
          scenario: study.spec.title,
          year,
          done: Math.min(1, done / of),
        }),
    });
  } finally {
    progress.end();
    stopThreads(threads);
  }
}

/** The list of hashes of everything in the directory, so that another process can verify it. */
function listOf(folder: string) {
  const paths = (filesBelow(folder) ?? []).filter((path) => path !== MANIFEST);
  return manifestOf(
    paths.map((path) => ({ path, text: readBytes(join(folder, path))! })),
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
