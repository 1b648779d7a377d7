import { join } from "node:path";
import { redTeamEffects } from "../analysis/redteam_effects.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { readRedTeam } from "../read_redteam.ts";
import { redTeamFiles } from "../redteam_files.ts";
import { redTeamConclusion } from "../report/redteam/conclusion.ts";
import { leakRows } from "../report/redteam/redteam_tables.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { playRedTeam } from "../study/redteam/play_red_team.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan redteam` (红队演练): pulls every lever of a folder by a known dose against a
 * city's rules and prints what leaks, what comes back and who is accused wrongly.
 */
export async function redteam(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec } = command;
  if (words.length > 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["redteam", ...words].join(" "),
      allowed: "redteam [zibo_2025]",
    }]);
  }
  const plans = await readRedTeam(words[0] ?? "zibo_2025");
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const book = await playRedTeam(plans, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    const place = join(out, plans.city, "redteam");
    const line = commandLine("redteam", words, lang, spec);
    writeWhole(place, redTeamFiles(book, lang, line));
    const effects = redTeamEffects(book);
    if (json) {
      const { cells: _, ...rest } = book;
      console.log(JSON.stringify({ ...rest, effects }, null, 2));
      return 0;
    }
    const { heads, rows } = leakRows(book, effects, lang);
    console.log(textTable(heads, rows));
    console.log(`\n${redTeamConclusion(book, lang).join("\n")}`);
    console.log(
      lang === "zh"
        ? `\n合成数据。图和逐条规则见 ${join(place, "redteam.html")}`
        : `\nSynthetic data. Figures and rules: ${join(place, "redteam.html")}`,
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}
