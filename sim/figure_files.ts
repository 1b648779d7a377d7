/**
 * Figures of a record as files of every format (图形文件), in memory.
 *
 * @module
 */
import type { FigureFont } from "./chart/image/figure_font.ts";
import { captionText, figureCaption } from "./chart/image/figure_caption.ts";
import { figurePdf } from "./chart/image/figure_pdf.ts";
import { figurePng } from "./chart/image/figure_png.ts";
import { inTheme, type Theme } from "./chart/in_theme.ts";
import type { WidthName } from "./chart/theme.ts";
import type { OpenFigure } from "./study/record/open_report.ts";
import type { OutFile } from "./write_results.ts";

/** Formats of a figure: drawing, picture, page, numbers, words. */
export const FIGURE_FORMATS = ["svg", "png", "pdf", "csv", "txt"] as const;

/** One of {@linkcode FIGURE_FORMATS}. */
export type FigureFormat = typeof FIGURE_FORMATS[number];

/** How figures are written. */
export interface FigureFiles {
  readonly formats: readonly FigureFormat[];
  /** Of the figures; part of the name, except where it is that of the record. */
  readonly width: WidthName;
  /** Colours; part of the name, except where it is the light one. */
  readonly theme: Theme;
  /** Year of the run: the date that a PDF bears. */
  readonly year: number;
  readonly font: FigureFont;
}

/**
 * Files of figures (图形文件): `pay_rate.svg`, `pay_rate-a4.png`, `pay_rate-dark.png`, and the
 * numbers as `pay_rate.csv`, which are the same in every width and theme. Equal
 * figures, equal bytes.
 */
export async function figureFiles(
  figures: readonly OpenFigure[],
  { formats, width, theme, year, font }: FigureFiles,
): Promise<OutFile[]> {
  const form = `${width === "960" ? "" : `-${width}`}${
    theme === "light" ? "" : `-${theme}`
  }`;
  const files: OutFile[] = [];
  for (const { name, svg: light, csv } of figures) {
    const svg = inTheme(light, theme);
    for (const format of formats) {
      const ending = format === "csv" || format === "txt" ? "" : form;
      files.push({
        path: `${name}${ending}.${format}`,
        text: await contentOf(format, svg, csv, year, font),
      });
    }
  }
  return files;
}

async function contentOf(
  format: FigureFormat,
  svg: string,
  csv: string,
  year: number,
  font: FigureFont,
): Promise<string | Uint8Array> {
  switch (format) {
    case "svg":
      return svg;
    case "png":
      return figurePng(svg, font);
    case "pdf":
      return await figurePdf(svg, font, {
        title: figureCaption(svg).title,
        year,
      });
    case "csv":
      return csv;
    case "txt":
      return captionText(figureCaption(svg));
  }
}
