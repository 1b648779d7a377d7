/**
 * How a Word report looks (文档样式): A4, fonts that Chinese offices have, colours of
 * the figures.
 *
 * @module
 */
import type { IStylesOptions } from "docx";
import type { Lang } from "../../base/formats.ts";
import { COLORS } from "../../chart/theme.ts";

/** Twentieths of a point in a millimetre: the unit of widths in Word. */
const MM = 1440 / 25.4;

/** A page on its short or long edge: its size and margins, and what is left for text, in twentieths of a point. */
export const PAGES = {
  portrait: pageOf(210, 297),
  landscape: pageOf(297, 210),
} as const;

/** Fonts that every office has, or one as wide: Latin letters and figures, Chinese text, Chinese headings. */
const FONTS = {
  zh: { latin: "Times New Roman", text: "宋体", heading: "黑体" },
  en: { latin: "Arial", text: "宋体", heading: "黑体" },
} as const;

/** A colour of the figures as Word writes it. */
export function wordColor(name: keyof typeof COLORS): string {
  return COLORS[name].slice(1).toUpperCase();
}

/** Font of keys, files and commands. */
export function codeFont(lang: Lang) {
  return fontOf("Consolas", FONTS[lang].text);
}

/** Styles of the document: native headings and captions, so that Word lists and numbers them. */
export function wordStyles(lang: Lang): IStylesOptions {
  const { latin, text, heading } = FONTS[lang];
  const head = (size: number, before: number, after: number) => ({
    run: {
      font: fontOf(latin, heading),
      size,
      bold: true,
      color: wordColor("ink"),
    },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    // Contents of thirty parts go on a page.
    paragraphStyles: [1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: "Normal",
      run: { size: 22 - 2 * level },
      paragraph: {
        indent: { left: 300 * (level - 1) },
        spacing: { after: 0, line: 280, lineRule: "auto" as const },
      },
    })),
    default: {
      document: {
        run: {
          font: fontOf(latin, text),
          size: 21,
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
        paragraph: {
          spacing: { after: 80, line: 312, lineRule: "auto" as const },
        },
      },
      title: head(40, 120, 200),
      heading1: head(30, 360, 120),
      heading2: head(24, 240, 80),
      heading3: head(22, 200, 60),
      caption: {
        run: {
          font: fontOf(latin, heading),
          size: 19,
          bold: true,
          color: wordColor("ink"),
        },
        paragraph: { spacing: { before: 120, after: 60 } },
      },
    },
  };
}

function fontOf(latin: string, chinese: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
}

function pageOf(width: number, height: number) {
  const side = 20, top = 20;
  return {
    size: {
      // The library turns the page by itself: it wants the short edge first.
      width: Math.round(Math.min(width, height) * MM),
      height: Math.round(Math.max(width, height) * MM),
      orientation: width > height ? "landscape" as const : "portrait" as const,
    },
    margin: {
      top: Math.round(top * MM),
      bottom: Math.round(top * MM),
      left: Math.round(side * MM),
      right: Math.round(side * MM),
    },
    room: Math.round((width - 2 * side) * MM),
  };
}
