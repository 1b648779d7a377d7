import { quotient } from "../base/quotient.ts";
import { sum } from "../base/sum.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { metricValue } from "../chart/metric_value.ts";
import { minus } from "../chart/words.ts";
import { PAYERS } from "../model/patients.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup } from "./html.ts";
import { keyFigures, playedSchemes } from "./key_figures.ts";

/** One of the numbers that a report begins with. */
export interface BigNumber {
  readonly title: string;
  readonly value: string;
  /** What it is set against. */
  readonly note: string;
}

/**
 * The four numbers that a report begins with (四个大数), both schemes together: what
 * institutions are paid, how many gain and lose, what the fund is left with, and
 * what patients pay of a hundred yuan.
 */
export function bigNumbers(comparison: Comparison, lang: Lang): BigNumber[] {
  const { baseline, reform } = comparison, zh = lang === "zh";
  const total = (key: string, side: "baseline" | "reform") =>
    playedSchemes(comparison).reduce((fen, s) =>
      fen +
      (keyFigures(comparison, s).find((f) => f.key === key)?.[side] ?? 0), 0);
  const money = (key: string, title: string): BigNumber => {
    const before = total(key, "baseline"), after = total(key, "reform");
    return {
      title: reform ? `${title}${zh ? "变化" : ", change"}` : title,
      value: reform
        ? after === before
          ? "0"
          : minus(formatAmount(after - before, lang, true))
        : minus(formatAmount(before, lang)),
      note: reform
        ? `${minus(formatAmount(before, lang))} → ${
          minus(formatAmount(after, lang))
        }`
        : zh
        ? `记账 ${formatAmount(total("booked", "baseline"), lang)}`
        : `booked ${formatAmount(total("booked", "baseline"), lang)}`,
    };
  };
  const left = money("left", zh ? "统筹基金当期结余" : "Fund left in the year");
  return [
    money("pay", zh ? "医疗机构清算额" : "Paid to institutions"),
    institutions(baseline, reform ?? null, lang),
    reform ? left : {
      ...left,
      note: zh ? "全部支出线" : "all lines",
    },
    burden(baseline, reform ?? null, lang),
  ];
}

/** How many institutions are paid more and less; alone, how many less than they booked. */
function institutions(
  baseline: ScenarioResult,
  reform: ScenarioResult | null,
  lang: Lang,
): BigNumber {
  const zh = lang === "zh";
  const pay = (result: ScenarioResult, h: number) =>
    sum(result.settlements.map((s) => s.pay[h]!));
  const changes = baseline.hospitals.id.map((_, h) =>
    reform
      ? pay(reform, h) - pay(baseline, h)
      : pay(baseline, h) - sum(baseline.settlements.map((s) => s.booked[h]!))
  );
  const more = formatCount(changes.filter((fen) => fen > 0).length);
  const less = formatCount(changes.filter((fen) => fen < 0).length);
  const all = formatCount(changes.length);
  return reform
    ? {
      title: zh ? "机构：增加 / 减少" : "Institutions: more / less",
      value: `${more} / ${less}`,
      note: zh ? `共 ${all} 家` : `of ${all}`,
    }
    : {
      title: zh ? "清算额低于记账的机构" : "Institutions paid less than booked",
      value: less,
      note: zh ? `共 ${all} 家` : `of ${all}`,
    };
}

/** The patients' share of the cost of stays, all layers counted. */
function burden(
  baseline: ScenarioResult,
  reform: ScenarioResult | null,
  lang: Lang,
): BigNumber {
  const zh = lang === "zh", before = ownShare(baseline);
  const after = reform ? ownShare(reform) : null;
  const text = (share: number | null) =>
    share === null ? "–" : formatPercent(share, 2);
  return {
    title: zh ? "住院费用中个人负担" : "Patients' part of the cost of stays",
    value: text(reform ? after : before),
    note: before === null
      ? zh ? "没有个人负担数据" : "no data on what patients bear"
      : reform
      ? zh ? `基线 ${text(before)}` : `baseline ${text(before)}`
      : zh
      ? "全部保障之后"
      : "after all layers",
  };
}

/** What patients pay of a yuan that stays cost; `null` where it was not taken. */
export function ownShare(result: ScenarioResult): number | null {
  let own = 0, cost = 0;
  for (const { scheme } of result.settlements) {
    for (const payer of PAYERS) {
      const yuan = metricValue(result, `burden.${payer}`, scheme) ?? 0;
      cost += yuan;
      if (payer === "inside" || payer === "offList") own += yuan;
    }
  }
  return quotient(own, cost);
}

/** The same as HTML. */
export function bigNumbersHtml(comparison: Comparison, lang: Lang): Html {
  return markup`<dl class="four">${
    bigNumbers(comparison, lang).map(({ title, value, note }) =>
      markup`<div><dt>${title}</dt><dd class="big">${value}</dd><dd class="quiet">${note}</dd></div>`
    )
  }</dl>`;
}
