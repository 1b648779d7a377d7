import {
  areaY,
  axisX,
  dot,
  gridY,
  line,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
import { cashLegend, colorOf, KINDS, LUMPS } from "./cash_legend.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { dayName, monthTicks } from "./day_axis.ts";
import { drawPlot } from "./draw_plot.ts";
import {
  hospitalDays,
  largestBooked,
  lowestWeek,
} from "./hospital_cash_rows.ts";
import { placePlots } from "./place_plots.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS, HALO } from "./theme.ts";
import {
  bareMoney,
  captionOf,
  moneyScale,
  roleName,
  SIGN_CONVENTION,
  unitName,
} from "./words.ts";

/**
 * Figure 7 (机构资金日历): what an institution books and is advanced on each day,
 * what else the fund pays it and why, and what is outstanding, with and without
 * daily advances; both schemes. It shows the last side
 * of a comparison and, unless a row of Hospitals is given, the institution that
 * booked most. `R-PRE`, `R-T1`, `R-MON`, `R-FIN`.
 */
export function hospitalCash(
  comparison: Comparison,
  { lang, width = 640, hospital: asked }: ChartOptions & {
    readonly hospital?: number;
  },
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const film = result.cash, hospital = asked ?? largestBooked(film);
  const days = hospitalDays(film, hospital);
  const most = Math.max(...days.outstanding.map(Math.abs));
  const scaled = most >= 1e8 ? "wan" : "yuan";
  const { size } = moneyScale(scaled, lang), unit = unitName(scaled, lang);
  const digits = zh || scaled === "yuan" ? 0 : 1;
  const points = Array.from({ length: film.days }, (_, day) => ({
    day,
    booked: days.booked[day]! / size,
    advance: days.received.advance[day]! / size,
    open: days.outstanding[day]! / size,
    without: (days.withoutAdvances?.outstanding[day] ?? 0) / size,
  }));
  const inYear = points.slice(0, film.yearDays);
  const advances = points.filter(({ advance }) => advance !== 0);
  const lumps = KINDS.flatMap((kind) =>
    points.flatMap(({ day }) => {
      const fen = days.received[kind][day]!;
      return fen === 0 ? [] : [{ kind, day, fen, value: fen / size }];
    })
  );
  const kinds = KINDS.filter((kind) => lumps.some((l) => l.kind === kind));
  const ticks = monthTicks(film, film.days, width > 800 ? 2 : 3, lang);
  const panel = (
    heading: string,
    height: number,
    last: boolean,
    y: object,
    marks: readonly unknown[],
  ) =>
    drawPlot({
      width,
      height: height + (last ? 22 : 0),
      marginLeft: 62,
      marginRight: 16,
      marginTop: 26,
      marginBottom: last ? 28 : 6,
      x: { type: "linear", domain: [0, film.days], label: null },
      y: { label: null, zero: true, nice: true, ticks: 4, ...y },
      marks: [
        gridY({ ticks: 4, stroke: COLORS.grid, strokeOpacity: 1 }),
        ruleX(ticks.days, { stroke: COLORS.grid, strokeOpacity: 0.6 }),
        ...marks as [],
        axisX(ticks.days, {
          tickFormat: last ? ticks.name : () => "",
          tickSize: 0,
          label: null,
          textAnchor: "start",
          dx: -3,
        }),
        text([heading], {
          frameAnchor: "top-left",
          textAnchor: "start",
          dx: -50,
          dy: -20,
          fontWeight: 700,
        }),
      ],
    });
  const top = Math.max(...points.map((p) => Math.max(p.booked, p.advance)));
  const low = lowestWeek(days.booked, film.yearDays);
  const notes = [
    {
      day: low + 3,
      at: top * 1.12,
      label: zh
        ? `记账最低的一周：${dayName(film, low, lang)}至${
          dayName(film, low + 6, lang)
        }`
        : `Least booked: ${dayName(film, low, lang)} to ${
          dayName(film, low + 6, lang)
        }`,
    },
    ...(advances.length === 0 ? [] : [{
      day: advances[0]!.day,
      at: top * 1.32,
      label: zh
        ? `首次预拨 ${dayName(film, advances[0]!.day, lang)}`
        : `First advance ${dayName(film, advances[0]!.day, lang)}`,
    }]),
  ];
  const end = film.yearDays - 1;
  const highest = 1.1 * Math.max(
    ...points.map((p) => Math.max(p.open, p.without)),
  );
  const daily = panel(
    zh
      ? (advances.length > 0 ? "每天记账与预拨" : "每天记账")
      : (advances.length > 0 ? "Booked and advanced, a day" : "Booked, a day"),
    170,
    false,
    {
      domain: [Math.min(0, ...points.map((p) => p.advance)), top * 1.45],
      nice: false,
    },
    [
      areaY(inYear, {
        x: "day",
        y: "booked",
        fill: COLORS.light,
        curve: "step-after",
      }),
      ruleX(advances, {
        x: "day",
        y1: 0,
        y2: "advance",
        stroke: COLORS.reform,
        strokeWidth: width > 800 ? 1.1 : 0.8,
      }),
      ruleY([0], { stroke: COLORS.ink }),
      ruleX(notes, {
        x: "day",
        y1: 0,
        y2: "at",
        stroke: COLORS.loss,
        strokeDasharray: "2,2",
      }),
      text(notes, {
        x: "day",
        y: "at",
        text: "label",
        // A trough late in the year has its label on the left.
        textAnchor: low > film.days * 0.6 ? "end" : "start",
        dx: low > film.days * 0.6 ? -4 : 4,
        ...HALO,
      }),
    ],
  );
  const marked = lumps.filter(({ kind }) =>
    kind === "prepayment" || kind === "clearing"
  );
  const other = panel(
    zh ? "其他到账，按日" : "Received otherwise, on the day",
    170,
    false,
    { insetTop: 18, insetBottom: 8 },
    [
      ruleX(lumps, {
        x: "day",
        y1: 0,
        y2: "value",
        stroke: COLORS.baseline,
        strokeWidth: 1,
      }),
      ruleY([0], { stroke: COLORS.ink }),
      ...kinds.map((kind) =>
        dot(lumps.filter((l) => l.kind === kind), {
          x: "day",
          y: "value",
          r: 3.4,
          symbol: LUMPS[kind].symbol as "circle",
          fill: kind === "month" ? COLORS.reform : COLORS.paper,
          stroke: colorOf(kind),
          strokeWidth: 1.6,
        })
      ),
      ...[true, false].map((late) =>
        text(marked.filter(({ day }) => (day > film.days * 0.8) === late), {
          x: "day",
          y: "value",
          text: ({ kind, fen }: typeof marked[number]) =>
            `${LUMPS[kind].words[lang]} ${
              bareMoney(fen, { unit: scaled, lang, digits })
            }`,
          textAnchor: late ? "end" : "start",
          dx: late ? -8 : -4,
          dy: late ? -12 : -11,
          ...HALO,
        })
      ),
    ],
  );
  const open = panel(
    zh ? "日末未到账" : "Outstanding at the end of the day",
    170,
    true,
    { insetTop: 14, insetBottom: 10 },
    [
      ...(days.withoutAdvances === null ? [] : [
        line(points, {
          x: "day",
          y: "without",
          stroke: COLORS.loss,
          strokeWidth: 1.4,
          strokeDasharray: "4,2",
        }),
      ]),
      line(points, {
        x: "day",
        y: "open",
        stroke: COLORS.ink,
        strokeWidth: 1.6,
      }),
      ruleY([0], { stroke: COLORS.ink }),
      dot([points[end]!], { x: "day", y: "open", r: 3, fill: COLORS.ink }),
      ruleX([end], {
        y1: points[end]!.open,
        y2: highest,
        stroke: COLORS.ink,
        strokeDasharray: "2,2",
      }),
      text([end], {
        x: (day: number) => day,
        y: () => highest,
        text: () =>
          `${zh ? "年末" : "31 Dec"} ${
            bareMoney(days.outstanding[end]!, { unit: scaled, lang, digits })
          }`,
        textAnchor: "start",
        dx: 5,
        ...HALO,
      }),
    ],
  );
  const hospitalName = zh
    ? result.hospitals.nameZh[hospital]!
    : result.hospitals.nameEn[hospital]!;
  const side = comparison.reform ? `, ${roleName(role, comparison, lang)}` : "";
  return standaloneSvg(
    placePlots([
      { plot: daily },
      { plot: other, y: 180 },
      { plot: open, y: 360 },
    ]),
    {
      name: "hospital-cash",
      lang,
      width,
      title: zh
        ? `机构资金日历：${hospitalName}`
        : `${CHART_TITLES.hospital_cash.en}: ${hospitalName}`,
      subtitle: zh
        ? `单位：${unit}，两险种合计${
          side.replace(", ", "，")
        }；未到账为负 = 基金先付。${SIGN_CONVENTION.zh}（该机构）`
        : `In ${unit}, both schemes${side}; outstanding below 0: the fund pays ahead; ${SIGN_CONVENTION.en}`,
      legend: cashLegend(
        kinds,
        advances.length > 0,
        days.withoutAdvances !== null,
        zh,
      ),
      caption: captionOf(
        comparison,
        { rules: "R-PRE, R-T1, R-MON, R-FIN" },
        lang,
      ),
    },
  );
}
