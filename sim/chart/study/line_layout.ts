import { axisX, gridX, type Markish, ruleX, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../../base/formats.ts";
import { drawPlot } from "../draw_plot.ts";
import { nameColumn } from "../name_column.ts";
import { textWidth } from "../text_width.ts";
import { COLORS, SIZES } from "../theme.ts";
import { minus, sentence } from "../words.ts";
import type { StudyLine } from "./study_rows.ts";

/** What stands around a study figure. */
export interface StudyFrame {
  /** Heading of the comparison. */
  readonly title: string;
  /** Replicates, draws, sample, seed. */
  readonly source: string;
  /** Written beside a line. */
  readonly note: (line: StudyLine) => string;
}

/** A line with its name broken into lines, and its note. */
export type LaidLine = StudyLine & {
  readonly lines: readonly string[];
  readonly beside: string;
};

/** How a study figure is drawn: marks over the lines, and whether a line is a band. */
export interface LineMarks {
  readonly marks: (rows: readonly LaidLine[]) => readonly Markish[];
  readonly color: (line: StudyLine) => string;
  readonly bands: boolean;
}

/**
 * The common ground of study figures (研究图版式): a line a row, names on the left,
 * notes on the right, shares of the baseline across, nothing at 0.
 */
export function drawLines(
  lines: readonly StudyLine[],
  note: StudyFrame["note"],
  { marks, color, bands }: LineMarks,
  lang: Lang,
  width: number,
): Element {
  const zh = lang === "zh";
  const names = nameColumn(
    lines.map(({ label }) => sentence(label)),
    width,
  );
  const { wide: left, tall } = names;
  const rows = lines.map((line, i): LaidLine => ({
    ...line,
    lines: names.lines[i]!,
    beside: note(line),
  }));
  const right = Math.max(
    0,
    ...rows.map(({ beside }) => textWidth(beside, SIZES.text) * 1.05),
  );
  return drawPlot({
    width,
    height: rows.length * (6 + 14 * tall) + 60,
    marginLeft: left + 22,
    marginRight: right + 24,
    marginTop: 10,
    marginBottom: 40,
    x: { nice: true, inset: 8 },
    y: {
      ...(bands ? { type: "band" } : {}),
      domain: rows.map(({ key }) => key),
      axis: null,
    },
    marks: [
      axisX({
        ticks: Math.max(2, Math.round((width - left - right) / 90)),
        label: zh ? "差异 ÷ 基线" : "Difference ÷ baseline",
        labelArrow: "none",
        labelAnchor: "center",
        tickFormat: shortPercent,
      }),
      gridX({ stroke: COLORS.grid, strokeOpacity: 1 }),
      ruleX([0], { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      ...marks(rows),
      text(rows, {
        y: "key",
        text: (row: LaidLine) => row.lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -10,
      }),
      text(rows, {
        y: "key",
        text: "beside",
        frameAnchor: "right",
        textAnchor: "end",
        fill: color,
        dx: right + 12,
      }),
    ],
  });
}

/** A share with as many decimals as a tick needs. */
function shortPercent(share: number): string {
  const size = Math.abs(share) * 100;
  const whole = Math.abs(size - Math.round(size)) < 1e-9;
  return minus(formatPercent(share, whole ? 0 : size >= 1 ? 1 : 2));
}
