import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { startPlayers } from "../run/play_year.ts";
import { diffRecords } from "../study/record/diff_records.ts";
import type { Command } from "./command.ts";
import { diffText } from "./diff_text.ts";
import { openProgress } from "./progress.ts";

/**
 * `shapan diff` (运行记录对比): why numbers moved between two records, cause by cause,
 * and how much of each figure is due to which.
 */
export async function diff(command: Command): Promise<number> {
  const { words: [a, b, ...rest], lang, json, noRerun } = command;
  if (a === undefined || b === undefined || rest.length > 0) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["diff", ...command.words].join(" "),
      allowed: "diff out/zibo_2025/a-1b7e4a6d out/zibo_2025/b-9f3c2d1e",
    }]);
  }
  const threads = noRerun ? [] : startPlayers(command.workers);
  try {
    const progress = openProgress(command);
    const found = await diffRecords(a, b, {
      workers: command.workers,
      threads,
      noRerun,
      onProgress: progress.show,
    });
    progress.end();
    console.log(json ? JSON.stringify(found, null, 2) : diffText(found, lang));
    return 0;
  } finally {
    stopThreads(threads);
  }
}
