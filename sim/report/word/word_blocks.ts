import {
  AlignmentType,
  type FileChild,
  ImageRun,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun as WordRun,
} from "docx";
import type { Lang } from "../../base/formats.ts";
import { figureCaption } from "../../chart/image/figure_caption.ts";
import type { PageBlock } from "../page_blocks.ts";
import { wordRuns } from "./word_runs.ts";
import { PAGES, wordColor } from "./word_styles.ts";

/** Twentieths of a point in a pixel of a figure. */
const PIXEL = 15;

/** A figure as a picture. */
export interface WordPicture {
  readonly png: Uint8Array;
  /** Pixels on the page, of which the picture has twice as many. */
  readonly width: number;
  readonly height: number;
  /** The figure that it was drawn from. */
  readonly svg: string;
}

/** Parts below which contents have a second level. */
const FEW = 12;

/** The contents (目录): the headings, linked, with the numbers of their pages, which Word offers to set right when it opens the file. */
export function contentsOf(
  blocks: readonly PageBlock[],
  zh: boolean,
): FileChild[] {
  const parts = blocks.filter((block) =>
    block.kind === "heading" && block.level === 2
  );
  return [
    new Paragraph({
      children: [
        new WordRun({ text: zh ? "目录" : "Contents", bold: true, size: 26 }),
      ],
      spacing: { before: 240, after: 80 },
    }),
    new TableOfContents(zh ? "目录" : "Contents", {
      hyperlink: true,
      // Of few parts their chapters, too.
      headingStyleRange: parts.length < FEW ? "1-2" : "1-1",
      beginDirty: false,
      tabLeader: "dot",
    }),
  ];
}

/** A paragraph in its tone (段落). */
export function paragraphOf(
  { runs, tone }: PageBlock & { readonly kind: "paragraph" },
  lang: Lang,
): Paragraph {
  const small = { size: 18, color: wordColor("quiet") };
  switch (tone) {
    case "quiet":
      return new Paragraph({
        children: wordRuns(runs, lang, small),
        spacing: { line: 264, lineRule: "auto" },
      });
    case "label":
      return new Paragraph({
        children: wordRuns(runs, lang, { size: 18 }),
        shading: { type: "clear", fill: "FFF3CD" },
      });
    case "warning":
      return new Paragraph({
        children: wordRuns(runs, lang, { color: wordColor("loss") }),
        border: {
          left: {
            style: "single",
            size: 18,
            space: 6,
            color: wordColor("loss"),
          },
        },
      });
    case "item":
      return new Paragraph({
        children: wordRuns(runs, lang),
        bullet: { level: 0 },
      });
    case "plain":
      return new Paragraph({ children: wordRuns(runs, lang) });
  }
}

/** A caption with a number that Word goes on counting. */
export function captionOf(
  name: string,
  number: number,
  text: string,
  above: boolean,
): Paragraph {
  return new Paragraph({
    style: "Caption",
    keepNext: above,
    alignment: above ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: [
      new WordRun({ text: `${name} ` }),
      new SimpleField(`SEQ ${name} \\* ARABIC`, String(number)),
      new WordRun({ text: `  ${text}` }),
    ],
  });
}

/** A picture in the middle with its caption below (图). */
export function figureOf(
  { png, width, height, svg }: WordPicture,
  number: number,
  zh: boolean,
): FileChild[] {
  const { title, lines } = figureCaption(svg);
  const room = PAGES.portrait.room / PIXEL;
  // A figure and its caption must go on one page.
  const tall = (PAGES.portrait.size.height - 4200) / PIXEL;
  const scale = Math.min(1, room / width, tall / height);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 0, line: 240, lineRule: "auto" },
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: {
            width: Math.round(width * scale),
            height: Math.round(height * scale),
          },
          altText: {
            name: title,
            title,
            description: lines.join("\n"),
          },
        }),
      ],
    }),
    captionOf(zh ? "图" : "Figure", number, title, false),
  ];
}
