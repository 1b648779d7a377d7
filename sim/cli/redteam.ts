import { join } from "node:path";
import { leverName, redTeamEffects } from "../analysis/redteam_effects.ts";
import { worstLever } from "../analysis/redteam_matrix.ts";
import { formatAmount, formatPercent, type Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import type { RedTeamBook } from "../model/redteam.ts";
import { ALL_RULES, readRedTeam } from "../read_redteam.ts";
import { redTeamFiles, redTeamsFiles } from "../redteam_files.ts";
import { rulesName } from "../report/redteam/cities_page.ts";
import { redTeamConclusion } from "../report/redteam/conclusion.ts";
import { leakRows } from "../report/redteam/redteam_tables.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import {
  playRedTeam,
  type RedTeamPlans,
} from "../study/redteam/play_red_team.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/** The word that asks for the rules of all cities. */
const ALL = "all";

/**
 * `shapan redteam` (红队演练): pulls every lever of a folder by a known dose against a
 * city's rules and prints what leaks, what comes back and who is accused wrongly;
 * with `all` against the rules of all cities.
 */
export async function redteam(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec } = command;
  if (words.length > 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["redteam", ...words].join(" "),
      allowed: "redteam [zibo_2025 | yancheng_2025/drg | all]",
    }]);
  }
  const all = words[0] === ALL;
  const asked = all ? ALL_RULES : [words[0] ?? ALL_RULES[0]!];
  const plans = await Promise.all(asked.map(readRedTeam));
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  const options = {
    workers,
    threads,
    blocksPerTask: BLOCKS_PER_TASK,
    onProgress: progress.show,
  };
  try {
    const books: RedTeamBook[] = [];
    for (const of of plans) {
      // What inspectors deter and slips of the pen do is on each city's own page.
      const short = all ? { efforts: [], slips: [] } : {};
      books.push(await playRedTeam({ ...of, ...short }, options));
    }
    progress.end();
    const line = commandLine("redteam", words, lang, spec);
    const place = all ? join(out, "redteam") : placeOf(out, plans[0]!);
    writeWhole(
      place,
      all
        ? redTeamsFiles(books, lang, line)
        : redTeamFiles(books[0]!, lang, line),
    );
    const page = join(place, "redteam.html");
    if (json) {
      const shown = books.map(({ cells: _, ...book }, i) => ({
        ...book,
        effects: redTeamEffects(books[i]!),
      }));
      console.log(JSON.stringify(all ? shown : shown[0], null, 2));
      return 0;
    }
    console.log(all ? allText(books, lang) : oneText(books[0]!, lang));
    console.log(
      lang === "zh"
        ? `\n合成数据。图和逐条规则见 ${page}`
        : `\nSynthetic data. Figures and rules: ${page}`,
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** A city's baseline in its own folder, other rules of it beside it. */
function placeOf(out: string, { city, base }: RedTeamPlans): string {
  const name = base.id.slice(city.length + 1).replaceAll("/", "-");
  return join(out, city, name === "baseline" ? "redteam" : `redteam-${name}`);
}

function oneText(book: RedTeamBook, lang: Lang): string {
  const { heads, rows } = leakRows(book, redTeamEffects(book), lang);
  return `${textTable(heads, rows)}\n\n${
    redTeamConclusion(book, lang).join("\n")
  }`;
}

/** Where each set of rules leaks most. */
function allText(books: readonly RedTeamBook[], lang: Lang): string {
  return textTable(
    lang === "zh"
      ? ["规则", "付费", "漏得最多的手柄", "付费规则", "漏损", "漏损占比"]
      : ["Rules", "Pay", "Lever that leaks most", "Rule", "Leak", "Of loss"],
    books.map((book) => {
      const { city, method } = rulesName(book, lang), worst = worstLever(book);
      return worst === null ? [city, method, "–", "–", "–", "–"] : [
        city,
        method,
        leverName(book.levers[worst.lever]!, lang),
        worst.rule?.rule ?? "–",
        formatAmount(worst.leak, lang),
        formatPercent(worst.leak / worst.planted),
      ];
    }),
  );
}
