import { axisX, axisY, dot, gridX, gridY, lineY } from "@observablehq/plot";
import { formatCount } from "../base/formats.ts";
import { type CatalogueRow, catalogueRows } from "./catalogue_points_rows.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison, lastSide } from "./comparison.ts";
import { termsOf } from "../model/payment_terms.ts";
import { drawPlot } from "./draw_plot.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { captionOf, SIGN_CONVENTION } from "./words.ts";

/** Core and comprehensive groups that are drawn; more would be one stain. */
const CORE = 500, COMPREHENSIVE = 200;

/**
 * The catalogue (病种目录：分值与费用): points of each group against its mean cost, on
 * scales of tenfold steps; the line is one ratio of points to cost for all, so
 * that who lies above it is worth more than it costs. `R-RW`.
 */
export function cataloguePoints(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { result } = lastSide(comparison);
  // Groups of DRG are of one kind.
  const drg = termsOf([result]) !== "dip";
  const all = catalogueRows(result);
  const core = all.filter((row) => row.core).slice(0, CORE);
  const others = all.filter((row) => !row.core).slice(0, COMPREHENSIVE);
  const drawn = [...core, ...others];
  const most = Math.max(1, ...drawn.map(({ cases }) => cases));
  const cost = (rows: readonly CatalogueRow[]) =>
    rows.reduce((sum, row) => sum + row.cases * row.mean / 100, 0);
  const points = all.reduce((sum, row) => sum + row.cases * row.points, 0);
  const ratio = points / cost(all);
  const yuan = ({ mean }: CatalogueRow) => mean / 100;
  const ends = [
    Math.min(...drawn.map(yuan)),
    Math.max(...drawn.map(yuan)),
  ];
  const domains = {
    x: widened(ends),
    y: widened(ends.map((x) => x * ratio)),
  };
  const places = { x: steps(domains.x), y: steps(domains.y) };
  const drawing = drawPlot({
    width,
    height: 380,
    marginLeft: 56,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 40,
    x: { type: "log", domain: domains.x },
    y: { type: "log", domain: domains.y },
    r: { type: "identity" },
    marks: [
      axisX(places.x, {
        tickSize: 3,
        tickFormat: written,
        label: zh ? "次均费用（元）" : "Mean cost, yuan",
        labelArrow: "none",
        labelAnchor: "center",
      }),
      axisY(places.y, {
        tickSize: 3,
        tickFormat: written,
        label: zh ? "病种分值" : "Points",
        labelArrow: "none",
      }),
      gridX(places.x, { stroke: COLORS.grid, strokeOpacity: 1 }),
      gridY(places.y, { stroke: COLORS.grid, strokeOpacity: 1 }),
      lineY(ends.map((x) => ({ x, y: x * ratio })), {
        x: "x",
        y: "y",
        stroke: COLORS.ink,
        strokeDasharray: "4,3",
      }),
      ...[others, core].map((rows) =>
        dot(rows, {
          x: yuan,
          y: "points",
          r: ({ cases }: CatalogueRow) =>
            Math.max(1.4, 9 * Math.sqrt(cases / most)),
          fill: rows === core ? COLORS.reform : COLORS.paper,
          fillOpacity: rows === core ? 0.35 : 0.2,
          stroke: rows === core ? COLORS.reform : COLORS.loss,
          strokeWidth: rows === core ? 0.6 : 1.2,
        })
      ),
    ],
  });
  return standaloneSvg(drawing, {
    name: "catalogue-points",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.catalogue_points[lang],
    subtitle: zh
      ? `每点一个病种，面积 = 基期例数；分值与元，对数刻度。${SIGN_CONVENTION.zh}`
      : `One dot a group, area = cases of the base years; points and yuan, log scales; ${SIGN_CONVENTION.en}`,
    legend: [
      {
        label: drg ? (zh ? "病组" : "group") : zh ? "核心病种" : "core group",
        shape: "disc",
        color: COLORS.reform,
      },
      ...(drg ? [] : [{
        label: zh ? "综合病种" : "comprehensive group",
        shape: "ring" as const,
        color: COLORS.loss,
      }]),
      {
        label: zh ? "全部病例的分值 ÷ 费用" : "points ÷ cost of all cases",
        shape: "dashes",
        color: COLORS.ink,
      },
    ],
    caption: captionOf(comparison, { indicators: "B3", rules: "R-RW" }, lang, [
      zh
        ? `共 ${formatCount(all.length)} 个病种，画出例数最多的 ${
          drg
            ? `${core.length} 个`
            : `${core.length} 个核心病种和 ${others.length} 个综合病种`
        }；线上方的病种分值相对其费用较高。`
        : `${formatCount(all.length)} groups; the ${
          drg
            ? `${core.length}`
            : `${core.length} core and ${others.length} comprehensive ones`
        } with most cases are drawn. Above the line, points are ${
          drg ? "high" : "many"
        } for the cost.`,
    ]),
  });
}

/** Ends of a log scale with a little room. */
function widened([low, high]: readonly number[]): [number, number] {
  return [low! / 1.4, high! * 1.4];
}

/** Steps of 1, 2 and 5 within a scale of tenfold steps: few enough to be named. */
function steps([low, high]: readonly [number, number]): number[] {
  const from = Math.floor(Math.log10(low)), to = Math.ceil(Math.log10(high));
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i))
    .flatMap((ten) => [ten, 2 * ten, 5 * ten])
    .filter((at) => at >= low && at <= high);
}

function written(value: number): string {
  return value < 1 ? String(+value.toPrecision(1)) : formatCount(value);
}
