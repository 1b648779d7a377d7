import { plot, type PlotOptions } from "@observablehq/plot";
import { newDocument } from "./standalone_svg.ts";
import { COLORS, SIZES } from "./theme.ts";

/** Draws a plot as one `svg` element, without title and legend (绘图): those belong to the frame. */
export function drawPlot(options: PlotOptions): Element {
  return plot({
    style: { fontSize: `${SIZES.text}px`, color: COLORS.ink },
    ...options,
    document: newDocument(),
  });
}
