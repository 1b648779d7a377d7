/**
 * The report of an opened record as Word and Excel files (报告导出), in memory.
 *
 * @module
 */
import { figureCaption } from "./chart/image/figure_caption.ts";
import type { FigureFont } from "./chart/image/figure_font.ts";
import { figurePng } from "./chart/image/figure_png.ts";
import type { WidthName } from "./chart/theme.ts";
import { reportBook } from "./report/book/report_book.ts";
import { pageBlocks } from "./report/page_blocks.ts";
import { wordReport } from "./report/word/word_report.ts";
import { writeWorkbook } from "./report/workbook/write_workbook.ts";
import type { OpenReport } from "./study/record/open_report.ts";

/** The report for Word (Word 报告): what the page says, with the figures in one of the widths that were opened. */
export async function wordFile(
  { page, figures, lang }: OpenReport,
  width: WidthName,
  font: FigureFont,
): Promise<Uint8Array> {
  const drawn = figures.get(width)!;
  return await wordReport({
    blocks: pageBlocks(page),
    lang,
    picture: (block) => {
      // The page has its figures in the width of a screen.
      const { svg } = drawn.find(({ name }) => name === block.name) ?? block;
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

/** The report for Excel (Excel 报告): a sheet a table and a figure; equal records, equal bytes. */
export async function bookFile(
  { page, figures, lang, record }: OpenReport,
  width: WidthName,
): Promise<Uint8Array> {
  return await writeWorkbook(reportBook({
    blocks: pageBlocks(page),
    figures: figures.get(width)!.map(({ svg, csv }) => ({
      title: figureCaption(svg).title,
      csv,
    })),
    year: record.scenarios[0]!.year,
    lang,
  }));
}
