import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Lang } from "../../base/formats.ts";
import type { PageTable, TextRun } from "../page_blocks.ts";
import { CELL_MARGIN, type SetTable } from "./column_widths.ts";
import { wordRuns } from "./word_runs.ts";
import { wordColor } from "./word_styles.ts";

const RULE = { style: BorderStyle.SINGLE, size: 12, color: wordColor("ink") };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: wordColor("grid") };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/**
 * A native table (三线表): rules above and below, one below the headings, which stand
 * again on every page; rows are not broken over pages.
 */
export function wordTable(
  { heads, rows, texts }: PageTable,
  { size, widths }: SetTable,
  lang: Lang,
): Table {
  const cell = (
    runs: readonly TextRun[],
    column: number,
    { head = false, span = 1, bold = false } = {},
  ) =>
    new TableCell({
      columnSpan: span,
      width: {
        size: widths.slice(column, column + span).reduce((a, b) => a + b, 0),
        type: WidthType.DXA,
      },
      verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20 },
      borders: {
        left: NONE,
        right: NONE,
        top: head ? RULE : HAIR,
        bottom: head ? { ...RULE, size: 6 } : HAIR,
      },
      children: [
        new Paragraph({
          alignment: column < texts ? AlignmentType.LEFT : AlignmentType.RIGHT,
          spacing: { before: 0, after: 0, line: 240, lineRule: "auto" },
          children: wordRuns(
            runs.map((run) => ({ ...run, bold: run.bold || bold })),
            lang,
            { size },
          ),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIR,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, c) =>
          cell([plain(head)], c, { head: true, bold: true })
        ),
      }),
      ...rows.map((row) => {
        let column = 0;
        return new TableRow({
          cantSplit: true,
          children: row.map(({ runs, span }) => {
            const made = cell(runs, column, { span });
            column += span;
            return made;
          }),
        });
      }),
    ],
  });
}

function plain(text: string): TextRun {
  return { text, code: false, bold: false };
}
