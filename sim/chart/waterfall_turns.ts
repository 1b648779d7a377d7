import { link, type Markish } from "@observablehq/plot";
import { COLORS } from "./theme.ts";

/** A bar of a waterfall: its line, and where it ends. */
export interface WaterfallBar {
  readonly key: string;
  readonly to: number;
}

/** From the end of each bar of a waterfall down to the next (瀑布图连线), dotted. */
export function waterfallTurns(bars: readonly WaterfallBar[]): Markish {
  const turns = bars.slice(0, -1).map((bar, i) => ({
    x: bar.to,
    a: bar.key,
    b: bars[i + 1]!.key,
  }));
  return link(turns, {
    x: "x",
    y1: "a",
    y2: "b",
    stroke: COLORS.quiet,
    strokeDasharray: "1,2",
  });
}
