import { textWidth, wrapText } from "./text_width.ts";
import { SIZES } from "./theme.ts";

/** Names as they stand in a column, and the room that they take. */
export interface NameColumn {
  /** Width of the column, pixels. */
  readonly wide: number;
  /** The lines of each name, in the order of the names. */
  readonly lines: readonly (readonly string[])[];
  /** Lines of the name that has most. */
  readonly tall: number;
}

/** Of the width of a figure, what a column of names takes at most. */
const MOST = 0.5;

/**
 * A column of names beside a drawing (名称列): as wide as the longest, so that all
 * rows are low, up to half of the figure; only what is longer breaks.
 *
 * @example
 * ```ts
 * import { nameColumn } from "./name_column.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nameColumn(["一院", "中医院"], 640), {
 *   wide: 33,
 *   lines: [["一院"], ["中医院"]],
 *   tall: 1,
 * });
 * ```
 */
export function nameColumn(
  names: readonly string[],
  width: number,
): NameColumn {
  const longest = Math.max(0, ...names.map((n) => textWidth(n, SIZES.text)));
  const wide = Math.min(longest, width * MOST);
  const lines = names.map((name) => wrapText(name, wide, SIZES.text));
  return {
    wide,
    lines,
    tall: Math.max(1, ...lines.map(({ length }) => length)),
  };
}
