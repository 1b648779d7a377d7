import type { Lang } from "../../base/formats.ts";
import { type PageBlock, runsText } from "../page_blocks.ts";
import {
  type Book,
  type BookCell,
  type BookSheet,
  textCell,
} from "../workbook/book.ts";
import { onSheet } from "../workbook/cell_names.ts";
import { sheetName } from "../workbook/sheet_name.ts";
import { dataSheet } from "./data_sheet.ts";
import { pageSheet } from "./page_sheet.ts";

/** The numbers that a figure draws. */
export interface BookFigure {
  readonly title: string;
  readonly csv: string;
}

/** What the workbook of a report is made of. */
export interface ReportBook {
  /** The page, block by block. */
  readonly blocks: readonly PageBlock[];
  readonly figures: readonly BookFigure[];
  readonly year: number;
  readonly lang: Lang;
}

/**
 * The report as a workbook (报告工作簿): a sheet of contents with links, one sheet a
 * table of the page, numbered as in the Word report, and one a figure with its
 * exact numbers.
 */
export function reportBook(
  { blocks, figures, year, lang }: ReportBook,
): Book {
  const zh = lang === "zh";
  const cover = zh ? "目录" : "Contents";
  const names = [cover], sheets: BookSheet[] = [], lines: BookCell[][] = [];
  const add = (
    label: string,
    title: string,
    make: (n: string) => BookSheet,
  ) => {
    const name = sheetName(`${label} ${title}`, names);
    names.push(name);
    sheets.push(make(name));
    lines.push([
      linkCell(label, name),
      textCell(title, "label"),
    ]);
  };
  let number = 0;
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const label = `${zh ? "表" : "Table "}${++number}`;
    add(label, block.caption, (name) => pageSheet(block, name));
  }
  figures.forEach(({ title, csv }, i) => {
    const label = `${zh ? "图" : "Figure "}${i + 1}`;
    add(label, title, (name) => dataSheet(csv, name, title));
  });
  const title = headingOf(blocks);
  return {
    title,
    year,
    sheets: [
      {
        name: cover,
        rows: [
          [textCell(title, "title")],
          ...leadOf(blocks).map((line) => [textCell(line, "note")]),
          [
            textCell(zh ? "工作表" : "Sheet", "head"),
            textCell(zh ? "内容" : "Content", "head"),
          ],
          ...lines,
        ],
        widths: [12, 80],
        frozen: { rows: 0, columns: 0 },
      },
      ...sheets,
    ],
  };
}

/** A label that leads to its sheet. */
function linkCell(label: string, sheet: string): BookCell {
  const place = `#${onSheet(sheet, "A1")}`.replaceAll('"', '""');
  return {
    ...textCell(label, "label"),
    formula: `HYPERLINK("${place}","${label}")`,
  };
}

function headingOf(blocks: readonly PageBlock[]): string {
  const block = blocks.find((one) => one.kind === "heading" && one.level === 1);
  return block?.kind === "heading" ? block.text : "";
}

/** What is said of the whole before the first part: the mark of synthetic data, the runs. */
function leadOf(blocks: readonly PageBlock[]): string[] {
  const first = blocks.findIndex((block) =>
    block.kind === "heading" && block.level === 2
  );
  return blocks.slice(0, Math.max(0, first)).flatMap((block) =>
    block.kind === "paragraph" ? runsText(block.runs).split("\n") : []
  );
}
