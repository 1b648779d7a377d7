import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  text,
} from "@observablehq/plot";
import { drawPlot } from "../draw_plot.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "../theme.ts";

/** A point of the curve, fen; the first is that of no inspector. */
export interface DeterrenceRow {
  readonly effort: number;
  readonly days: number;
  readonly planted: number;
  readonly recovered: number;
}

/**
 * What days of inspectors deter and what they bring back (威慑曲线): from the loss
 * where nobody looks down to what is still done, and of that what comes back; beside
 * it what the same days bring back where institutions do not know of them.
 */
export function deterrenceCurve(
  rows: readonly DeterrenceRow[],
  unknown: readonly DeterrenceRow[],
  caption: readonly string[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", size = zh ? 1e6 : 1e8;
  const most = Math.max(
    ...[...rows, ...unknown].map(({ planted }) => planted),
    size / 100,
  );
  const last = rows.at(-1)!, none = rows[0]!;
  const name = (y: number, zhText: string, enText: string) => ({
    days: last.days,
    y,
    label: zh ? zhText : enText,
  });
  const drawing = drawPlot({
    width,
    height: 320,
    marginLeft: 60,
    marginRight: 110,
    marginTop: 12,
    marginBottom: 42,
    x: {
      domain: [0, Math.max(1, last.days)],
      label: zh ? "检查人日" : "Inspector-days",
    },
    y: {
      domain: [0, most * 1.06],
      label: zh ? "万元" : "m yuan",
    },
    marks: [
      gridY({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({ ticks: 6, labelAnchor: "center", labelArrow: "none" }),
      axisY({
        ticks: 5,
        labelArrow: "none",
        tickFormat: (fen: number) => String(Number((fen / size).toFixed(1))),
      }),
      areaY(rows, {
        x: "days",
        y1: "planted",
        y2: () => none.planted,
        fill: COLORS.light,
      }),
      areaY(rows, {
        x: "days",
        y1: () => 0,
        y2: "recovered",
        fill: COLORS.gain,
      }),
      lineY(unknown, {
        x: "days",
        y: "recovered",
        stroke: COLORS.loss,
        strokeWidth: 2,
        strokeDasharray: "5 3",
      }),
      lineY(rows, { x: "days", y: "planted", stroke: COLORS.ink }),
      dot(rows, { x: "days", y: "planted", fill: COLORS.ink, r: 3 }),
      text(rows, {
        x: "days",
        y: "planted",
        text: ({ effort }: DeterrenceRow) => `×${effort}`,
        dy: 12,
        dx: 2,
        ...HALO,
      }),
      text([
        name((none.planted + last.planted) / 2, "威慑减少", "deterred"),
        name(
          (last.planted + last.recovered) / 2,
          "仍然漏掉",
          "still leaks",
        ),
        name(last.recovered / 2, "查处收回", "recovered"),
      ], { x: "days", y: "y", text: "label", textAnchor: "start", dx: 8 }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "deterrence-curve",
    lang,
    width,
    title: zh ? "威慑与追回" : "Deterred, and brought back",
    subtitle: zh
      ? "机构自己权衡高编、分解和凑线；× 为计划人日的倍数；色块为知道检查，虚线为不知道"
      : "Institutions weigh upcoding, splitting and padding; × = times the planned days; areas: they know of them",
    legend: [
      {
        label: zh ? "威慑减少的损失" : "loss that is deterred",
        shape: "bar",
        color: COLORS.light,
      },
      {
        label: zh ? "拒付和追回" : "refused and given back",
        shape: "bar",
        color: COLORS.gain,
      },
      {
        label: zh
          ? "不知道检查时的拒付和追回（无威慑）"
          : "the same where they do not know (nothing is deterred)",
        shape: "dashes",
        color: COLORS.loss,
      },
    ],
    caption,
  });
}
