import { join } from "node:path";
import { fingerprint } from "../base/columns.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads, type Threads } from "../base/parallel.ts";
import { playPair } from "../compare.ts";
import { heldAgainstTargets, ruledCities } from "../io.ts";
import { ARTICLES } from "../model/policy/mod.ts";
import {
  boardCsv,
  boardJson,
  boardMarkdown,
  boardTables,
} from "../report/swap_files.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { missingGroups } from "../study/swap/missing_groups.ts";
import {
  placedInRules,
  provisionsIn,
  readSwap,
  scenarioOf,
} from "../study/swap/read_swap.ts";
import { namesOf } from "../study/swap/refusals.ts";
import { swapTable } from "../study/swap/swap_table.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { sayStatements } from "./compare.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";
import { writeComparison } from "./write_comparison.ts";

/**
 * `shapan swap` (规则棋盘): the rules of one city, all or single provisions, on the
 * people of another, as a full comparison with the city's own; `--all` every
 * city's rules on every city's people as one table.
 */
export async function swap(command: Command): Promise<number> {
  const { words, city, rules, all } = command;
  if (words.length > 0 || (!all && (!city || !rules))) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["swap", ...argumentsOf(command)].join(" "),
      allowed:
        "swap --city zibo_2025 --rules yancheng_2025 --articles clearing,deposit,t1",
    }]);
  }
  const threads = startPlayers(command.workers);
  try {
    return await (all ? board : pair)(command, threads);
  } finally {
    stopThreads(threads);
  }
}

/** One city under another's provisions. */
async function pair(command: Command, threads: Threads): Promise<number> {
  const { city, rules, articles, lang, json, out, workers } = command;
  const provisions = provisionsIn(articles);
  const { mixture, written, plans } = await readSwap(
    scenarioOf(city!),
    scenarioOf(rules!),
    provisions,
  );
  checkWritable(out);
  if (!json && mixture.equal.length > 0) {
    const names = namesOf(mixture.equal, lang);
    console.log(
      lang === "zh"
        ? `两地相同的条款，换了没有变化：${names}\n`
        : `The same in both, so that swapping changes nothing: ${names}\n`,
    );
  }
  sayStatements(plans, command);
  const progress = openProgress(command);
  const comparison = await placedInRules(mixture, written, async () => {
    const comparison = await playPair(
      [heldAgainstTargets(plans[0]), plans[1]],
      { workers, threads, onProgress: progress.show },
    );
    const missing = missingGroups(mixture, comparison.reform);
    if (missing.length > 0) throw new ShapanError(missing);
    return comparison;
  });
  const printed = writeComparison(
    comparison,
    command,
    commandLine(
      "swap",
      argumentsOf(command),
      lang,
      undefined,
      true,
      command.sections,
    ),
  );
  progress.end();
  console.log(printed);
  return 0;
}

/** Everybody's provisions on everybody's people. */
async function board(command: Command, threads: Threads): Promise<number> {
  const { city, rules, articles, lang, json, out, workers } = command;
  const provisions = provisionsIn(articles);
  const named = (name: string | undefined) =>
    (name === undefined ? ruledCities() : [name]).map(scenarioOf);
  const people = named(city), books = named(rules);
  checkWritable(out);
  const progress = openProgress(command);
  const cells = await swapTable(people, books, provisions, {
    workers,
    threads,
    blocksPerTask: BLOCKS_PER_TASK,
    onProgress: progress.show,
  });
  progress.end();
  const whole = provisions.length === ARTICLES.length;
  const said = whole
    ? lang === "zh" ? "全部规则" : "all rules"
    : namesOf(provisions, lang);
  const line = commandLine("swap", argumentsOf(command), lang);
  const hash = fingerprint([
    ...cells.map(({ recordHash }) => recordHash),
    ...provisions,
  ]).slice(0, 8);
  const folder = join(
    out,
    "swap",
    `${whole ? "all_rules" : `${provisions.length}_provisions`}-${hash}`,
  );
  writeWhole(folder, [
    { path: "swap.csv", text: boardCsv(cells) },
    { path: "swap.md", text: boardMarkdown(cells, said, line, lang) },
  ]);
  if (json) {
    console.log(JSON.stringify(
      { folder, provisions, cells: boardJson(cells) },
      null,
      2,
    ));
    return 0;
  }
  const { tables, notes } = boardTables(cells, lang);
  console.log([
    lang === "zh"
      ? `规则棋盘：${said}（行为参保人，列为规则；括号内为与本市规则之差）`
      : `Rules on other cities' people: ${said} (a row is a city's people, a column a city's rules; in brackets the difference from own rules)`,
    ...tables.map(({ title, heads, rows }) =>
      `\n${textTable([title, ...heads.slice(1)], rows)}`
    ),
    ...(notes.length === 0
      ? []
      : ["", ...notes.map((n, i) => `[${i + 1}] ${n}`)]),
    "",
    `${lang === "zh" ? "文件：" : "Files: "}${join(folder, "swap.md")}`,
  ].join("\n"));
  return 0;
}

/** The options of the command as they were typed. */
function argumentsOf({ words, city, rules, articles, all }: Command): string[] {
  return [
    ...words,
    ...(all ? ["--all"] : []),
    ...(city === undefined ? [] : ["--city", city]),
    ...(rules === undefined ? [] : ["--rules", rules]),
    ...(articles === undefined ? [] : ["--articles", articles]),
  ];
}
