import { dot, gridX, ruleX, text, tickX } from "@observablehq/plot";
import { formatPercent, type Lang } from "../base/formats.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../model/negotiation.ts";
import { drawPlot } from "./draw_plot.ts";
import { negotiationCaption } from "./negotiation_caption.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { SCHEME_NAMES } from "./words.ts";

/** Which divisions a figure shows. */
export interface FillOptions extends ChartOptions {
  /** Only what the talks gave, as for a public plan; all rules otherwise. */
  readonly outcomeOnly?: boolean;
}

/** Height of a group's row, pixels. */
const ROW = 16;

/** One division of the sheet, named. */
interface Panel {
  readonly name: string;
  readonly groups: Float64Array;
  readonly hospitals: Float64Array;
}

/**
 * Fill by institution and group under every rule (各规则下的满足率): award ÷ claim, a
 * dot an institution and a bar a group, a panel a rule. Groups below the fill
 * that is accepted object.
 */
export function negotiationFill(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  { lang, width = 640, outcomeOnly = false }: FillOptions,
): string {
  const zh = lang === "zh", panels = panelsOf(sheet, outcomeOnly, lang);
  const columns = outcomeOnly ? 1 : 3;
  const names = sheet.groups.map((group) => group[lang]);
  const at = (panel: number, k: number) => ({
    fx: panel % columns,
    fy: Math.floor(panel / columns),
    group: names[k]!,
  });
  const bars = panels.flatMap(({ groups }, panel) =>
    Array.from(groups, (award, k) => ({
      ...at(panel, k),
      fill: award / sheet.claims[k]!,
      objects: award < sheet.accepted[k]!,
    }))
  );
  const dots = panels.flatMap(({ hospitals }, panel) =>
    sheet.groups.flatMap(({ members }, k) =>
      members.filter((row) => sheet.hospital.claims[row]! > 0).map((row) => ({
        ...at(panel, k),
        fill: hospitals[row]! / sheet.hospital.claims[row]!,
      }))
    )
  );
  const titles = panels.map(({ name }, panel) => ({ ...at(panel, 0), name }));
  const facet = { fx: "fx", fy: "fy" } as const;
  const place = { ...facet, x: "fill", y: "group" } as const;
  const rows = Math.ceil(panels.length / columns);
  const left = 22 + Math.max(...names.map((n) => textWidth(n, SIZES.text)));
  const ticks = outcomeOnly ? 8 : 3;
  const drawing = drawPlot({
    width,
    height: rows * (names.length * ROW + 34) + 70,
    marginLeft: left,
    marginRight: 18,
    marginTop: 26,
    marginBottom: 36,
    x: {
      label: zh ? "满足率" : "Fill",
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: (fill: number) => formatPercent(fill, 0),
      ticks,
      nice: true,
      inset: 6,
    },
    y: { label: null, domain: names, tickSize: 0, padding: 0.2 },
    fx: { axis: null, padding: 0.1 },
    fy: { axis: null, padding: 0.14 },
    marks: [
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      text(titles, {
        ...facet,
        text: "name",
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 2,
        dy: -12,
      }),
      ruleX([run.acceptFill], {
        stroke: COLORS.quiet,
        strokeDasharray: "3,2",
      }),
      dot(dots, {
        ...place,
        r: 2,
        fill: COLORS.quiet,
        fillOpacity: 0.4,
      }),
      ...[false, true].map((objects) =>
        tickX(bars.filter((bar) => bar.objects === objects), {
          ...place,
          stroke: objects ? COLORS.loss : COLORS.reform,
          strokeWidth: objects ? 2.4 : 3.2,
          strokeDasharray: objects ? "3,1.5" : "none",
        })
      ),
    ],
  });
  const accepted = formatPercent(run.acceptFill, 1);
  return standaloneSvg(drawing, {
    name: `negotiation-fill-${sheet.scheme}`,
    lang,
    width,
    title: titleOf(sheet, outcomeOnly, lang),
    subtitle: zh
      ? `所得 ÷ 诉求；虚线为接受的满足率 ${accepted}；越高，该方得到的资金越多`
      : `Award ÷ claim; dashed: the fill that is accepted, ${accepted}; higher is more money to the named party`,
    legend: [
      {
        label: zh ? "一家机构" : "One institution",
        shape: "disc",
        color: COLORS.quiet,
      },
      {
        label: zh ? "协商组，接受" : "A group that accepts",
        shape: "stroke",
        color: COLORS.reform,
      },
      {
        label: zh ? "协商组，反对（断线）" : "A group that objects (broken)",
        shape: "stroke",
        color: COLORS.loss,
      },
    ],
    caption: negotiationCaption(run, sheet, lang, []),
  });
}

function panelsOf(
  sheet: NegotiationSheet,
  outcomeOnly: boolean,
  lang: Lang,
): Panel[] {
  if (outcomeOnly) {
    return [{
      name: lang === "zh" ? "协商结果" : "Outcome of the talks",
      groups: sheet.awards,
      hospitals: sheet.hospital.awards,
    }];
  }
  return sheet.divisions.map(({ rule, groups, hospitals }) => ({
    name: RULE_NAMES[rule][lang],
    groups,
    hospitals,
  }));
}

function titleOf(
  { scheme }: NegotiationSheet,
  outcomeOnly: boolean,
  lang: Lang,
): string {
  const name = SCHEME_NAMES[scheme][lang];
  if (lang === "zh") {
    return outcomeOnly
      ? `${name}：协商结果的满足率`
      : `${name}：各规则下的满足率`;
  }
  return outcomeOnly ? `${name}: fill by the outcome` : `${name}: fill by rule`;
}
