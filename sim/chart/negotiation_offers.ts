import { dot, line, ruleY, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
  Offer,
} from "../model/negotiation.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { type LegendItem, standaloneSvg } from "./standalone_svg.ts";
import { type ChartOptions, COLORS } from "./theme.ts";
import { SCHEME_NAMES } from "./words.ts";

/** What of a negotiation a figure may show. */
export interface OffersOptions extends ChartOptions {
  /** Whether the least that each group accepts is drawn, which is not for the other side's eyes. */
  readonly reservations: boolean;
}

/** Height of a panel, pixels. */
const PANEL = 118;

/**
 * Offers by round (逐轮出价): growth that the fund offers and each group asks for,
 * round by round, and what was agreed or decided; a panel a group. `R-NEG`.
 */
export function negotiationOffers(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  { lang, width = 640, reservations }: OffersOptions,
): string {
  const zh = lang === "zh", columns = width === 960 ? 4 : 3;
  const panels = panelsOf(sheet, lang);
  const place = (panel: number) => ({
    fx: panel % columns,
    fy: Math.floor(panel / columns),
  });
  const points = panels.flatMap(({ offers }, panel) =>
    offers.map((offer) => ({
      ...place(panel),
      side: offer.side,
      round: offer.round,
      growth: Number(offer.growth),
      settled: offer.answer === "accepted" || offer.answer === "decided",
    }))
  );
  const of = (side: Offer["side"]) =>
    points.filter((point) => point.side === side);
  const rules = panels.map(({ least }, panel) => ({
    ...place(panel),
    most: Number(sheet.affordable),
    least,
  }));
  const names = panels.map(({ name }, panel) => ({ ...place(panel), name }));
  const rounds = Math.max(1, ...points.map(({ round }) => round));
  const facet = { fx: "fx", fy: "fy" } as const;
  const at = { ...facet, x: "round", y: "growth" } as const;
  const drawing = drawPlot({
    width,
    height: Math.ceil(panels.length / columns) * PANEL + 60,
    marginLeft: 52,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 36,
    x: {
      label: zh ? "轮次" : "Round",
      labelArrow: "none",
      labelAnchor: "center",
      domain: [0.7, rounds + 0.3],
      ticks: Array.from({ length: rounds }, (_, i) => i + 1),
      tickFormat: (round: number) => String(round),
      tickSize: 0,
    },
    y: {
      label: zh ? "增幅" : "Growth",
      labelArrow: "none",
      tickFormat: (growth: number) => formatPercent(growth, 0),
      ticks: 4,
      grid: true,
      nice: true,
      inset: 12,
    },
    fx: { axis: null, padding: 0.08 },
    fy: { axis: null, padding: 0.16 },
    marks: [
      text(names, {
        ...facet,
        text: "name",
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 2,
        dy: -12,
      }),
      ruleY(rules, {
        ...facet,
        y: "most",
        stroke: COLORS.quiet,
        strokeDasharray: "4,2",
      }),
      ...(reservations
        ? [ruleY(rules, {
          ...facet,
          y: "least",
          stroke: COLORS.quiet,
          strokeDasharray: "1,3",
        })]
        : []),
      line(of("hospitals"), {
        ...at,
        stroke: COLORS.loss,
        strokeDasharray: "4,2",
        strokeWidth: 1.6,
      }),
      dot(of("hospitals"), {
        ...at,
        r: 3.4,
        fill: COLORS.paper,
        stroke: COLORS.loss,
        strokeWidth: 1.6,
      }),
      line(of("fund"), { ...at, stroke: COLORS.reform, strokeWidth: 1.8 }),
      dot(of("fund"), { ...at, r: 3.2, fill: COLORS.reform }),
      dot(points.filter(({ settled }) => settled), {
        ...at,
        r: 6,
        symbol: "diamond",
        fill: "none",
        stroke: COLORS.ink,
        strokeWidth: 1.6,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: `negotiation-offers-${sheet.scheme}`,
    lang,
    width,
    title: zh
      ? `${SCHEME_NAMES[sheet.scheme].zh}：各组逐轮出价`
      : `${SCHEME_NAMES[sheet.scheme].en}: offers by round`,
    subtitle: zh
      ? "比上年支付标准增长多少；越高，医院方得到的资金越多"
      : "Growth over last year's standard; higher is more money to hospitals",
    legend: legendOf(zh, reservations),
    caption: negotiationCaption(run, sheet, lang, []),
  });
}

/** A panel a group, or one for all where they negotiate together. */
function panelsOf(sheet: NegotiationSheet, lang: "zh" | "en") {
  const together = sheet.offers.filter(({ group }) => group === null);
  if (together.length > 0) {
    const least = sheet.reservation.reduce((a, b) => a + b, 0);
    return [{
      name: lang === "zh" ? "全部机构" : "All institutions",
      offers: together,
      least: least / sheet.lastYear - 1,
    }];
  }
  return sheet.groups.map((group, k) => ({
    name: group[lang],
    offers: sheet.offers.filter((offer) => offer.group === k),
    least: sheet.reservation[k]! / sheet.base[k]! - 1,
  }));
}

function legendOf(zh: boolean, reservations: boolean): LegendItem[] {
  return [
    {
      label: zh ? "医保方出价" : "Offered by the fund",
      shape: "disc",
      color: COLORS.reform,
    },
    {
      label: zh ? "医院方诉求" : "Asked by hospitals",
      shape: "ring",
      color: COLORS.loss,
    },
    {
      label: zh ? "达成或裁定" : "Agreed or decided",
      shape: "diamond",
      color: COLORS.ink,
    },
    {
      label: zh ? "可承受增幅" : "Affordable",
      shape: "dashes",
      color: COLORS.quiet,
    },
    ...(reservations
      ? [{
        label: zh ? "医院方底线" : "Least accepted",
        shape: "dots" as const,
        color: COLORS.quiet,
      }]
      : []),
  ];
}
