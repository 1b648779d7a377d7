import { axisX, axisY, barX, ruleX, text } from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import { monthName } from "./day_axis.ts";
import { drawPlot } from "./draw_plot.ts";
import {
  type LeverCell,
  leverCells,
  shownHospitals,
  shownNames,
} from "./lever_hospitals_rows.ts";
import { LEVER_NAMES, MODEL_NAMES } from "./model_words.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import {
  captionOf,
  levelName,
  minus,
  roleName,
  sentence,
  SIGN_CONVENTION,
} from "./words.ts";

/** Height of an institution's row, and of what is between two levers, pixels. */
const ROW = 13, GAP = 26;

/** Part of a panel that the last value stands in. */
const END = 0.2;

/** What is paler than this is not told from paper. */
const PALEST = 0.08;

/**
 * Levers of single institutions (各家机构的手柄): the largest of each level, month by
 * month, or year by year in a longer course, under the models that answer. The
 * darker, the further it is pulled, on a scale of each lever's own; the last
 * value stands beside, with its sign.
 */
export function leverHospitals(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const all = leverCells(comparison), levers = shownNames(all);
  const cells = all.filter(({ lever }) => levers.includes(lever));
  const shown = shownHospitals(comparison);
  const { id, level } = result.hospitals;
  const name = (h: number) => `${id[h]} ${levelName(level[h]!, lang)}`;
  const models = [...new Set(cells.map(({ model }) => model))];
  const most = new Map(levers.map((lever) => [
    lever,
    Math.max(
      ...cells.filter((c) => c.lever === lever).map((c) => Math.abs(c.pulled)),
    ),
  ]));
  const first = Math.min(...cells.map(({ from }) => from));
  const last = Math.max(...cells.map(({ to }) => to));
  const place = ({ model, lever, hospital }: LeverCell) => ({
    fx: MODEL_NAMES[model][lang],
    fy: lever,
    y: name(hospital),
  });
  const drawing = drawPlot({
    width,
    height: levers.length * (shown.length * ROW + GAP) + 60,
    marginLeft: 20 +
      Math.max(...shown.map((h) => textWidth(name(h), SIZES.text))),
    marginRight: 8,
    marginTop: 44,
    marginBottom: 30,
    x: { domain: [first, last + (last - first) * END] },
    y: { domain: shown.map(name), label: null, padding: 0.12 },
    fx: {
      axis: null,
      domain: models.map((model) => MODEL_NAMES[model][lang]),
      padding: 0.03,
    },
    fy: {
      axis: null,
      domain: levers,
      padding: GAP / (shown.length * ROW + GAP),
    },
    marks: [
      barX(
        cells.map((cell) => ({
          ...cell,
          ...place(cell),
          strength: strengthOf(cell.pulled, most.get(cell.lever)!),
        })),
        {
          x1: "from",
          x2: "to",
          y: "y",
          fx: "fx",
          fy: "fy",
          fill: ({ pulled }: LeverCell) =>
            pulled < 0 ? COLORS.loss : COLORS.reform,
          fillOpacity: "strength",
        },
      ),
      ruleX([first, last], { stroke: COLORS.grid }),
      axisY({ tickSize: 0, label: null, facetAnchor: "left" }),
      axisX(ticksOf(cells), {
        label: null,
        tickSize: 3,
        facetAnchor: "bottom",
        tickFormat: (at: number) => tickText(at, cells, lang),
      }),
      text(
        levers.map((lever) => ({
          fx: MODEL_NAMES[models[0]!][lang],
          fy: lever,
          label: `${sentence(LEVER_NAMES[lever][lang])}${
            zh ? "（最深 " : " (darkest: "
          }${formatPercent(most.get(lever)!, 1)}${zh ? "）" : ")"}`,
        })),
        {
          fx: "fx",
          fy: "fy",
          text: "label",
          frameAnchor: "top-left",
          textAnchor: "start",
          lineAnchor: "bottom",
          fontWeight: "bold",
          dy: -4,
        },
      ),
      text(
        models.map((model) => ({
          fx: MODEL_NAMES[model][lang],
          fy: levers[0]!,
        })),
        {
          fx: "fx",
          fy: "fy",
          text: "fx",
          frameAnchor: "top-left",
          textAnchor: "start",
          lineAnchor: "bottom",
          dy: -22,
        },
      ),
      text(
        cells.filter(({ to }) => to === last).map((cell) => ({
          ...cell,
          ...place(cell),
        })),
        {
          x: () => last,
          y: "y",
          fx: "fx",
          fy: "fy",
          text: ({ pulled }: LeverCell) => minus(formatPercent(pulled, 1)),
          textAnchor: "start",
          dx: 4,
          fontSize: SIZES.caption,
        },
      ),
    ],
  });
  return standaloneSvg(drawing, {
    name: "lever-hospitals",
    lang,
    width,
    title: CHART_TITLES.lever_hospitals[lang],
    subtitle: zh
      ? `手柄 0 = 与改革前相同；${
        roleName(role, comparison, lang)
      }，各级费用最多的机构，右侧为最后一格`
      : `A lever at 0 = as before the reform; ${
        roleName(role, comparison, lang).toLowerCase()
      }, the largest of each level; last value at the right`,
    legend: [
      {
        label: zh ? "多于改革前" : "more than before",
        shape: "bar",
        color: COLORS.reform,
      },
      {
        label: zh ? "少于改革前" : "less than before",
        shape: "bar",
        color: COLORS.loss,
      },
    ],
    caption: captionOf(comparison, {}, lang, [
      SIGN_CONVENTION[lang],
      zh
        ? "全部机构逐月见 lever_hospitals.csv。"
        : "All institutions by month: lever_hospitals.csv.",
    ]),
  });
}

function strengthOf(pulled: number, most: number): number {
  if (pulled === 0) return 0;
  return PALEST + (1 - PALEST) * Math.abs(pulled) / most;
}

/** Beginnings of quarters of one year, else of years, and not of so many that they meet. */
function ticksOf(cells: readonly LeverCell[]): number[] {
  const years = yearsOf(cells);
  if (years.length === 1) return [0, 6].map((m) => years[0]! + m / 12);
  return years.filter((_, i) => i % Math.ceil(years.length / 3) === 0);
}

/** January has its year. */
function monthText(month: number, year: number, lang: Lang): string {
  return monthName(month, lang, month === 0 ? year : undefined);
}

function tickText(
  at: number,
  cells: readonly LeverCell[],
  lang: Lang,
): string {
  const year = Math.floor(at + 1e-9);
  return yearsOf(cells).length > 1
    ? String(year)
    : monthText(Math.round((at - year) * 12), year, lang);
}

function yearsOf(cells: readonly LeverCell[]): number[] {
  return [...new Set(cells.map(({ from }) => Math.floor(from + 1e-9)))];
}
