import type { Lang } from "../../base/formats.ts";
import type { Played } from "../../model/mechanisms.ts";
import { type Key, KEYS, REGISTRY } from "../../model/policy/mod.ts";
import { CHART_TITLES, type ChartName } from "../../chart/chart_names.ts";
import { type Html, markup } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { valueText, VERDICT_WORDS } from "./mechanism_words.ts";

/** What the page is made with. */
export interface MechanismsPageOptions {
  readonly lang: Lang;
  /** Title of a source by its id. */
  readonly titleOf: (source: string) => string;
  /** The repository as seen from the folder of the page. */
  readonly root: string;
}

const WORDS = {
  zh: {
    title: "从文件的句子到参数、代码、检验和效果",
    quiet: (done: number, all: number) =>
      `本页列出五份文件写到的 ${all} 项机制，其中 ${done} 项关开对照有应有的差别，或有文字说明。每项一行：文件原文、机制、参数、在同样的人和同样的运气上关与开的结果，以及代码、测试和图。`,
    heads: [
      "编号",
      "文件原文",
      "机制",
      "参数",
      "效果（关 → 开）",
      "代码与测试",
    ],
    pair: "对照",
    code: "代码",
    tests: "测试",
    figures: "图",
    none: "尚无对照",
  },
  en: {
    title: "From a sentence to its parameter, code, test and effect",
    quiet: (done: number, all: number) =>
      `Here are ${all} mechanisms that five documents name; ${done} of them make the difference that they should when switched on, or are explained in words. A row each: what the document says, the mechanism, its parameters, what comes of it off and on with the same people and the same luck, and the code, tests and figures.`,
    heads: [
      "id",
      "the document",
      "mechanism",
      "parameters",
      "effect (off → on)",
      "code and tests",
    ],
    pair: "pair",
    code: "code",
    tests: "tests",
    figures: "figures",
    none: "no pair yet",
  },
} as const;

const STYLE = `
.register { font-size: .86rem; table-layout: fixed; width: 100%; }
.register td, .register th { text-align: left; vertical-align: top; white-space: normal; font-variant-numeric: tabular-nums; }
.register th:nth-child(1) { width: 2.6em; }
.register thead th:nth-child(2) { width: 23%; }
.register thead th:nth-child(3), .register thead th:nth-child(4) { width: 17%; }
.register thead th:nth-child(5) { width: 15%; }
.register blockquote { margin: 0 0 .5em; padding-left: .6em; border-left: 2px solid #b8c0c8; }
.register small { display: block; opacity: .75; }
.register code, .register a { font-size: .92em; overflow-wrap: break-word; }
.register p { margin: .3em 0; }
.register .switched { font-weight: 600; }
`;

/**
 * The page for readers (读者页): from a sentence of a document to the mechanism, its
 * parameters, its effect, its code and its tests, a row a mechanism.
 */
export function mechanismsPage(
  rows: readonly Played[],
  { lang, titleOf, root }: MechanismsPageOptions,
): string {
  const words = WORDS[lang];
  const done =
    rows.filter(({ verdict }) => verdict === "works" || verdict === "told")
      .length;
  const areas = Map.groupBy(rows, ({ mechanism }) => mechanism.area);
  return pageFrame({
    lang,
    title: words.title,
    quiet: markup`${words.quiet(done, rows.length)}`,
    style: STYLE,
    main: [...areas].map(([area, own]) =>
      markup`<section><h2>${
        lang === "zh" ? AREAS[area] ?? area : area
      }</h2><table class="register"><thead><tr>${
        words.heads.map((head) => markup`<th scope="col">${head}</th>`)
      }</tr></thead><tbody>${
        own.map((row) => rowHtml(row, lang, titleOf, root))
      }</tbody></table></section>`
    ),
  });
}

/** Headings of the register in Chinese. */
const AREAS: Readonly<Record<string, string>> = {
  "Fund, pooling, budget": "基金、统筹与预算",
  "Catalogue, points, coefficients": "目录、分值与系数",
  "Settlement calendar and sharing": "结算日历与分担",
  "Supply and negotiation": "供给与协商",
  "Supervision": "监管",
  "Remaining named items (for exhaustiveness)": "其余列名事项",
};

function rowHtml(
  row: Played,
  lang: Lang,
  titleOf: (source: string) => string,
  root: string,
): Html {
  const { mechanism, pair } = row;
  return markup`<tr id="m${mechanism.id}"><th scope="row">${mechanism.id}</th><td>${
    mechanism.sentences.map(({ quote, source }) =>
      markup`<blockquote lang="zh">${quote}<small>${
        titleOf(source)
      }</small></blockquote>`
    )
  }</td><td>${mechanism.zh}${
    lang === "en" ? [markup`<p>${mechanism.en}</p>`] : []
  }${
    pair === null
      ? []
      : [markup`<small>${lang === "zh" ? pair.zh : pair.en}</small>`]
  }</td><td>${keysHtml(row, lang)}</td><td>${effectHtml(row, lang)}</td><td>${
    linksHtml(row, lang, root)
  }</td></tr>`;
}

/** Parameters, those that the pair switches first. */
function keysHtml({ mechanism, pair }: Played, lang: Lang): Html[] {
  const switched = pair?.keys ?? [];
  const others = mechanism.keys.filter((key) => !switched.includes(key));
  return [...switched, ...others].map((key, k) => {
    const title = (KEYS as readonly string[]).includes(key)
      ? REGISTRY[key as Key][lang === "zh" ? "titleZh" : "titleEn"]
      : "";
    const name = k < switched.length ? "switched" : "";
    return markup`<div class="${name}"><code>${
      breakable(key)
    }</code><small>${title}</small></div>`;
  });
}

/** A path or key that may be broken between its parts. */
function breakable(path: string): Html[] {
  return path.split(/(?<=[/._])/).map((part) => markup`${part}<wbr>`);
}

function effectHtml(row: Played, lang: Lang): Html {
  const { words, pair, verdict } = row;
  if (pair === null || words === null) {
    return markup`${
      verdict === "told" ? VERDICT_WORDS.told[lang] : WORDS[lang].none
    }`;
  }
  return markup`${words[lang]}<br><strong>${
    valueText(row.off, words.unit, lang)
  } → ${valueText(row.on, words.unit, lang)}</strong><small>${
    VERDICT_WORDS[verdict][lang]
  }</small>`;
}

function linksHtml(
  { mechanism, pair }: Played,
  lang: Lang,
  root: string,
): Html {
  const words = WORDS[lang];
  const { where, tests, figures, page } = mechanism;
  const link = (path: string) =>
    markup`<a href="${root}/${path}">${breakable(path)}</a><br>`;
  const part = (title: string, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [markup`<small>${title}</small>${paths.map(link)}`];
  return markup`${part(words.pair, pair === null ? [] : [pair.file])}${
    part(words.code, [...where, ...(page === "" ? [] : [page])])
  }${part(words.tests, tests)}${
    figures.length === 0 ? [] : [
      markup`<small>${words.figures}</small>${
        figures.map((name) => markup`${figureTitle(name, lang)}<br>`)
      }`,
    ]
  }`;
}

function figureTitle(name: string, lang: Lang): string {
  return CHART_TITLES[name as ChartName]?.[lang] ?? name;
}
