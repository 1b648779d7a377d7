import { dot, ruleX, text } from "@observablehq/plot";
import { formatPercent } from "../base/formats.ts";
import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { bareMoney, moneyScale, type Words } from "./words.ts";

/** A rule and what it gives the group, fen. */
export interface GroupAward {
  readonly name: Words;
  readonly award: number;
}

/** Height of a rule's row, pixels. */
const ROW = 15;

/**
 * A group's award under every rule (本组各规则所得), beside last year, what it accepts
 * and what it asks for; hollow marks are below what it accepts. The axis does not begin
 * at nothing, since awards differ by a few per cent.
 */
export function groupAwards(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  k: number,
  awards: readonly GroupAward[],
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", accepted = sheet.accepted[k]!;
  const { size, name: unit } = moneyScale("wan", lang);
  const amount = (fen: number) => fen / size;
  const rows = awards.map(({ name, award }) => ({
    name: name[lang],
    award: amount(award),
    objects: award < accepted,
    label: `${bareMoney(award, { unit: "wan", lang })} · ${
      formatPercent(award / sheet.claims[k]!, 1)
    }`,
  }));
  const names = rows.map(({ name }) => name);
  const all = [
    sheet.base[k]!,
    accepted,
    sheet.claims[k]!,
    ...awards.map(({ award }) => award),
  ].map(amount);
  const least = Math.min(...all), most = Math.max(...all);
  const margin = (most - least || 1) / 20;
  const labelWide = Math.max(
    ...rows.map(({ label }) => textWidth(label, SIZES.text)),
  );
  const left = 22 + Math.max(...names.map((n) => textWidth(n, SIZES.text)));
  const drawing = drawPlot({
    width,
    height: rows.length * ROW + 44,
    marginLeft: left,
    marginRight: Math.ceil(labelWide) + 18,
    marginTop: 4,
    marginBottom: 36,
    x: {
      label: unit,
      labelArrow: "none",
      labelAnchor: "center",
      domain: [least - margin, most + margin],
      ticks: 5,
      grid: true,
    },
    y: { label: null, domain: names, tickSize: 0, padding: 0.24 },
    marks: [
      ruleX([amount(sheet.base[k]!)], {
        stroke: COLORS.ink,
        strokeDasharray: "1,3",
        strokeWidth: 1.6,
      }),
      ruleX([amount(accepted)], {
        stroke: COLORS.ink,
        strokeDasharray: "4,2",
      }),
      ruleX([amount(sheet.claims[k]!)], { stroke: COLORS.ink }),
      dot(rows.filter(({ objects }) => !objects), {
        x: "award",
        y: "name",
        r: 4.5,
        fill: COLORS.reform,
      }),
      dot(rows.filter(({ objects }) => objects), {
        x: "award",
        y: "name",
        r: 4,
        fill: COLORS.paper,
        stroke: COLORS.loss,
        strokeWidth: 2,
      }),
      text(rows, {
        y: "name",
        text: "label",
        frameAnchor: "right",
        textAnchor: "start",
        dx: 10,
      }),
    ],
  });
  const group = sheet.groups[k]!;
  return standaloneSvg(drawing, {
    name: `group-${sheet.scheme}-${group.id}`,
    lang,
    width,
    title: zh ? `${group.zh}：各规则所得` : `${group.en}: awards by rule`,
    subtitle: zh
      ? `金额（${unit}）与满足率；越靠右，该组得到的资金越多`
      : `Amount (${unit}) and fill; further right is more money to the group`,
    legend: [
      {
        label: zh ? "接受" : "Accepts",
        shape: "disc",
        color: COLORS.reform,
      },
      {
        label: zh ? "反对" : "Objects",
        shape: "ring",
        color: COLORS.loss,
      },
      { label: zh ? "上年" : "Last year", shape: "dots", color: COLORS.ink },
      {
        label: zh ? "接受底线" : "Least accepted",
        shape: "dashes",
        color: COLORS.ink,
      },
      { label: zh ? "诉求" : "Claim", shape: "line", color: COLORS.ink },
    ],
    caption: negotiationCaption(run, sheet, lang, []),
  });
}
