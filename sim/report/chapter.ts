import type { Lang } from "../base/formats.ts";
import { CHART_TITLES, type ChartName } from "../chart/chart_names.ts";
import { CHART_NEEDS } from "../chart/chart_needs.ts";
import type { Words } from "../chart/words.ts";
import {
  CHAPTER_TITLES,
  chapterFigures,
  type ChapterName,
} from "./chapter_names.ts";
import { type Html, markup, raw } from "./html.ts";
import type { ReportFigure } from "./report_input.ts";

/** A section of a chapter: its HTML, empty where it has no data, and what is then said. */
export interface Part {
  readonly title: Words;
  readonly html: Html | readonly Html[];
  /** Why it has none. */
  readonly absent: Words;
}

const NO_NUMBERS: Words = {
  zh: "没有所需的数据",
  en: "its numbers are not there",
};

/**
 * A chapter of a report (报告章节): figures, sections, and in words what has no data,
 * so that nothing is left out without a word.
 *
 * @param placed figures that stand inside a section and not before it
 * @param said the program's own words in those of the way to group and pay
 */
export function chapter(
  name: ChapterName,
  parts: readonly Part[],
  figures: readonly ReportFigure[],
  lang: Lang,
  placed: readonly string[] = [],
  said: (text: string) => string = (text) => text,
): Html {
  const zh = lang === "zh", wanted = chapterFigures(name);
  const drawn = figures.filter((figure) =>
    wanted.includes(figure.name as ChartName) && !placed.includes(figure.name)
  );
  const missing = [
    ...wanted.filter((figure) => !figures.some(({ name }) => name === figure))
      .map((figure) =>
        `${zh ? "图" : "figure"} ${zh ? "“" : "“"}${
          CHART_TITLES[figure][lang]
        }” — ${(CHART_NEEDS[figure] ?? NO_NUMBERS)[lang]}`
      ),
    ...parts.filter(({ html }) => textOf(html) === "").map((part) =>
      `“${part.title[lang]}” — ${part.absent[lang]}`
    ),
  ];
  return markup`<section class="chapter" id="chapter-${name}" aria-labelledby="title-${name}"><h2 id="title-${name}">${
    CHAPTER_TITLES[name][lang]
  }</h2>
${drawn.map((figure) => figureHtml(figure, lang))}
${parts.map(({ html }) => raw(lowered(textOf(html))))}${
    missing.length === 0
      ? markup``
      : markup`<p class="absent">${
        zh ? "本章没有数据的部分：" : "Without data in this chapter: "
      }${said(missing.join(zh ? "；" : "; "))}${zh ? "。" : "."}</p>`
  }</section>`;
}

/** A figure with its name for those who do not see it, and the way to its numbers. */
export function figureHtml({ name, svg }: ReportFigure, lang: Lang): Html {
  return markup`<figure id="${name}">${
    raw(svg)
  }<figcaption><a href="charts/${name}.csv">${
    lang === "zh" ? "图中数据" : "Numbers of the figure"
  } ${name}.csv</a></figcaption></figure>`;
}

function textOf(html: Html | readonly Html[]): string {
  return Array.isArray(html)
    ? html.map((piece) => piece.html).join("")
    : (html as Html).html;
}

/** Headings one step down, as a chapter has the second. */
function lowered(html: string): string {
  return html.replace(
    /<(\/?)h([23])(?=[\s>])/g,
    (_, close, level) => `<${close}h${Number(level) + 1}`,
  );
}
