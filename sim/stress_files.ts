/**
 * A stress book as files (压力册结果文件): the page, its figure and its table.
 *
 * @module
 */
import {
  BEARER_WORDS,
  BEARERS,
  bothSchemes,
  stressEffects,
} from "./analysis/stress_effects.ts";
import { stressTable } from "./analysis/stress_table.ts";
import type { Lang } from "./base/formats.ts";
import { type StressBar, stressBars } from "./chart/stress_bars.ts";
import type { StressBook } from "./model/stress.ts";
import { stressNames, stressPage } from "./report/stress/stress_page.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { OutFile } from "./write_results.ts";

/**
 * All files of a book, in memory.
 *
 * @param command what a person types to get them again
 */
export function stressFiles(
  book: StressBook,
  lang: Lang,
  command: string,
): OutFile[] {
  const figure = stressFigure(book, lang);
  return [
    { path: "stress.html", text: stressPage(book, figure, command, lang) },
    { path: "stress.svg", text: figure },
    { path: "stress.csv", text: tableCsv(stressTable(book)) },
  ];
}

/** Who bears the shocks of a book under the rules as written, both schemes. */
export function stressFigure(book: StressBook, lang: Lang): string {
  const zh = stressNames(book, "zh").shocks,
    en = stressNames(book, "en").shocks;
  const effects = stressEffects(book);
  const bars = book.shocks.flatMap((_, shock): StressBar[] => {
    if (shock === 0) return [];
    const { borne } = bothSchemes(
      effects.filter((e) => e.shock === shock && e.rule === 0),
    );
    return [{
      zh: zh[shock]!,
      en: en[shock]!,
      parts: BEARERS.map((bearer) => ({
        bearer,
        ...BEARER_WORDS[bearer],
        fen: borne[bearer],
      })),
    }];
  });
  const { titleZh, titleEn, id } = book.base;
  return stressBars(bars, [
    `${lang === "zh" ? titleZh : titleEn} (${id}) · ${book.year}`,
  ], { lang, width: 960 });
}
