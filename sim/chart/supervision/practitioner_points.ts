import {
  axisX,
  axisY,
  barX,
  gridY,
  rectY,
  ruleX,
  text,
} from "@observablehq/plot";
import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import { CHART_TITLES } from "../chart_names.ts";
import type { Comparison } from "../comparison.ts";
import { drawPlot } from "../draw_plot.ts";
import { nameColumn } from "../name_column.ts";
import { namedBars, widestLabel } from "../named_bars.ts";
import { type PlacedPlot, placePlots } from "../place_plots.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { type ChartOptions, COLORS, PART_COLORS } from "../theme.ts";
import { captionOf, roleName, SIGN_CONVENTION, type Words } from "../words.ts";
import {
  type BarredRow,
  barredRows,
  pointBins,
  type PointedSide,
  pointedSides,
} from "./practitioner_rows.ts";
import { drawnNote } from "./watched_side.ts";

/** Institutions that are drawn, those with most barred doctors. */
const SHOWN = 12;
const TALL = 170, GAP = 8;

/** Light to dark, so that grey paper keeps them apart. */
const FILLS = [COLORS.light, PART_COLORS.remote, COLORS.loss] as const;
const NAMES: readonly Words[] = [
  { zh: "未到线", en: "below the edges" },
  { zh: "暂停支付资格", en: "qualification suspended" },
  { zh: "终止支付资格", en: "qualification ended" },
];

/**
 * Doctors by the points that they came to within the year (医师记分), with the edges at
 * which their payment qualification is suspended and ends, on every side; below,
 * the institutions whose doctors are barred and what capacity they lose. `R-DOC`.
 */
export function practitionerPoints(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", sided = pointedSides(comparison);
  const two = sided.length > 1;
  const most = Math.max(
    ...sided.flatMap(({ doctors }) =>
      pointBins(doctors).map((bin) => bin.doctors)
    ),
    1,
  );
  const all = barredRows(sided), shown = all.slice(0, SHOWN);
  const placed: PlacedPlot[] = sided.map((side, i) => ({
    plot: histogram(
      side,
      two ? roleName(side.role, comparison, lang) : null,
      most,
      { lang, width },
    ),
    y: i * (TALL + GAP),
  }));
  if (shown.length > 0) {
    const name = (
      { side: { role, result: { hospitals } }, hospital }: BarredRow,
    ) =>
      `${zh ? hospitals.nameZh[hospital] : hospitals.nameEn[hospital]}${
        two
          ? `${zh ? " · " : ", "}${
            roleName(role, comparison, lang).toLowerCase()
          }`
          : ""
      }`;
    placed.push({
      plot: institutions(shown, shown.map(name), { lang, width }),
      y: sided.length * (TALL + GAP),
    });
  }
  return standaloneSvg(placePlots(placed), {
    name: "practitioner-points",
    lang,
    width,
    title: CHART_TITLES.practitioner_points[lang],
    subtitle: zh
      ? `上：有记分的医师人数，按年度累计分；下：停医师的机构，人数与次年能力。${SIGN_CONVENTION.zh}`
      : `Above: number of doctors with points, by what the year adds up to; below: institutions with barred doctors, their number and next year's capacity; ${SIGN_CONVENTION.en}`,
    legend: NAMES.map((own, state) => ({
      label: own[lang],
      shape: "bar",
      color: FILLS[state]!,
    })),
    caption: captionOf(comparison, { rules: "R-DOC" }, lang, [
      zh
        ? "一个自然年内累计，次年 1 月 1 日清零；达到即算。次年能力含暂停服务和解除协议。"
        : "Points add up within a calendar year and are gone on 1 January; reaching an edge counts. Next year's capacity has suspensions of services and ended agreements in it.",
      ...(two ? [] : drawnNote(sided[0]!, comparison, lang)),
      ...(all.length === 0
        ? [zh ? "没有医师到线。" : "No doctor reached an edge."]
        : all.length > SHOWN
        ? [
          zh
            ? `停医师的机构共 ${all.length} 家（次），画出人数最多的 ${SHOWN}。`
            : `${all.length} institutions of all sides have barred doctors; the ${SHOWN} with most are drawn.`,
        ]
        : []),
    ]),
  });
}

