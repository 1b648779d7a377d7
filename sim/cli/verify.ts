import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import {
  checkManifest,
  listsFilesOnly,
} from "../study/record/check_manifest.ts";
import { verifyRecord } from "../study/record/verify_record.ts";
import {
  manifestText,
  studyText,
  verifyText,
} from "../study/record/verify_text.ts";
import { openReplay } from "../study/replay/open_replay.ts";
import { isStudy, verifyStudy } from "../study/verify_study.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { openStudyProgress } from "./study_progress.ts";

/**
 * `shapan verify` (核验运行记录): hashes every file of a run's folder again, plays
 * the run again from its record and compares; exit code 1 says what differs.
 */
export async function verify(command: Command): Promise<number> {
  const { words: [folder, ...rest], lang, json, noRerun } = command;
  if (folder === undefined || rest.length > 0) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["verify", ...command.words].join(" "),
      allowed: "verify out/zibo_2025/baseline-1b7e4a6d [--no-rerun]",
    }]);
  }
  if (isStudy(folder)) return await verifyItsCells(folder, command);
  if (listsFilesOnly(folder)) {
    const check = checkManifest(folder), { hashes: _, ...rest } = check;
    console.log(
      json
        ? JSON.stringify({ folder, ...rest }, null, 2)
        : manifestText(folder, check, lang),
    );
    return check.damages.length === 0 ? 0 : 1;
  }
  const threads = noRerun ? [] : startPlayers(command.workers);
  try {
    const progress = openProgress(command);
    const report = await verifyRecord(folder, {
      workers: command.workers,
      threads,
      noRerun,
      onProgress: progress.show,
    });
    progress.end();
    console.log(
      json ? JSON.stringify(report, null, 2) : verifyText(report, lang),
    );
    return report.verified ? 0 : 1;
  } finally {
    stopThreads(threads);
  }
}

/** A study is played again cell by cell. */
async function verifyItsCells(
  folder: string,
  command: Command,
): Promise<number> {
  const { lang, json, noRerun, workers, study } = command;
  const threads = noRerun ? [] : startPlayers(workers);
  const progress = openStudyProgress(command);
  try {
    const play = { workers, threads, blocksPerTask: BLOCKS_PER_TASK };
    const found = await verifyStudy(folder, {
      jobs: study.jobs ?? workers,
      noRerun,
      settle: openReplay({ ...play, onProgress: () => {} }).settle,
      play,
      onCell: (played, cells) => progress.show({ kept: 0, played, cells }),
    });
    progress.end();
    console.log(json ? JSON.stringify(found, null, 2) : studyText(found, lang));
    return found.verified ? 0 : 1;
  } finally {
    stopThreads(threads);
  }
}
