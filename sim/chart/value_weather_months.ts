import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  ruleY,
  text,
} from "@observablehq/plot";
import type { Lang } from "../base/formats.ts";
import type { PointWeather } from "../model/weather.ts";
import { drawPlot } from "./draw_plot.ts";
import { COLORS, HALO } from "./theme.ts";

/** Room of a panel, pixels. */
export interface PanelRoom {
  readonly width: number;
  readonly lang: Lang;
}

/** The value of a point through the year (逐月预估点值), with b as a rule and PV at its end. */
export function monthsPanel(
  { months, start, settled }: PointWeather,
  name: string,
  { width, height, lang }: PanelRoom & { readonly height: number },
): Element {
  const drawn = months.flatMap((value, m) =>
    value === null ? [] : [{ month: m + 1, value }]
  );
  const end = settled === null ? [] : [{ month: 13, value: settled }];
  const values = [...drawn, ...end].map(({ value }) => value);
  if (start !== null) values.push(start);
  const low = Math.min(...values), high = Math.max(...values);
  const room = Math.max((high - low) * 0.12, high * 0.005);
  return drawPlot({
    width,
    height,
    marginLeft: 46,
    marginRight: 50,
    marginTop: 26,
    marginBottom: 34,
    x: { domain: [0.5, 13.5] },
    y: { domain: [low - room, high + room] },
    marks: [
      gridY({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisY({ ticks: 5, label: null }),
      axisX({
        ticks: [1, 3, 5, 7, 9, 11],
        tickFormat: (month: number) => String(month),
        label: lang === "zh" ? "月" : "Month",
        labelAnchor: "center",
        labelArrow: "none",
      }),
      ...(start === null ? [] : [
        ruleY([start], { stroke: COLORS.ink, strokeDasharray: "4,2" }),
        text([start], {
          y: (y: number) => y,
          text: () => "b",
          frameAnchor: "right",
          textAnchor: "start",
          dx: 6,
          ...HALO,
        }),
      ]),
      line(drawn, {
        x: "month",
        y: "value",
        stroke: COLORS.reform,
        strokeWidth: 1.6,
      }),
      dot(drawn, { x: "month", y: "value", r: 2.6, fill: COLORS.reform }),
      dot(end, {
        x: "month",
        y: "value",
        symbol: "diamond2",
        r: 5,
        stroke: COLORS.loss,
        strokeWidth: 1.8,
        fill: COLORS.paper,
      }),
      text(end, {
        x: "month",
        y: "value",
        text: ({ value }: { value: number }) => value.toFixed(4),
        textAnchor: "end",
        dx: 44,
        dy: endShift(start, settled, high - low + 2 * room, height - 60),
        ...HALO,
      }),
      text([name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 12 - 46,
        dy: -16,
      }),
    ],
  });
}

/** Keeps the label of PV off that of b where the two are close. */
function endShift(
  start: number | null,
  settled: number | null,
  span: number,
  pixels: number,
): number {
  const away = 14;
  if (start === null || settled === null) return -away;
  return settled < start && (start - settled) / span * pixels < 3 * away
    ? away
    : -away;
}
