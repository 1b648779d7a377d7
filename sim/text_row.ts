/** A row of cells: the first to the left, the others to the right, each in its width. */
export function textRow(
  cells: readonly string[],
  widths: readonly number[],
): string {
  return cells.map((cell, c) => {
    const gap = " ".repeat(Math.max(0, widths[c]! - columnsOf(cell)));
    return c === 0 ? cell + gap : gap + cell;
  }).join("").trimEnd();
}

/** Columns that a text takes on a page of even letters: a Chinese letter takes two (显示宽度). */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    columns += /[\u2E80-\u9FFF\uFF01-\uFF60\u201C\u201D]/.test(letter) ? 2 : 1;
  }
  return columns;
}
