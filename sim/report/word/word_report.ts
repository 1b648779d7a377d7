import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun as WordRun,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { Lang } from "../../base/formats.ts";
import { SYNTHETIC } from "../../chart/words.ts";
import { type PageBlock, runsText } from "../page_blocks.ts";
import { setTable } from "./column_widths.ts";
import {
  captionOf,
  contentsOf,
  figureOf,
  paragraphOf,
  type WordPicture,
} from "./word_blocks.ts";
import { PAGES, wordColor, wordStyles } from "./word_styles.ts";
import { wordTable } from "./word_table.ts";

/** What a Word report is made of. */
export interface WordReport {
  /** The page, block by block. */
  readonly blocks: readonly PageBlock[];
  /** The picture of a figure block. */
  readonly picture: (
    figure: PageBlock & { readonly kind: "figure" },
  ) => WordPicture;
  readonly lang: Lang;
}

/** Points of a list that are only names of files, from so many on, are one paragraph. */
const MANY = 12;

const HEADINGS = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

/**
 * The report as a Word file (Word 报告): native headings, numbered captions, tables and
 * pictures, contents and page numbers. It says what the page says, in the same
 * order, to the last digit. The file carries the time of writing, so that its
 * bytes differ from one writing to the next; its contents do not.
 */
export async function wordReport(report: WordReport): Promise<Uint8Array> {
  const { lang } = report, zh = lang === "zh";
  const title = report.blocks.find((block) =>
    block.kind === "heading" && block.level === 1
  );
  const document = new Document({
    creator: "Shapan",
    title: title?.kind === "heading" ? title.text : "",
    styles: wordStyles(lang),
    // Contents have numbers of pages from the start, as near as they can be told
    // without the fonts of the reader; Word offers to set them right.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    features: { updateFields: true },
    sections: sectionsOf(report).map(({ landscape, children }, i) =>
      sectionOf(landscape, children, i, zh)
    ),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Blocks that stand on pages of one kind. */
interface Section {
  readonly landscape: boolean;
  readonly children: FileChild[];
}

function sectionsOf({ blocks, picture, lang }: WordReport): Section[] {
  const zh = lang === "zh";
  const sections: Section[] = [{ landscape: false, children: [] }];
  const counts = { table: 0, figure: 0 };
  let contents = false;
  // Headings and what follows them wait for the table or figure that they belong to.
  let waiting: FileChild[] = [], headed = false;
  const put = (landscape: boolean, ...children: readonly FileChild[]) => {
    if (sections.at(-1)!.landscape !== landscape) {
      sections.push({ landscape, children: [] });
    }
    sections.at(-1)!.children.push(...waiting, ...children);
    waiting = [];
    headed = false;
  };
  for (const block of joined(blocks, zh)) {
    switch (block.kind) {
      case "heading":
        if (!headed) put(false);
        // The contents stand between what is said of the whole and the first part.
        if (block.level === 2 && !contents) {
          put(false, ...contentsOf(blocks, zh));
          contents = true;
        }
        waiting.push(
          new Paragraph({ text: block.text, heading: HEADINGS[block.level] }),
        );
        headed = true;
        break;
      case "paragraph":
        waiting.push(paragraphOf(block, lang));
        headed = false;
        break;
      case "table": {
        const set = setTable(block, {
          portrait: PAGES.portrait.room,
          landscape: PAGES.landscape.room,
        });
        put(
          set.landscape,
          captionOf(zh ? "表" : "Table", ++counts.table, block.caption, true),
          wordTable(block, set, lang),
          new Paragraph({
            text: "",
            spacing: { after: 60, line: 200, lineRule: "auto" },
          }),
        );
        break;
      }
      case "figure":
        put(false, ...figureOf(picture(block), ++counts.figure, zh));
    }
  }
  put(false);
  return sections.filter(({ children }) => children.length > 0);
}

function sectionOf(
  landscape: boolean,
  children: readonly FileChild[],
  index: number,
  zh: boolean,
): ISectionOptions {
  const { size, margin } = PAGES[landscape ? "landscape" : "portrait"];
  const quiet = { size: 17, color: wordColor("quiet") };
  return {
    properties: {
      page: { size, margin },
      ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new WordRun({ text: SYNTHETIC[zh ? "zh" : "en"], ...quiet }),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new WordRun({
                children: zh
                  ? [
                    "第 ",
                    PageNumber.CURRENT,
                    " 页，共 ",
                    PageNumber.TOTAL_PAGES,
                    " 页",
                  ]
                  : [
                    "Page ",
                    PageNumber.CURRENT,
                    " of ",
                    PageNumber.TOTAL_PAGES,
                  ],
                ...quiet,
              }),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  };
}

/** Long lists of files as one paragraph; all other blocks as they are. */
function joined(blocks: readonly PageBlock[], zh: boolean): PageBlock[] {
  const all: PageBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const from = i;
    while (isFile(blocks[i])) i++;
    if (i - from >= MANY) {
      const names = blocks.slice(from, i).map((block) =>
        block.kind === "paragraph" ? runsText(block.runs) : ""
      );
      const text = names.join(zh ? "、" : ", ");
      all.push({
        kind: "paragraph",
        tone: "quiet",
        runs: [{ text, code: false, bold: false }],
      });
      i--;
    } else {
      i = from;
      all.push(blocks[i]!);
    }
  }
  return all;
}

function isFile(block: PageBlock | undefined): boolean {
  return block?.kind === "paragraph" && block.tone === "item" &&
    /^[\w./+-]+\.\w+$/.test(runsText(block.runs));
}
