/**
 * Showing things in a notebook (笔记本显示): values with the display symbol of the
 * Jupyter protocol, which the Deno kernel and the cell runner both read.
 *
 * @module
 */
import { tableView } from "./analysis/table_view.ts";
import type { ResultTable } from "./model/table.ts";

/** A value that a notebook shows in one of several forms, under the symbol `Jupyter.display`. */
export type Displayed = Readonly<
  Record<symbol, () => Readonly<Record<string, string>>>
>;

const DISPLAY = Symbol.for("Jupyter.display");

/** A figure as a notebook shows it (显示图形). */
export function displaySvg(svg: string): Displayed {
  return { [DISPLAY]: () => ({ "image/svg+xml": svg }) };
}

/**
 * The first rows of a result table as a notebook shows them (显示表格), money in
 * yuan.
 *
 * @param rows how many to show; 20 unless given
 */
export function displayTable(table: ResultTable, rows = 20): Displayed {
  const html = tableView(table).slice(0, rows).toHTML({ limit: rows });
  return { [DISPLAY]: () => ({ "text/html": html }) };
}
