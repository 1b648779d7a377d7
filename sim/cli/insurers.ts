import { cannotPlay, ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { playOne } from "../compare.ts";
import { readPlan, ruledCities } from "../io.ts";
import { insurerCells } from "../report/insurer/insurer_cells.ts";
import { startPlayers } from "../run/play_year.ts";
import { checkWritable } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";
import { writeComparison } from "./write_comparison.ts";

/**
 * `shapan insurers` (商保机构结算): plays a scenario whose catastrophic insurance is run
 * by insurers and prints a line a contract and scheme; the files of the run have a
 * statement an insurer. A city by its name stands for its scenario with insurers.
 */
export async function insurers(command: Command): Promise<number> {
  const { words, lang, json, workers, spec, out } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["insurers", ...words].join(" "),
      allowed: "insurers zibo_2025",
    }]);
  }
  const scenario = ruledCities().includes(words[0]!)
    ? `${words[0]}/insurers`
    : words[0]!;
  const plan = await readPlan(scenario, spec);
  const { scenario: read } = plan;
  if (
    read.valuesOn("9999-12-31")["settlement.insurer.contracts"].length === 0
  ) {
    throw cannotPlay("settlement.insurer.contracts", "[]", {
      zh:
        "这个方案的大病保险由经办机构自办；请在方案里写明承办合同，或用 zibo_2025/insurers",
      en:
        "the agency runs catastrophic insurance in this scenario; write contracts into it, or use zibo_2025/insurers",
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
      commandLine("insurers", words, lang, spec),
    );
    progress.end();
    const result = comparison.baseline;
    if (json) {
      console.log(JSON.stringify(result.insurers, null, 2));
      return 0;
    }
    const { heads, rows } = insurerCells(result, lang);
    console.log([textTable(heads, rows), written].join("\n\n"));
    return 0;
  } finally {
    stopThreads(threads);
  }
}
