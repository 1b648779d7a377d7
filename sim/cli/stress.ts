import { join } from "node:path";
import { stressEffects } from "../analysis/stress_effects.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { fromNumber, toFixed } from "../base/ratio.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import { readStress } from "../read_stress.ts";
import { lateText, stressNames } from "../report/stress/stress_page.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { stressFiles } from "../stress_files.ts";
import { playStress } from "../study/stress/play_stress.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan stress` (压力册): plays every shock of a folder of scenarios under every rule
 * of sharing and prints how long the surplus lasts and when somebody is not paid.
 */
export async function stress(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec } = command;
  if (words.length > 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["stress", ...words].join(" "),
      allowed: "stress",
    }]);
  }
  const folder = words[0] ?? "stress", plans = await readStress(folder);
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const book = await playStress(plans, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    const place = join(out, folder);
    const line = commandLine("stress", words, lang, spec);
    writeWhole(place, stressFiles(book, lang, line));
    if (json) {
      const effects = stressEffects(book).map(({ reading, ...effect }) => {
        const { pay: _, ...numbers } = reading;
        return { ...effect, ...numbers };
      });
      console.log(JSON.stringify({ ...book, cells: effects }, null, 2));
      return 0;
    }
    const names = stressNames(book, lang), zh = lang === "zh";
    console.log(textTable(
      zh
        ? ["冲击", "规则", "险种", "结余月数", "首个付不出的月份"]
        : ["Shock", "Rule", "Scheme", "Surplus, months", "First late"],
      stressEffects(book).map(({ shock, rule, reading }) => [
        names.shocks[shock]!,
        names.rules[rule]!,
        SCHEME_NAMES[reading.scheme][lang],
        toFixed(fromNumber(reading.reserveMonths), 1),
        lateText(reading, lang),
      ]),
    ));
    console.log(
      zh
        ? `\n合成数据。谁来承担见 ${join(place, "stress.html")}`
        : `\nSynthetic data. Who bears it: ${join(place, "stress.html")}`,
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}
