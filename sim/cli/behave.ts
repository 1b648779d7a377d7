import { join } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { basinsFigure } from "../chart/basins_figure.ts";
import { BEHAVE_TOPICS, type BehaveTopic } from "../model/behave.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { behave as check } from "../study/behave/behave.ts";
import {
  basinTable,
  behaveNotes,
  behaveTable,
  lastLine,
  trendTable,
} from "../study/behave/behave_text.ts";
import { checksCsv, storedChecks } from "../study/behave/behave_csv.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan behave` (行为核对): plays the made-up cities and says what holds; exit code 1
 * where something does not. The last line is for programs.
 */
export async function behave(command: Command): Promise<number> {
  const { words, lang, json, out, workers } = command;
  const topics = words.length === 0 ? BEHAVE_TOPICS : words.map(topicOf);
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const { rows, basins, trends } = await check(topics, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    const folder = join(out, "behave");
    const figure = basins &&
      basinsFigure(basins, { lang, width: 960 });
    writeWhole(folder, [
      {
        path: "behave.json",
        text: `${JSON.stringify({ rows, basins, trends }, null, 2)}\n`,
      },
      {
        path: "behaviour.csv",
        text: checksCsv(storedChecks({ rows, trends })),
      },
      ...(figure === null ? [] : [{ path: "basins.svg", text: figure }]),
    ]);
    if (json) {
      console.log(JSON.stringify({ rows, basins, trends }, null, 2));
      return rows.every(({ holds }) => holds) ? 0 : 1;
    }
    const tables = [
      behaveTable(rows, lang),
      ...(basins === null ? [] : [basinTable(basins, lang)]),
      ...(trends.length === 0 ? [] : [trendTable(trends, lang)]),
    ];
    for (const { heads, rows } of tables) {
      console.log(`${textTable(heads, rows)}\n`);
    }
    for (const note of behaveNotes([...rows, ...trends], lang)) {
      console.log(`${note}\n`);
    }
    console.log(
      lang === "zh"
        ? `合成数据；误差为一个标准误（同样的医院之间的离散）。文件夹：${folder}\n`
        : `Synthetic data; errors are one standard error, from the spread of hospitals alike. Folder: ${folder}\n`,
    );
    console.log(lastLine(rows));
    return rows.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    stopThreads(threads);
  }
}

function topicOf(word: string): BehaveTopic {
  const topic = BEHAVE_TOPICS.find((known) => known === word);
  if (topic !== undefined) return topic;
  throw new ShapanError([{
    code: "wrong-arguments",
    given: `behave ${word}`,
    allowed: `behave ${BEHAVE_TOPICS.join(" ")}`,
  }]);
}
