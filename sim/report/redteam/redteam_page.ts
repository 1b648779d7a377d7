import {
  leverName,
  PAYING_RULES,
  type RedTeamEffect,
  redTeamEffects,
  ruleAccuracies,
} from "../../analysis/redteam_effects.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../../base/formats.ts";
import { ACT_WORDS, ruleWords } from "../../model/finding_words.ts";
import type { RedTeamBook } from "../../model/redteam.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { redTeamConclusion } from "./conclusion.ts";

/** Figures of the page (红队图), SVG. */
export interface RedTeamFigures {
  /** Where the money of each lever went. */
  readonly leak: string;
  /** Precision and recall of the screens. */
  readonly accuracy: string;
  /** What inspectors deter and what they bring back. */
  readonly deterrence: string;
  /** What an inspector-day brings back. */
  readonly returns: string;
}

/**
 * A red team as a page (红队网页): what each lever draws and through which rule, what
 * comes back, how well each screen tells, what inspectors deter, who is accused
 * wrongly.
 */
export function redTeamPage(
  book: RedTeamBook,
  figures: RedTeamFigures,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh", effects = redTeamEffects(book);
  const figure = (svg: string) => markup`<figure>${raw(svg)}</figure>`;
  return pageFrame({
    lang,
    title: `${zh ? "红队演练" : "Red team"} · ${book.year}`,
    quiet: markup`${
      zh ? book.base.titleZh : book.base.titleEn
    } <code>${book.base.id}</code>${
      zh ? "。复现：" : ". To play it again: "
    }<code>${command}</code>`,
    main: [
      markup`<section id="conclusion"><h2>${zh ? "结论" : "Conclusion"}</h2>${
        redTeamConclusion(book, lang).map((text) => markup`<p>${text}</p>`)
      }<p class="quiet">${
        zh
          ? "合成数据，抽样推演。剂量为已知的假设，不是该市的违规率；损失按看得见一切的检查人员会怎样认定来算。"
          : "Synthetic data, a sample of the city. Doses are known and assumed and are no rate of the city's; losses are what inspectors would reckon who see everything."
      }</p></section>`,
      markup`<section id="leak"><h2>${
        zh ? "哪条规则漏得最多" : "Which rule leaks most"
      }</h2>${figure(figures.leak)}${leakTable(book, effects, lang)}</section>`,
      markup`<section id="beside"><h2>${
        zh
          ? "规则不禁止或基金不受损的手柄"
          : "Levers that cost the fund nothing by rule"
      }</h2>${besideTable(book, effects, lang)}<p class="quiet">${
        zh
          ? "与诚实的城市相比；机构间转移为清算额增加与减少两者中较小的一个。"
          : "Against the honest city; moved is the smaller of all gains and all losses of pay."
      }</p></section>`,
      markup`<section id="rules"><h2>${
        zh ? "规则查得准不准、全不全" : "How well the screens tell"
      }</h2>${figure(figures.accuracy)}${accuracyTable(book, lang)}</section>`,
      markup`<section id="deterrence"><h2>${
        zh ? "威慑与追回" : "Deterred, and brought back"
      }</h2>${figure(figures.deterrence)}${
        deterrenceRows(book, lang)
      }<p class="quiet">${
        zh
          ? "改革前按项目付费、无人检查；同样的人、同样的运气，只有人日不同。威慑为与无人检查之差，与追回互不重叠。"
          : "Fee for service before, and nobody inspects; the same people and luck, other days. Deterred is the difference to nobody looking and holds nothing that is recovered."
      }</p></section>`,
      markup`<section id="returns"><h2>${
        zh ? "每检查人日追回" : "Back per inspector-day"
      }</h2>${figure(figures.returns)}</section>`,
      markup`<section id="accused"><h2>${
        zh ? "冤枉了谁" : "Who is accused wrongly"
      }</h2>${accusedTable(book, lang)}</section>`,
    ],
  });
}

function share(part: number, of: number): string {
  return of === 0 ? "–" : formatPercent(part / of);
}

/** The table of levers and rules (手柄与规则对照), also what a terminal shows: headings, then rows. */
export function leakRows(
  book: RedTeamBook,
  effects: readonly RedTeamEffect[],
  lang: Lang,
): { readonly heads: string[]; readonly rows: string[][] } {
  return {
    heads: lang === "zh"
      ? ["手柄", "付费规则", "损失", "漏损", "漏损占比", "查处", "收回", "冤枉"]
      : [
        "Lever",
        "Rule of payment",
        "Loss",
        "Leak",
        "Leak of loss",
        "Caught",
        "Recovered",
        "Wrongly accused",
      ],
    rows: effects.filter(({ planted }) => planted > 0).map((e) => [
      leverName(book.levers[e.lever]!, lang),
      e.act === null ? "–" : PAYING_RULES[e.act]?.rule ?? "–",
      formatAmount(e.planted, lang),
      formatAmount(e.leak, lang),
      share(e.leak, e.planted),
      share(e.caught, e.cases),
      formatAmount(e.refused + e.returned, lang),
      formatCount(e.accused),
    ]),
  };
}

function leakTable(
  book: RedTeamBook,
  effects: readonly RedTeamEffect[],
  lang: Lang,
): Html {
  const { heads, rows } = leakRows(book, effects, lang);
  return tableHtml(heads, rows, { texts: 2 });
}

function besideTable(
  book: RedTeamBook,
  effects: readonly RedTeamEffect[],
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const signed = (fen: number) => formatAmount(fen, lang, true);
  return tableHtml(
    zh
      ? ["手柄", "清算额变化", "患者多负担", "机构间转移"]
      : ["Lever", "Pay", "Patients", "Moved between institutions"],
    effects.filter(({ planted }) => planted === 0).map((e) => [
      leverName(book.levers[e.lever]!, lang),
      signed(e.pay),
      signed(e.patients),
      formatAmount(e.moved, lang),
    ]),
  );
}

function accuracyTable(book: RedTeamBook, lang: Lang): Html {
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
      ACT_WORDS[r.act][lang],
      r.precision === null ? "–" : formatPercent(r.precision),
      r.recall === null ? "–" : formatPercent(r.recall),
      r.delay === null ? "–" : formatCount(r.delay),
      formatCount(r.honest),
    ]),
    { texts: 2 },
  );
}

function deterrenceRows({ curve }: RedTeamBook, lang: Lang): Html {
  const zh = lang === "zh", none = curve[0]?.planted ?? 0;
  return tableHtml(
    zh
      ? ["人日倍数", "人日", "仍然违规", "威慑减少", "收回", "检查成本"]
      : ["Times", "Days", "Still done", "Deterred", "Recovered", "Cost"],
    curve.map((p) => [
      `×${p.effort}`,
      formatCount(p.days),
      formatAmount(p.planted, lang),
      formatAmount(none - p.planted, lang),
      formatAmount(p.recovered, lang),
      formatAmount(p.cost, lang),
    ]),
  );
}

function accusedTable({ cells }: RedTeamBook, lang: Lang): Html {
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
