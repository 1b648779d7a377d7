import {
  ITEM_WORDS,
  PUBLICATION_WORDS,
  STEP_WORDS,
} from "../analysis/calendar_words.ts";
import { isoDate } from "../base/calendar.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES } from "../chart/words.ts";
import type { CalendarStep } from "../model/calendar.ts";
import type { MetricRow, Scheme } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";

/**
 * The fund year by day (年度日程) of the last side, and whether each side's clearing
 * comes to no more than the plan allows. `R-MON`, `R-CAL`, `R-PUB`; E7, E8.
 */
export function calendarSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", last = sides(comparison).at(-1)!.result;
  return markup`<section id="calendar"><h2>${
    zh ? "基金年度日程与清算时限（R-CAL）" : "The fund year by day (R-CAL)"
  }</h2>${shareTable(comparison, lang)}<p class="quiet">${
    zh
      ? "清算资金占比 = 清算拨付（减收回）÷（年内已付 + 清算拨付）。上限：2025、2026 清算年度 5%，2027 年度起约 3% 加容差；更早的年度没有要求。"
      : "Clearing money = transfers net of recoveries ÷ (paid in the year + transfers). At most 5 % for 2025 and 2026, about 3 % and the tolerance from 2027 on; nothing was asked before."
  }</p><details><summary>${
    zh ? "逐月日程、清算步骤和数据发布" : "Months, steps and publications"
  }</summary>${monthTable(last, lang)}${clearingTable(last, lang)}${
    releaseTable(last, lang)
  }<p class="quiet">${
    zh
      ? "各日均为规则允许的最晚一天。清算五步的顺序出自清算提质增效三年行动计划，各步时点为假设。"
      : "Each is the last day that the rules allow. The order of the five steps is the three-year plan's; when each ends is assumed."
  }</p></details></section>`;
}

function shareTable(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const heads = zh
    ? [
      "险种",
      "方案",
      "清算资金占比（E7）",
      "上限",
      "是否达标",
      "清算日",
      "比期限晚（天）",
    ]
    : [
      ...["Scheme", "Scenario", "Clearing money (E7)", "At most", "Met"],
      ...["Cleared on", "Days late"],
    ];
  const rows = sides(comparison).flatMap(({ role, result }) =>
    result.settlements.flatMap(({ scheme }) => {
      const share = metric(result, "E7", scheme);
      if (share === null) return [];
      const limit = metric(result, "E7.limit", scheme);
      return [[
        SCHEME_NAMES[scheme][lang],
        roleName(role, comparison, lang),
        formatPercent(share, 2),
        limit === null ? "–" : formatPercent(limit),
        metText(metric(result, "E7.met", scheme), lang),
        isoDate(result.days.clearing),
        String(result.days.clearing - result.days.clearBy),
      ]];
    })
  );
  return tableHtml(heads, rows, { texts: 2 });
}

function metText(met: number | null, lang: Lang): string {
  if (met === null) return lang === "zh" ? "无要求" : "not asked";
  if (lang === "zh") return met === 1 ? "达标" : "未达标";
  return met === 1 ? "yes" : "no";
}

function metric(
  { metrics }: ScenarioResult,
  id: string,
  scheme: Scheme,
): number | null {
  return metrics.find((row: MetricRow) =>
    row.metric === id && row.scheme === scheme && row.group === "all"
  )?.value ?? null;
}

/** One row a month: last day to apply, paid, pushed. */
function monthTable({ days, signals }: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh";
  const on = (step: CalendarStep, period: string) => {
    const found = days.steps.find((s) =>
      s.step === step && s.period === period
    );
    return found === undefined ? "–" : isoDate(found.day);
  };
  const periods = days.steps.filter(({ step }) => step === "apply")
    .map(({ period }) => period);
  const pushed = (period: string) => {
    const quarter = `${period.slice(0, 4)}-Q${
      Math.ceil(Number(period.slice(5)) / 3)
    }`;
    const found = signals.published.find((p) =>
      p.period === period || p.period === quarter
    );
    return found === undefined ? "–" : isoDate(found.day);
  };
  return tableHtml(
    [
      zh ? "月份" : "Month",
      sentence(STEP_WORDS.apply[lang]),
      sentence(STEP_WORDS.paid[lang]),
      zh ? "数据定向发布" : "Data pushed",
    ],
    periods.map((period) => [
      period,
      on("apply", period),
      on("paid", period),
      pushed(period),
    ]),
  );
}

function clearingTable({ days }: ScenarioResult, lang: Lang): Html {
  const steps = days.steps.filter(({ period }) => period === `${days.year}`);
  return tableHtml(
    lang === "zh" ? ["年度事项", "日期"] : ["Of the year", "Done by"],
    steps.map(({ step, day }) => [
      sentence(STEP_WORDS[step][lang]),
      isoDate(day),
    ]),
  );
}

function releaseTable({ signals }: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh ? ["发布", "内容", "日期"] : ["Publication", "What", "Day"],
    signals.published.filter(({ kind }) => kind === "halfYear").map((p) => [
      `${sentence(PUBLICATION_WORDS[p.kind][lang])} ${p.period}`,
      p.what.map((item) => ITEM_WORDS[item][lang]).join(zh ? "、" : ", "),
      isoDate(p.day),
    ]),
    { texts: 2 },
  );
}

/** Begins as a heading does; Chinese has no capitals. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
