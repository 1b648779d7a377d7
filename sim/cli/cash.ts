import {
  type BatchOf,
  batchRows,
  batchTable,
} from "../analysis/batch_table.ts";
import { cashTable } from "../analysis/cash_table.ts";
import { t1Effect } from "../model/t1_effect.ts";
import { isoDate } from "../base/calendar.ts";
import { toYuan } from "../base/fen.ts";
import { formatAmount, formatMoney, type Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { route } from "../grouping/route.ts";
import { readPlan } from "../io.ts";
import { cashDays, interestOn } from "../model/cash_days.ts";
import { type Journal, SCHEMES } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ResultTable } from "../model/table.ts";
import { tableCsv } from "../report/table_csv.ts";
import { type Plan, type Played, playedYears, rehearse } from "../run.ts";
import { routes } from "../run/group_rules.ts";
import { institutionsOf } from "../run/institutions_of.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { yearValues } from "../run/year_values.ts";
import { checkWritable } from "../write_results.ts";
import { cashQuery } from "./cash_query.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan cash` (资金日历): plays a scenario and prints what was booked, received
 * and held, by month or by day, of all institutions or one; with `--batch`, the
 * claims and visits behind a batch of the journal.
 */
export async function cash(command: Command): Promise<number> {
  const { words, lang, json, workers, spec, cash: asked } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["cash", ...words].join(" "),
      allowed: "cash yancheng_2025/baseline",
    }]);
  }
  const plan = await readPlan(words[0]!, spec);
  const settings = plan.scenario.valuesOn("9999-12-31");
  const year = settings["run.year"];
  const { query, batch } = cashQuery(
    asked,
    institutionsOf(plan).hospitals,
    year,
  );
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command), played: Played = new Map();
    const options = {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    };
    const [result] = await rehearse([plan], options, played);
    const table = batch === null
      ? cashTable(result!.cash, query)
      : await behind(plan, batch, options, played);
    progress.end();
    if (asked.csv !== undefined) write(asked.csv, tableCsv(table));
    const lines = batch === null
      ? summary(result!, query, lang)
      : postings(result!.journal, asked.batch!);
    console.log(
      json
        ? JSON.stringify(jsonOf(table, result!, batch, asked.batch), null, 2)
        : [textOf(table, lang), "", ...lines].join("\n"),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** The claims and visits behind a batch, of the year that was played. */
async function behind(
  plan: Plan,
  batch: BatchOf,
  options: Parameters<typeof playedYears>[1],
  played: Played,
): Promise<ResultTable> {
  const year = plan.scenario.valuesOn("9999-12-31")["run.year"];
  const given = "given" in plan;
  const methods = given
    ? { scenario: plan.scenario, preRegime: plan.scenario }
    : plan;
  const world = given ? null : await playedYears(plan, options, played);
  const record = given ? plan.given.record : world!.years.at(-1)!.record;
  const codes = given ? plan.given.codes : world!.city.codes.book;
  const sent = route(record.claims, codes, routes(yearValues(methods, year)));
  return batchTable(batchRows(record, sent, codes, batch), year);
}

function write(file: string, text: string): void {
  try {
    Deno.writeTextFileSync(file, text);
  } catch {
    checkWritable(file);
    throw new ShapanError([{
      code: "output-unwritable",
      given: file,
      hint: { zh: "写不进这个文件", en: "the file cannot be written" },
    }]);
  }
}

/** A table for a terminal: amounts in 万元 or millions, texts as they are. */
function textOf({ columns }: ResultTable, lang: Lang): string {
  const zh = lang === "zh";
  const rows = columns[0]!.values.length;
  return textTable(
    columns.map(({ titleZh, titleEn, kind }) =>
      `${zh ? titleZh : titleEn}${
        kind === "fen" ? (zh ? "（万元）" : " (m yuan)") : ""
      }`
    ),
    Array.from({ length: rows }, (_, row) =>
      columns.map(({ kind, values }) => {
        const value = values[row];
        if (value === null || value === undefined) return "–";
        return kind === "fen"
          ? formatMoney(Number(value), { unit: "wan", lang }).split(" ")[0]!
          : String(value);
      })),
  );
}

/** What the days come to: financing, advances taken back, instant settlement. */
function summary(
  { cash: film }: ScenarioResult,
  query: Parameters<typeof cashTable>[1],
  lang: Lang,
): string[] {
  const zh = lang === "zh";
  const days = cashDays(film, query.hospitals, query.schemes);
  const money = (fen: number) => formatAmount(fen, lang);
  const percent = (rate: number) => `${Number((rate * 100).toFixed(2))}%`;
  const cost = interestOn(days.fenDays, film.loanRate);
  const most = Math.max(...days.overpaid);
  const lines = [
    zh
      ? `垫付资金成本（年利率 ${percent(film.loanRate)}）：${
        money(cost)
      }；负数为基金先付`
      : `Interest on what is outstanding (${percent(film.loanRate)} a year): ${
        money(cost)
      }; below 0 the fund pays ahead`,
    zh
      ? `清算后未支付的记账：${money(days.writtenOff)}；月末多拨最多 ${
        money(most)
      }，由以后月份或清算扣回`
      : `Booked and not paid after clearing: ${
        money(days.writtenOff)
      }; advanced beyond the months at most ${
        money(most)
      }, taken back by later months or the clearing`,
  ];
  const effect = t1Effect(film);
  if (effect === null || days.withoutAdvances === null) return lines;
  const gain = interestOn(
    days.withoutAdvances.fenDays - days.fenDays,
    film.loanRate,
  );
  return [
    ...lines,
    zh
      ? `即时结算为所列机构省下利息 ${money(gain)}；基金全部机构合计少得利息 ${
        money(effect.forgone)
      }`
      : `Instant settlement saves these institutions interest of ${
        money(gain)
      }; the fund forgoes ${money(effect.forgone)} over all institutions`,
  ];
}

/** The journal's lines of a batch. */
function postings(journal: Journal, batch: string): string[] {
  return linesOf(journal, batch).map(({ date, debit, credit, amount, rule }) =>
    `${date}  ${rule}  ${debit} ← ${credit}  ${amount}`
  );
}

function linesOf(journal: Journal, batch: string) {
  const at = journal.batches.indexOf(batch);
  return Array.from({ length: journal.rows }, (_, row) => row)
    .filter((row) => at >= 0 && journal.batch[row] === at)
    .map((row) => ({
      date: isoDate(journal.date[row]!),
      debit: journal.accounts[journal.debit[row]!]!,
      credit: journal.accounts[journal.credit[row]!]!,
      amount: toYuan(journal.amount[row]!),
      rule: journal.rules[journal.rule[row]!]!,
    }));
}

/** The table for programs: a row an object, amounts in whole fen. */
function jsonOf(
  { columns }: ResultTable,
  { journal, cash: film, scenario }: ScenarioResult,
  batch: BatchOf | null,
  name: string | undefined,
) {
  const rows = Array.from(
    { length: columns[0]!.values.length },
    (_, row) =>
      Object.fromEntries(
        columns.map(({ name, values }) => [name, values[row] ?? null]),
      ),
  );
  if (batch !== null) {
    return {
      scenario,
      batch: name,
      scheme: SCHEMES[batch.scheme],
      rows,
      postings: linesOf(journal, name!),
    };
  }
  const effect = t1Effect(film);
  return {
    scenario,
    rows,
    instantSettlement: effect && {
      forgone: effect.forgone,
      saved: effect.saved,
    },
  };
}
