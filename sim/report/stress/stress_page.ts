import {
  BEARER_WORDS,
  BEARERS,
  bothSchemes,
  firstLate,
  type StressEffect,
  stressEffects,
} from "../../analysis/stress_effects.ts";
import { formatAmount, type Lang } from "../../base/formats.ts";
import { fromNumber, toFixed } from "../../base/ratio.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import { SCHEMES } from "../../model/ledger.ts";
import type { StressBook, StressEntry } from "../../model/stress.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";

/** Name of a shock or a rule without what all of them begin with. */
export function stressName(entry: StressEntry, row: number, lang: Lang) {
  if (row === 0) return "";
  return lang === "zh"
    ? entry.titleZh.replace(/^.*?：/, "")
    : entry.titleEn.replace(/^.*?: /, "");
}

/** Names of the rows and columns of a book (冲击与规则名称). */
export function stressNames({ shocks, rules }: StressBook, lang: Lang) {
  const zh = lang === "zh";
  const list = (entries: readonly StressEntry[], none: string) =>
    entries.map((entry, i) => stressName(entry, i, lang) || none);
  return {
    shocks: list(shocks, zh ? "平年" : "an ordinary year"),
    rules: list(rules, zh ? "现行规则" : "rules as written"),
  };
}

/**
 * A stress book as a page (压力册网页): who bears each shock, how long the surplus
 * lasts and when a payment is late first, under each rule of sharing.
 *
 * @param figure an SVG of who bears what
 */
export function stressPage(
  book: StressBook,
  figure: string,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh", effects = stressEffects(book);
  const title = zh ? "压力册" : "Stress book";
  const base = zh ? book.base.titleZh : book.base.titleEn;
  return pageFrame({
    lang,
    title: `${title} · ${book.year}`,
    quiet: markup`${base} <code>${book.base.id}</code>${
      zh ? "。复现：" : ". To play it again: "
    }<code>${command}</code>`,
    main: [
      markup`<section id="bearers"><h2>${
        zh ? "谁来承担" : "Who bears it"
      }</h2><figure>${raw(figure)}</figure>${
        bearersTable(book, effects, lang)
      }<p class="quiet">${
        zh
          ? "与同样规则下的平年相比，两险种合计；正数为多承担。统筹基金看当年结余的减少；医疗机构看记账而未付的金额；患者看住院自付；区县补足的钱进入基金，是应收而不是另一份成本。机构间转移：清算额增加与减少两者中较小的一个。"
          : "Against an ordinary year under the same rules, both schemes; positive is more. The fund: what less is left of the year. Institutions: booked and not paid. Patients: what they pay of stays. What counties top up goes into the fund and is no further cost. Moved: the smaller of all gains and all losses of pay."
      }</p></section>`,
      markup`<section id="reserve"><h2>${
        zh ? "累计结余可支付月数" : "Months that the surplus lasts"
      }</h2>${
        SCHEMES.map((_, s) =>
          matrix(book, effects, s, lang, ({ reading }) =>
            toFixed(fromNumber(reading.reserveMonths), 1))
        )
      }<p class="quiet">${
        zh
          ? "清算付清以后的累计结余 ÷ 上年月均支出；负数为赤字。"
          : "Surplus once the clearing is paid ÷ a mean month of last year's payments; below 0 a deficit."
      }</p></section>`,
      markup`<section id="late"><h2>${
        zh ? "首个付不出钱的月份" : "First month in which a payment is late"
      }</h2>${
        SCHEMES.map((_, s) =>
          matrix(
            book,
            effects,
            s,
            lang,
            ({ reading }) => lateText(reading, lang),
          )
        )
      }<p class="quiet">${
        zh
          ? "基金账户：余额第一次不够支付到期款项，含次年的清算款而不含次年的收入。市级账户：第一次拨不足各区县申请的款项。"
          : "Bank: its balance does not pay what is due, the clearing of the year after included and that year's income not. City's account: it cannot transfer all that counties ask."
      }</p></section>`,
      markup`<section id="institutions"><h2>${
        zh
          ? "不同规则下医疗机构多承担的"
          : "What institutions bear, rule by rule"
      }</h2>${
        ruleTable(book, effects, lang, ({ borne }) => borne.institutions)
      }<h2>${
        zh ? "不同规则下基金多承担的" : "What the fund bears, rule by rule"
      }</h2>${
        ruleTable(book, effects, lang, ({ borne }) => borne.fund)
      }</section>`,
    ],
  });
}

/** One line for the terminal and the page: when somebody is not paid, and whose account it is. */
export function lateText(
  reading: StressEffect["reading"],
  lang: Lang,
): string {
  const zh = lang === "zh", month = firstLate(reading);
  if (month === null) return zh ? "无" : "none";
  const who = month === reading.bankShort
    ? zh ? "基金账户" : "bank"
    : zh
    ? "市级账户"
    : "city's account";
  return `${month} ${who}`;
}

function bearersTable(
  book: StressBook,
  effects: readonly StressEffect[],
  lang: Lang,
): Html {
  const { shocks } = stressNames(book, lang), zh = lang === "zh";
  const rows = shocks.slice(1).map((name, i) => {
    const { borne, moved } = bothSchemes(at(effects, i + 1, 0));
    return [
      name,
      ...BEARERS.map((bearer) => formatAmount(borne[bearer], lang, true)),
      formatAmount(moved, lang),
    ];
  });
  return tableHtml(
    [
      zh ? "冲击" : "Shock",
      ...BEARERS.map((bearer) => BEARER_WORDS[bearer][lang]),
      zh ? "机构间转移" : "moved between institutions",
    ],
    rows,
    { caption: zh ? "现行规则" : "Rules as written" },
  );
}

function ruleTable(
  book: StressBook,
  effects: readonly StressEffect[],
  lang: Lang,
  of: (both: ReturnType<typeof bothSchemes>) => number,
): Html {
  const { shocks, rules } = stressNames(book, lang);
  return tableHtml(
    [lang === "zh" ? "冲击" : "Shock", ...rules],
    shocks.slice(1).map((name, i) => [
      name,
      ...rules.map((_, rule) =>
        formatAmount(of(bothSchemes(at(effects, i + 1, rule))), lang, true)
      ),
    ]),
  );
}

function matrix(
  book: StressBook,
  effects: readonly StressEffect[],
  scheme: number,
  lang: Lang,
  text: (effect: StressEffect) => string,
): Html {
  const { shocks, rules } = stressNames(book, lang);
  return tableHtml(
    [lang === "zh" ? "冲击" : "Shock", ...rules],
    shocks.map((name, shock) => [
      name,
      ...rules.map((_, rule) => text(at(effects, shock, rule)[scheme]!)),
    ]),
    { caption: SCHEME_NAMES[SCHEMES[scheme]!][lang] },
  );
}

function at(effects: readonly StressEffect[], shock: number, rule: number) {
  return effects.filter((e) => e.shock === shock && e.rule === rule);
}
