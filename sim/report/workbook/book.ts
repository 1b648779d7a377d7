/**
 * A workbook before it is written (工作簿): sheets of cells that hold a value, or a
 * formula with what it comes to, so that a program that does not calculate shows
 * the same numbers.
 *
 * @module
 */

/** What a number counts, which is how it is shown: yuan, ten thousand yuan, a share as a percentage. */
export type BookFormat =
  | "text"
  | "count"
  | "yuan"
  | "wan"
  | "points"
  | "coefficient"
  | "share"
  | "index"
  | "number";

/** What a cell is on its sheet: of the input cells people change the values. */
export type BookRole =
  | "title"
  | "note"
  | "head"
  | "label"
  | "input"
  | "total"
  | "plain";

/** One cell. */
export interface BookCell {
  /** Text or number, of a formula what it comes to; amounts in yuan. */
  readonly value: string | number | null;
  readonly format: BookFormat;
  /** A pattern of its own in place of that of the format, such as `0.0%`. */
  readonly pattern?: string;
  readonly role: BookRole;
  /** Without the equals sign. */
  readonly formula?: string;
  /** Whether the formula works on whole ranges at once (数组公式). */
  readonly array?: boolean;
}

/** Cells that are shown as a warning where a formula holds (条件格式). */
export interface BookWarning {
  readonly range: string;
  /** For the first cell of the range. */
  readonly formula: string;
}

/** What may be typed into input cells (录入范围); a program says so where anything else is. */
export interface BookLimit {
  readonly range: string;
  readonly least: number;
  /** None unless given. */
  readonly most?: number;
  /** What is wanted, Chinese and English. */
  readonly message: string;
}

/** A drop-down list of an input cell (下拉选项): the words themselves, or a range that has them. */
export interface BookChoice {
  readonly range: string;
  readonly from: readonly string[] | string;
}

/** One sheet. */
export interface BookSheet {
  readonly name: string;
  /** Cells from A1; a row may end early. */
  readonly rows: readonly (readonly (BookCell | null)[])[];
  /** Characters a column holds. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Range with filter buttons, such as `A3:F20`. */
  readonly filter?: string;
  readonly warnings?: readonly BookWarning[];
  readonly limits?: readonly BookLimit[];
  readonly choices?: readonly BookChoice[];
}

/** A whole workbook. */
export interface Book {
  readonly title: string;
  /** Year whose first day is written as the date, so that equal results give equal bytes. */
  readonly year: number;
  readonly sheets: readonly BookSheet[];
}

/** A cell of text. */
export function textCell(value: string, role: BookRole = "plain"): BookCell {
  return { value, format: "text", role };
}

/**
 * An amount of fen as yuan (金额), or what a formula for it comes to.
 *
 * @example
 * ```ts
 * import { yuanCell } from "./book.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(yuanCell(123_45).value, 123.45);
 * assertEquals(yuanCell(123_45, "SUM(A1:A2)").formula, "SUM(A1:A2)");
 * ```
 */
export function yuanCell(
  fen: number | null,
  formula?: string,
  role: BookRole = "plain",
): BookCell {
  const value = fen === null ? null : fen / 100;
  return numberCell(value, "yuan", formula, role);
}

/** Any other number, or what a formula for it comes to. */
export function numberCell(
  value: number | null,
  format: BookFormat,
  formula?: string,
  role: BookRole = "plain",
): BookCell {
  return {
    value,
    format,
    role,
    ...(formula === undefined ? {} : { formula }),
  };
}

/** A number that a formula makes of whole ranges. */
export function arrayCell(
  value: number | null,
  format: BookFormat,
  formula: string,
): BookCell {
  return { value, format, role: "plain", formula, array: true };
}
