import { join } from "node:path";
import { yearsTable } from "../analysis/years_table.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { MOST_SIDES, yearsFigure } from "../chart/years_figure.ts";
import { readAll } from "../compare.ts";
import { readHeldAgainst } from "../io.ts";
import type { Years } from "../model/years.ts";
import { tableCsv } from "../report/table_csv.ts";
import { yearsPage } from "../report/years/years_page.ts";
import {
  schemesOf,
  sideNames,
  yearAnswers,
  yearCells,
} from "../report/years/years_text.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { playSides, SIDES_OF } from "../study/years/play_sides.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan years` (逐年推演): plays scenarios year by year on the same people, beside
 * what the city published of these years. A city by its name stands for the
 * scenarios that its article is about.
 */
export async function years(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec } = command;
  const refs = words.length === 1 ? SIDES_OF[words[0]!] ?? words : words;
  if (refs.length === 0 || refs.length > MOST_SIDES) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["years", ...words].join(" "),
      allowed: {
        zh: `years ${
          Object.keys(SIDES_OF).join("、")
        }，或 1 至 ${MOST_SIDES} 个跨几年的方案`,
        en: `years ${
          Object.keys(SIDES_OF).join(", ")
        }, or 1 to ${MOST_SIDES} scenarios over several years`,
      },
    }]);
  }
  const plans = await readAll(refs, spec), held = readHeldAgainst();
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const answer = await playSides(plans, held, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    const folder = join(out, answer.city, folderOf(answer));
    const typed = commandLine("years", words, lang, spec);
    writeWhole(folder, [
      { path: "years.html", text: yearsPage(answer, typed, lang) },
      { path: "years.csv", text: tableCsv(yearsTable(answer)) },
      { path: "years.json", text: `${JSON.stringify(answer, null, 2)}\n` },
      ...schemesOf(answer).map((scheme) => ({
        path: `years-${scheme}.svg`,
        text: yearsFigure(answer, scheme, { lang, width: 960 }),
      })),
    ]);
    if (json) {
      console.log(JSON.stringify({ ...answer, folder }, null, 2));
      return 0;
    }
    console.log(`${sideNames(answer, lang).join("\n")}\n`);
    for (const scheme of schemesOf(answer)) {
      const { heads, rows } = yearCells(answer, scheme, lang);
      console.log(`${textTable(heads, rows)}\n`);
      console.log(`${yearAnswers(answer, scheme, lang).join("\n")}\n`);
    }
    console.log(
      lang === "zh"
        ? `合成数据；公布数不进入推演。\n页面：${join(folder, "years.html")}`
        : `Synthetic data; what was published enters no play.\nPage: ${
          join(folder, "years.html")
        }`,
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** Such as `years-controlled-vs-open-1b7e4a6d`. */
function folderOf({ sides }: Years): string {
  const names = sides.map(({ scenario }) =>
    scenario.slice(scenario.lastIndexOf("/") + 1)
  );
  const [base, ...others] = names;
  const name = others.length === 0 ? base! : `${others.join("-")}-vs-${base}`;
  return `years-${name}-${sides.at(-1)!.recordHash.slice(0, 8)}`;
}
