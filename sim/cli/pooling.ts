import { cannotPlay, ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { playOne } from "../compare.ts";
import { readPlan, ruledCities } from "../io.ts";
import type { PoolingSheet, PoolSide } from "../model/pooling.ts";
import { countyCells } from "../report/pooling/county_cells.ts";
import { poolingAnswers } from "../report/pooling/pooling_answers.ts";
import { startPlayers } from "../run/play_year.ts";
import { checkWritable } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";
import { writeComparison } from "./write_comparison.ts";

/**
 * `shapan pooling` (市级统筹): plays a city that pools its counties' money and prints a
 * line a county and scheme; the files of the run have a statement a county. A city
 * by its name stands for its baseline.
 */
export async function pooling(command: Command): Promise<number> {
  const { words, lang, json, workers, spec, out } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["pooling", ...words].join(" "),
      allowed: "pooling ganzhou_2021",
    }]);
  }
  const scenario = ruledCities().includes(words[0]!)
    ? `${words[0]}/baseline`
    : words[0]!;
  const plan = await readPlan(scenario, spec);
  const { scenario: read } = plan;
  if (!read.valuesOn("9999-12-31")["settlement.pool.enabled"]) {
    throw cannotPlay("settlement.pool.enabled", "false", {
      zh: "这个方案没有市级统筹；在方案里打开它，或用 ganzhou_2021",
      en:
        "this scenario does not pool its counties; switch it on there, or use ganzhou_2021",
    });
  }
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command);
    const comparison = await playOne(plan, {
      workers,
      threads,
      models: false,
      onProgress: progress.show,
    });
    const written = writeComparison(
      comparison,
      command,
      commandLine("pooling", words, lang, spec),
    );
    progress.end();
    const result = comparison.baseline;
    if (json) {
      console.log(JSON.stringify(result.pooling?.map(plainSheet), null, 2));
      return 0;
    }
    const { heads, rows } = countyCells(result, lang);
    const answers = (result.pooling ?? []).map((sheet) =>
      poolingAnswers(result, sheet, lang).join("\n")
    );
    console.log(
      [textTable(heads, rows), ...answers, written].join("\n\n"),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** A sheet without the lines of its journals, which stand in the files of the run. */
function plainSheet({ apart, pooled, ...sheet }: PoolingSheet) {
  const plain = ({ journal, ...side }: PoolSide) => ({
    ...side,
    lines: journal.rows,
  });
  return { ...sheet, apart: plain(apart), pooled: plain(pooled) };
}
