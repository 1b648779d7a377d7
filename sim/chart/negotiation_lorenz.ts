import { areaY, line, ruleY, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { SCHEME_NAMES, type Words } from "./words.ts";

/** Running shares of claims and awards, least filled first, from 0 to 1. */
interface Curve {
  readonly claims: readonly number[];
  readonly awards: readonly number[];
  readonly gini: number;
}

/** What a panel draws. */
export interface LorenzPanel {
  readonly name: Words;
  readonly groups: Curve;
  readonly institutions: Curve;
}

/** Height of a panel, pixels; panels beside one another. */
const PANEL = 128, COLUMNS = 3;

/**
 * Lorenz curves of fill under every rule (各规则满足率的洛伦兹曲线), a panel a rule:
 * claimants from the least filled on, how far their share of awards lies below their
 * share of claims. Fills differ by a few per cent, which a curve beside its diagonal
 * would not show, so that the distance from the diagonal is drawn; twice the area is
 * the Gini coefficient.
 */
export function negotiationLorenz(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  panels: readonly LorenzPanel[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const place = (panel: number) => ({
    fx: panel % COLUMNS,
    fy: Math.floor(panel / COLUMNS),
  });
  const pointsOf = (curve: (panel: LorenzPanel) => Curve) =>
    panels.flatMap((panel, i) =>
      curve(panel).claims.map((claims, k) => ({
        ...place(i),
        panel: i,
        claims,
        gap: claims - curve(panel).awards[k]!,
      }))
    );
  const institutions = pointsOf((panel) => panel.institutions);
  const groups = pointsOf((panel) => panel.groups);
  const most = Math.max(...[...institutions, ...groups].map(({ gap }) => gap));
  const titles = panels.map(({ name, ...curves }, i) => ({
    ...place(i),
    name: name[lang],
    gini: zh
      ? `基尼 机构 ${gini(curves.institutions)} · 组 ${gini(curves.groups)}`
      : `Gini inst. ${gini(curves.institutions)} · groups ${
        gini(curves.groups)
      }`,
  }));
  const facet = { fx: "fx", fy: "fy" } as const;
  const at = { ...facet, x: "claims", y: "gap", z: "panel" } as const;
  const title = {
    ...facet,
    frameAnchor: "top-left",
    textAnchor: "start",
    dx: 2,
  } as const;
  const drawing = drawPlot({
    width,
    height: Math.ceil(panels.length / COLUMNS) * PANEL + 76,
    marginLeft: 52,
    marginRight: 20,
    marginTop: 38,
    marginBottom: 36,
    x: {
      label: zh ? "诉求累计份额" : "Running share of claims",
      labelArrow: "none",
      labelAnchor: "center",
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      tickFormat: (share: number) =>
        share === 0 ? "0" : formatPercent(share, 0),
    },
    y: {
      label: null,
      domain: [0, most > 0 ? most * 1.08 : 0.01],
      ticks: 3,
      tickFormat: (share: number) => formatPercent(share, 1),
      grid: true,
    },
    fx: { axis: null, padding: 0.14 },
    fy: { axis: null, padding: 0.4 },
    marks: [
      text(titles, { ...title, text: "name", fontWeight: 700, dy: -26 }),
      text(titles, { ...title, text: "gini", dy: -11 }),
      ruleY(titles, { ...facet, y: 0, stroke: COLORS.ink }),
      areaY(institutions, { ...at, y1: 0, y2: "gap", fill: COLORS.light }),
      line(institutions, { ...at, stroke: COLORS.reform, strokeWidth: 1.8 }),
      line(groups, {
        ...at,
        stroke: COLORS.loss,
        strokeWidth: 1.6,
        strokeDasharray: "4,2",
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: `negotiation-lorenz-${sheet.scheme}`,
    lang,
    width,
    title: zh
      ? `${SCHEME_NAMES[sheet.scheme].zh}：各规则满足率的洛伦兹曲线`
      : `${SCHEME_NAMES[sheet.scheme].en}: Lorenz curves of fill by rule`,
    subtitle: zh
      ? "满足率由低到高累计，诉求份额减所得份额；越高越不均等，面积的两倍为基尼系数（按诉求加权）"
      : "From the least filled on: share of claims less share of awards; higher is less equal, twice the area is the Gini coefficient (weighted by claims)",
    legend: [
      {
        label: zh ? "机构" : "Institutions",
        shape: "line",
        color: COLORS.reform,
      },
      {
        label: zh ? "协商组" : "Groups",
        shape: "dashes",
        color: COLORS.loss,
      },
    ],
    caption: negotiationCaption(run, sheet, lang, []),
  });
}

function gini({ gini }: Curve): string {
  return gini.toFixed(4);
}
