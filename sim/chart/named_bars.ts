import {
  axisX,
  gridX,
  type Markish,
  ruleX,
  type ScaleOptions,
  text,
} from "@observablehq/plot";
import { drawPlot } from "./draw_plot.ts";
import type { NameColumn } from "./name_column.ts";
import { textWidth } from "./text_width.ts";
import { COLORS, SIZES } from "./theme.ts";

/** A row of bars: its key on the axis, the lines of its name. */
export interface NamedRow {
  readonly key: string;
  readonly lines: readonly string[];
}

/** What stands around bars with names. */
export interface NamedBars {
  readonly width: number;
  readonly column: Pick<NameColumn, "wide" | "tall">;
  readonly rows: readonly NamedRow[];
  /** Room for labels between names and bars, and to the right of the bars, pixels. */
  readonly before?: number;
  readonly after: number;
  /** Pixels of a row beside its lines; 7 unless given. */
  readonly air?: number;
  readonly x: ScaleOptions;
  readonly tickFormat?: (x: number) => string;
  readonly bars: Markish;
  readonly labels: readonly Markish[];
}

/**
 * Bars with their names in a column on the left and their amounts beside them
 * (带名称列的条形图), the axis above; whoever draws gives bars and labels.
 */
export function namedBars(
  { width, column, rows, before = 0, after, air = 7, ...own }: NamedBars,
): Element {
  const left = column.wide + 20 + before;
  return drawPlot({
    width,
    height: rows.length * (air + 13 * column.tall) + 50,
    marginLeft: left,
    marginRight: after + 20,
    marginTop: 34,
    marginBottom: 14,
    x: own.x,
    y: { domain: rows.map(({ key }) => key), axis: null },
    marks: [
      axisX({
        anchor: "top",
        ticks: 5,
        label: null,
        ...(own.tickFormat && { tickFormat: own.tickFormat }),
      }),
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      own.bars,
      ruleX([0], { stroke: COLORS.ink }),
      ...own.labels,
      text(rows, {
        y: "key",
        text: ({ lines }: NamedRow) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineHeight: 1.15,
        dx: -(left - 14),
      }),
    ],
  });
}

/** Width of the widest label, pixels; 0 of none. */
export function widestLabel(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => textWidth(label, SIZES.text)));
}
