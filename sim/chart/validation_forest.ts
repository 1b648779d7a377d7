import {
  axisX,
  axisY,
  barX,
  dot,
  link,
  ruleX,
  tickX,
} from "@observablehq/plot";
import type { ValidationLine } from "../model/validation.ts";
import { drawPlot } from "./draw_plot.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { minus } from "./words.ts";

/** Pixels a line. */
const LINE = 20;

/**
 * Forest plot of the validation (检验森林图): acceptance band, published number and
 * the central 80 % of what is simulated, each in half widths of its own band.
 */
export function validationForest(
  lines: readonly ValidationLine[],
  { lang, width = 960 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const label = new Map(lines.map((line) => [line.key, line.label]));
  // Names need the room that intervals would take; these stand in the table.
  const wide = width >= 960;
  const beside = ({ text, short }: ValidationLine) => wide ? text : short;
  const text = new Map(lines.map((line) => [line.key, beside(line)]));
  const widest = (texts: readonly string[]) =>
    Math.ceil(Math.max(...texts.map((t) => textWidth(t, SIZES.text))));
  const color = ({ passed }: ValidationLine) =>
    passed ? COLORS.gain : COLORS.loss;
  const drawing = drawPlot({
    width,
    height: lines.length * LINE + 30,
    marginLeft: widest(lines.map((line) => line.label)) + 22,
    marginRight: widest(lines.map((line) => minus(beside(line)))) + 24,
    marginTop: 4,
    marginBottom: 22,
    x: { domain: [-3, 3], label: null },
    y: { type: "band", domain: lines.map(({ key }) => key), label: null },
    marks: [
      barX(lines, {
        x1: (line: ValidationLine) => line.band[0],
        x2: (line: ValidationLine) => line.band[1],
        y: "key",
        fill: COLORS.light,
        inset: 3,
      }),
      ruleX([0], { stroke: COLORS.grid }),
      axisX([-3, -2, -1, 0, 1, 2, 3], {
        tickFormat: (at: number) => minus(String(at)),
      }),
      axisY({
        anchor: "left",
        tickSize: 0,
        tickFormat: (key: string) => label.get(key)!,
      }),
      axisY({
        anchor: "right",
        tickSize: 0,
        tickFormat: (key: string) => minus(text.get(key)!),
      }),
      tickX(lines.filter(({ target }) => target !== null), {
        x: "target",
        y: "key",
        stroke: COLORS.ink,
        strokeWidth: 2,
        inset: 3,
      }),
      link(lines, {
        x1: (line: ValidationLine) => line.interval[0],
        x2: (line: ValidationLine) => line.interval[1],
        y: "key",
        stroke: color,
        strokeWidth: 2.4,
      }),
      dot(lines, {
        x: "median",
        y: "key",
        r: 4,
        fill: (line: ValidationLine) =>
          line.passed ? color(line) : COLORS.paper,
        stroke: color,
        strokeWidth: 1.8,
        symbol: ({ passed }: ValidationLine) => passed ? "circle" : "diamond2",
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "validation",
    lang,
    width,
    title: zh
      ? "检验：模拟与已发表的结果"
      : "Validation: simulated and published",
    subtitle: zh
      ? `横轴以各自接受范围的半宽为单位，0 为范围中点（只有一端的范围自该端起）；超出 ±3 的画在边上，右侧为中位数${
        wide ? "和 80% 区间" : ""
      }`
      : `In half widths of each acceptance band, 0 = its middle (a band with one end begins there); beyond ±3 at the edge; median${
        wide ? " and central 80 %" : ""
      } on the right`,
    legend: [
      {
        label: zh ? "接受范围" : "acceptance band",
        shape: "bar",
        color: COLORS.light,
      },
      {
        label: zh ? "发表值" : "published",
        shape: "stroke",
        color: COLORS.ink,
      },
      {
        label: zh ? "模拟，合" : "simulated, met",
        shape: "disc",
        color: COLORS.gain,
      },
      {
        label: zh ? "模拟，不合" : "simulated, missed",
        shape: "diamond",
        color: COLORS.loss,
      },
    ],
    caption: [],
  });
}
