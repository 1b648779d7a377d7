/**
 * Tables of a red team's page (红队网页表格).
 *
 * @module
 */
import {
  leverName,
  type RedTeamEffect,
  ruleAccuracies,
} from "../../analysis/redteam_effects.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../../base/formats.ts";
import { ruleWords } from "../../model/finding_words.ts";
import type { DeterrencePoint, RedTeamBook } from "../../model/redteam.ts";
import { type Html, tableHtml } from "../html.ts";

/** The table of levers and rules (手柄与规则对照), also what a terminal shows: headings, then rows. */
export function leakRows(
  { levers }: Pick<RedTeamBook, "levers">,
  effects: readonly RedTeamEffect[],
  lang: Lang,
): { readonly heads: string[]; readonly rows: string[][] } {
  return {
    heads: lang === "zh"
      ? [
        "手柄",
        "付费规则",
        "损失",
        "漏损",
        "漏损占比",
        "95% 区间",
        "查处",
        "收回",
        "冤枉",
        "抽到",
      ]
      : [
        "Lever",
        "Rule of payment",
        "Loss",
        "Leak",
        "Leak of loss",
        "95 %",
        "Caught",
        "Recovered",
        "Wrongly accused",
        "In the sample",
      ],
    rows: effects.filter(({ planted }) => planted > 0).map((e) => [
      leverName(levers[e.lever]!, lang),
      e.rule?.rule ?? "–",
      formatAmount(e.planted, lang),
      formatAmount(e.leak, lang),
      share(e.leak, e.planted),
      e.within === null
        ? "–"
        : `${formatPercent(e.within.share.low)}–${
          formatPercent(e.within.share.high)
        }`,
      share(e.caught, e.cases),
      formatAmount(e.refused + e.returned, lang),
      formatCount(e.accused),
      formatCount(e.sampled),
    ]),
  };
}

/** Levers that cost the fund nothing, what they do instead, and why (基金不受损的手柄). */
export function besideTable(
  { levers }: RedTeamBook,
  effects: readonly RedTeamEffect[],
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const signed = (fen: number) => formatAmount(fen, lang, true);
  return tableHtml(
    zh
      ? [
        "手柄",
        "为什么",
        "清算额",
        "病种付费以外",
        "基金合计",
        "患者多负担",
        "机构间转移",
      ]
      : [
        "Lever",
        "Why",
        "Pay by case",
        "Outside payment by case",
        "Fund, both",
        "Patients",
        "Moved between institutions",
      ],
    effects.filter(({ planted }) => planted === 0).map((e) => [
      leverName(levers[e.lever]!, lang),
      whyNothing(e)[lang],
      signed(e.pay),
      signed(e.outside),
      signed(e.pay + e.outside),
      signed(e.patients),
      formatAmount(e.moved, lang),
    ]),
    { texts: 2 },
  );
}

function whyNothing({ shut, act, rule }: RedTeamEffect) {
  return shut
    ? {
      zh: "规则没有退出通道，推不动",
      en: "the rules have no door, so nobody leaves",
    }
    : act === null
    ? { zh: "没有规则禁止", en: "no rule forbids it" }
    : act === "shifted"
    ? { zh: "由患者承担", en: "patients bear it" }
    : rule === null
    ? {
      zh: "这种付费办法不为它付钱",
      en: "this way of paying pays nothing for it",
    }
    : {
      zh: "没有抽到造成损失的病例",
      en: "no case in the sample cost anything",
    };
}

/** How well each screen tells (规则查准查全). */
export function accuracyTable(book: RedTeamBook, lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh
      ? ["规则", "所查手柄", "查准率", "查全率", "查处天数", "诚实城市里的疑点"]
      : [
        "Screen",
        "Looks for",
        "Precision",
        "Recall",
        "Days until known",
        "Suspicions in the honest city",
      ],
    ruleAccuracies(book).map((r) => [
      ruleWords(r.rule)[lang],
      leverName(book.levers[r.lever]!, lang),
      r.precision === null ? "–" : formatPercent(r.precision),
      r.recall === null ? "–" : formatPercent(r.recall),
      r.delay === null ? "–" : formatCount(r.delay),
      formatCount(r.honest),
    ]),
    { texts: 2 },
  );
}

/** What days of inspectors deter and bring back, known and unknown (威慑与追回). */
export function deterrenceRows(
  { curve, unknown }: RedTeamBook,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const rows = (points: readonly DeterrencePoint[], known: string) =>
    points.map((p) => [
      known,
      `×${p.effort}`,
      formatCount(p.days),
      formatAmount(p.planted, lang),
      formatAmount(points[0]!.planted - p.planted, lang),
      formatAmount(p.recovered, lang),
      formatAmount(p.cost, lang),
    ]);
  return tableHtml(
    zh
      ? ["机构", "人日倍数", "人日", "仍然违规", "威慑减少", "收回", "检查成本"]
      : [
        "Institutions",
        "Times",
        "Days",
        "Still done",
        "Deterred",
        "Recovered",
        "Cost",
      ],
    [
      ...rows(curve, zh ? "知道检查" : "know of them"),
      ...rows(unknown, zh ? "不知道检查" : "do not know"),
    ],
    { texts: 2 },
  );
}

/** Whom rules and leads hold to be wrong where nobody is (冤枉了谁). */
export function accusedTable({ cells }: RedTeamBook, lang: Lang): Html {
  const zh = lang === "zh", { rules } = cells[0]!.score;
  return tableHtml(
    zh
      ? ["规则或线索", "疑到的诚实病例", "成立", "申诉撤销"]
      : ["Rule or lead", "Honest cases met", "Stand", "Won on appeal"],
    rules.map((r) => [
      ruleWords(r.rule)[lang],
      formatCount(r.suspected),
      formatCount(r.accused),
      formatCount(r.cleared),
    ]),
    {
      caption: zh ? "没有人违规的城市" : "A city in which nobody does anything",
    },
  );
}

/** More slips of the pen, more accused (笔误与冤枉). */
export function noiseRows(
  { noise, weight }: RedTeamBook,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh ? ["主诊断笔误", "疑点", "错误认定", "抽到", "申诉撤销", "错误扣回"] : [
      "Wrong main diagnoses",
      "Suspicions",
      "Held to be wrong",
      "In the sample",
      "Won on appeal",
      "Taken",
    ],
    noise.map((p) => [
      `×${p.times}`,
      formatCount(p.suspected),
      formatCount(p.accused),
      formatCount(p.accused / weight),
      formatCount(p.cleared),
      formatAmount(p.fen, lang),
    ]),
    {
      caption: zh
        ? "没有人违规，笔误由少到多"
        : "Nobody does anything; slips of the pen from none to many",
    },
  );
}

function share(part: number, of: number): string {
  return of === 0 ? "–" : formatPercent(part / of);
}
