/**
 * A page of results as Word and Excel files (报告导出), in memory.
 *
 * @module
 */
import type { Lang } from "./base/formats.ts";
import { figureCaption } from "./chart/image/figure_caption.ts";
import { inTheme, type Theme } from "./chart/in_theme.ts";
import type { FigureFont } from "./chart/image/figure_font.ts";
import { figurePng } from "./chart/image/figure_png.ts";
import { reportBook } from "./report/book/report_book.ts";
import { pageBlocks } from "./report/page_blocks.ts";
import { wordReport } from "./report/word/word_report.ts";
import { writeWorkbook } from "./report/workbook/write_workbook.ts";
import type { OpenFigure } from "./study/record/open_report.ts";

/** What is exported. */
export interface ExportedPage {
  /** HTML, as the program writes it. */
  readonly page: string;
  readonly lang: Lang;
  /** Figures to be shown in place of those of the page that have their name. */
  readonly figures: readonly OpenFigure[];
  /** Year of the results: the date that a workbook bears. */
  readonly year: number;
  /** Colours of the figures in Word. */
  readonly theme: Theme;
}

/** The page for Word (Word 报告): what it says, in its order, with figures as pictures. */
export async function wordFile(
  { page, figures, lang, theme }: ExportedPage,
  font: FigureFont,
): Promise<Uint8Array> {
  return await wordReport({
    blocks: pageBlocks(page),
    lang,
    picture: (block) => {
      const drawn = figures.find(({ name }) => name === block.name) ?? block;
      const svg = inTheme(drawn.svg, theme);
      const [, wide, high] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
      return {
        png: figurePng(svg, font),
        width: Number(wide),
        height: Number(high),
        svg,
      };
    },
  });
}

/** The page for Excel (Excel 报告): a sheet a table and a figure; equal pages, equal bytes. */
export async function bookFile(
  { page, figures, lang, year }: ExportedPage,
): Promise<Uint8Array> {
  return await writeWorkbook(reportBook({
    blocks: pageBlocks(page),
    figures: figures.map(({ svg, csv }) => ({
      title: figureCaption(svg).title,
      csv,
    })),
    year,
    lang,
  }));
}
