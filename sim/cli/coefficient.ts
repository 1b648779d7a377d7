import { join } from "node:path";
import {
  coefficientTable,
  raiseTable,
} from "../analysis/coefficient_tables.ts";
import type { Lang } from "../base/formats.ts";
import { fingerprint } from "../base/columns.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { raiseLosses } from "../chart/raise_losses.ts";
import { SYNTHETIC } from "../chart/words.ts";
import { readPlan } from "../io.ts";
import type { RaiseTrial } from "../model/ledger.ts";
import { coefficientText, raiseText } from "../report/coefficient_text.ts";
import { tableCsv } from "../report/table_csv.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { raiseTrial, raiseTrials } from "../run/raise_trials.ts";
import { readRaises } from "../study/coefficients/read_raise.ts";
import { inTerms, termsBy } from "../model/payment_terms.ts";
import { type TriedPlan, triedPlan } from "../study/coefficients/tried_plan.ts";
import { checkWritable, type OutFile, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan coefficient` (系数试算): the coefficients of a scenario and who pays for 0.01
 * more of its largest institutions; with `--raise` what the institutions named
 * gain and what every other loses. `R-COEF`, INV-3.
 */
export async function coefficient(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec, raise } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["coefficient", ...words].join(" "),
      allowed: "coefficient zibo_2025/baseline --raise H001=+0.05",
    }]);
  }
  const plan = await readPlan(words[0]!, spec);
  checkWritable(out);
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const year = await triedPlan(plan, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    const trials = trialsOf(year, raise);
    const name = year.scenario.split("/").at(-1)!
      .replace(/[^\p{L}\p{N}_.-]/gu, "_");
    const hash = fingerprint([year.recordHash, raise]).slice(0, 8);
    const folder = join(out, year.city, `coefficient-${name}-${hash}`);
    writeWhole(folder, filesOf(year, trials, raise.length > 0, lang));
    console.log(
      json
        ? JSON.stringify(jsonOf(year, trials, folder), null, 2)
        : textOf(year, trials, raise.length > 0, folder, lang),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** One trial of all that is asked for, or the largest institutions one by one. */
function trialsOf(year: TriedPlan, raise: readonly string[]): RaiseTrial[] {
  const { settlements } = year.settled;
  if (settlements.every(({ settlementValue }) => settlementValue === null)) {
    throw new ShapanError([{
      code: "cannot-play",
      key: "settlement.regime",
      given: settlements[0]!.regime,
      hint: {
        zh: "本方案不按分值结算，系数不影响任何机构",
        en: "the scenario pays nobody by points, so coefficients move no money",
      },
    }]);
  }
  return raise.length === 0
    ? raiseTrials(year)
    : [raiseTrial(year, readRaises(raise, year))];
}

function filesOf(
  { hospitals, rules, titleZh, titleEn, scenario, recordHash }: TriedPlan,
  raises: readonly RaiseTrial[],
  asked: boolean,
  lang: Lang,
): OutFile[] {
  const coefficients = coefficientTable({
    hospitals,
    coefficientSheet: rules.sheet,
  })!;
  const table = raiseTable({ hospitals, raises });
  return [
    { path: "coefficients.csv", text: tableCsv(coefficients) },
    ...(table === null
      ? []
      : [{ path: "coefficient_raises.csv", text: tableCsv(table) }]),
    ...(!asked ? [] : [{
      path: "raise.svg",
      text: raiseLosses({
        trial: raises[0]!,
        hospitals,
        title: { zh: titleZh, en: titleEn },
        scenario,
        recordHash,
      }, { lang, width: 960 }),
    }]),
  ];
}

function jsonOf(
  { hospitals, rules, scenario, recordHash, year }: TriedPlan,
  trials: readonly RaiseTrial[],
  folder: string,
) {
  return {
    scenario,
    recordHash,
    year,
    coefficients: Object.fromEntries(
      hospitals.id.map((id, h) => [id, rules.sheet.used[h]! / 1e4]),
    ),
    trials: trials.map(({ raised, schemes }) => ({
      raised: raised.map(({ hospital, from, to }) => ({
        hospital: hospitals.id[hospital],
        from: from / 1e4,
        to: to / 1e4,
      })),
      schemes: schemes.map((s) => ({
        scheme: s.scheme,
        value: s.value,
        standardChange: Object.fromEntries(
          hospitals.id.map((id, h) => [
            id,
            (s.standardAfter[h]! - s.standardBefore[h]!) / 100,
          ]),
        ),
      })),
    })),
    folder,
  };
}

function textOf(
  { hospitals, through, rules, titleZh, titleEn }: TriedPlan,
  trials: readonly RaiseTrial[],
  asked: boolean,
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const table = asked
    ? raiseText(trials[0]!, hospitals, lang)
    : coefficientText(rules.sheet, trials, hospitals, lang);
  return [
    `${zh ? titleZh : titleEn} · ${SYNTHETIC[lang]}`,
    "",
    ...(asked
      ? trials[0]!.raised.map(({ hospital, from, to }) =>
        `${(zh ? hospitals.nameZh : hospitals.nameEn)[hospital]}${
          zh ? "：系数 " : ": coefficient "
        }${from / 1e4} → ${to / 1e4}`
      )
      : []),
    textTable(table.heads, table.cells),
    "",
    inTerms(
      zh
        ? "试算只改系数，病例、年初点值、参照均费和总额不变；列支付标准的变化，正 = 该机构获得更多资金。"
        : "Only coefficients change; cases, year-start value, reference means and budget stay. Change of the standard; positive = more money to the institution.",
      termsBy(
        through.start["grouping.method"],
        through.start["points.drg.form"],
      ),
    ),
    `${zh ? "文件：" : "Files: "}${folder}`,
  ].join("\n");
}
