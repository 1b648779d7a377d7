/** A table for a terminal (文本表格): the first column to the left, the others to the right; Chinese signs count two columns. */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...rows.map((row) => row[i]!)].map(displayWidth))
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => {
      const space = " ".repeat(widths[i]! - displayWidth(cell));
      return i === 0 ? cell + space : space + cell;
    }).join("  ").trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(heads), rule, ...rows.map(line)].join("\n");
}

/** Columns that a text takes in a terminal (显示宽度). */
export function displayWidth(text: string): number {
  let n = 0;
  for (const sign of text) {
    n +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
          .test(sign)
        ? 2
        : 1;
  }
  return n;
}