/** Doctors by points of one side, with the two edges. */
function histogram(
  { doctors }: PointedSide,
  heading: string | null,
  most: number,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): Element {
  const zh = lang === "zh", bins = pointBins(doctors);
  const { suspendAt, terminateAt } = doctors;
  const at = (state: number) =>
    bins.reduce((n, bin) => bin.state === state ? n + bin.doctors : n, 0);
  const edges = [
    {
      x: suspendAt,
      label: zh
        ? `${suspendAt} 分暂停：${formatCount(at(1))}`
        : `${suspendAt}: ${formatCount(at(1))} suspended`,
    },
    {
      x: terminateAt,
      label: zh
        ? `${terminateAt} 分终止：${formatCount(at(2))}`
        : `${terminateAt}: ${formatCount(at(2))} ended`,
    },
  ];
  type Bin = typeof bins[number];
  return drawPlot({
    width,
    height: TALL,
    marginLeft: 56,
    marginRight: 84,
    marginTop: 34,
    marginBottom: 40,
    x: {
      domain: [0.5, terminateAt + 0.5],
      label: zh ? "年度累计分" : "Points within the year",
    },
    y: { domain: [0, most * 1.15] },
    marks: [
      gridY({ ticks: 4, stroke: COLORS.grid, strokeOpacity: 1 }),
      axisX({
        ticks: bins.map(({ points }) => points),
        tickFormat: (points: number) =>
          points === terminateAt ? `${points}+` : String(points),
        labelAnchor: "center",
        labelArrow: "none",
      }),
      axisY({ ticks: 4, label: null, tickFormat: formatCount }),
      rectY(bins, {
        x1: ({ points }: Bin) => points - 0.4,
        x2: ({ points }: Bin) => points + 0.4,
        y: "doctors",
        fill: ({ state }: Bin) => FILLS[state]!,
      }),
      text(bins.filter((bin) => bin.doctors > 0), {
        x: "points",
        y: "doctors",
        text: ({ doctors }: Bin) => formatCount(doctors),
        dy: -7,
      }),
      ruleX(edges, {
        x: ({ x }: typeof edges[number]) => x - 0.5,
        stroke: COLORS.ink,
        strokeDasharray: "3,2",
      }),
      text(edges, {
        x: ({ x }: typeof edges[number]) => x - 0.5,
        frameAnchor: "top",
        text: "label",
        textAnchor: "start",
        dx: 4,
        dy: -8,
      }),
      text([
        `${heading === null ? "" : `${heading}${zh ? "：" : ": "}`}${
          zh
            ? `有记分的医师 ${formatCount(doctors.rows)} 人`
            : `${formatCount(doctors.rows)} doctors with points`
        }`,
      ], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -42,
        dy: -26,
        fontWeight: 700,
      }),
    ],
  });
}

/** Barred doctors of institutions, and the capacity that is lost. */
function institutions(
  rows: readonly BarredRow[],
  names: readonly string[],
  { lang, width }: { readonly lang: Lang; readonly width: number },
): Element {
  const zh = lang === "zh", column = nameColumn(names, width);
  const drawn = rows.map((row, i) => ({
    ...row,
    key: String(i),
    lines: column.lines[i]!,
    told: `${formatCount(row.suspended + row.terminated)}${
      zh ? " 人，能力 −" : ", capacity −"
    }${formatPercent(row.lost, 2)}`,
  }));
  type Row = typeof drawn[number];
  const bars = drawn.flatMap(({ key, suspended, terminated }) => [
    { key, x1: 0, x2: suspended, state: 1 },
    { key, x1: suspended, x2: suspended + terminated, state: 2 },
  ]).filter(({ x1, x2 }) => x2 > x1);
  return namedBars({
    width,
    column,
    rows: drawn,
    after: widestLabel(drawn.map(({ told }) => told)),
    x: { nice: true, zero: true },
    tickFormat: (x) => Number.isInteger(x) ? formatCount(x) : "",
    bars: barX(bars, {
      x1: "x1",
      x2: "x2",
      y: "key",
      fill: ({ state }: typeof bars[number]) => FILLS[state]!,
      insetTop: 3,
      insetBottom: 3,
    }),
    labels: [text(drawn, {
      x: ({ suspended, terminated }: Row) => suspended + terminated,
      y: "key",
      text: "told",
      textAnchor: "start",
      dx: 5,
    })],
  });
}
