import { textWidth } from "../../chart/text_width.ts";
import type { PageTable } from "../page_blocks.ts";
import { runsText } from "../page_blocks.ts";

/** How a table is set on a page. */
export interface SetTable {
  readonly landscape: boolean;
  /** Half points. */
  readonly size: number;
  /** Twentieths of a point, all of the room together. */
  readonly widths: readonly number[];
}

/** Sizes of letters that are tried, half points. */
const SIZES = [18, 17, 16, 15, 14] as const;

/** Least size that a table has before its page is turned. */
const TURNED = 15;

/** Twentieths of a point left and right of a cell's text. */
export const CELL_MARGIN = 60;

/** Widest that a column of text needs, in letters, where there are few and many of them; longer texts are broken. */
const WIDEST = { few: 14, many: 9 } as const;

/** Columns of text from which on there are many. */
const MANY = 4;

/** Headings are bold, which is wider. */
const BOLD = 1.08;

/**
 * The widths of a table's columns and the size of its letters (栏宽与字号): numbers are
 * never broken, texts are, what is left goes to them. A table that is too wide for
 * letters of 7.5 points gets a page on its long edge.
 */
export function setTable(
  table: PageTable,
  rooms: { readonly portrait: number; readonly landscape: number },
): SetTable {
  const natural = naturalWidths(table);
  for (const landscape of [false, true]) {
    const room = landscape ? rooms.landscape : rooms.portrait;
    for (const size of SIZES) {
      if (!landscape && size < TURNED) continue;
      const least = sumOf(natural.map(({ least }) => dxa(least, size)));
      if (least <= room || (landscape && size === SIZES.at(-1))) {
        return { landscape, size, widths: shared(natural, size, room) };
      }
    }
  }
  throw new Error("unreachable");
}

/** A column's width in letters: unbroken, and the least that it can do with. */
interface Natural {
  readonly whole: number;
  readonly least: number;
}

function naturalWidths({ heads, rows, texts }: PageTable): Natural[] {
  const widest = texts < MANY ? WIDEST.few : WIDEST.many;
  return heads.map((head, c) => {
    const cells = rows.filter((row) => row.length === heads.length)
      .map((row) => textWidth(runsText(row[c]!.runs), 1));
    const longest = Math.max(0, ...cells);
    const title = BOLD * textWidth(head, 1);
    const whole = Math.max(longest, title);
    // Headings are broken over up to three lines.
    const broken = Math.max(title / 3, BOLD * widestPiece(head));
    return c < texts
      ? {
        whole,
        least: Math.min(whole, Math.max(broken, Math.min(longest, widest))),
      }
      : { whole, least: Math.max(longest, broken) };
  });
}

/** A Latin word is not broken; of Chinese any sign stands alone. */
function widestPiece(text: string): number {
  return Math.max(
    2,
    ...(text.match(/[\p{Script=Latin}\d.÷−-]+/gu) ?? []).map((word) =>
      textWidth(word, 1)
    ),
  );
}

/** The room among the columns: first what each needs, then up to what each would like, then evenly. */
function shared(
  natural: readonly Natural[],
  size: number,
  room: number,
): number[] {
  const least = natural.map((column) => dxa(column.least, size));
  const wish = natural.map((column, c) => dxa(column.whole, size) - least[c]!);
  const rest = room - sumOf(least), wanted = sumOf(wish);
  const widths = rest <= 0
    ? least.map((width) => width * room / sumOf(least))
    : wanted > rest
    ? least.map((width, c) => width + wish[c]! * rest / wanted)
    : least.map((width, c) =>
      width + wish[c]! + (rest - wanted) / least.length
    );
  return widths.map(Math.floor);
}

function dxa(letters: number, size: number): number {
  return Math.ceil(letters * size * 10) + 2 * CELL_MARGIN + 20;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
