import { dot, gridX, link, ruleX, text } from "@observablehq/plot";
import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { LEVELS } from "../model/ledger.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import {
  payRateRows,
  RATE_MEASURES,
  type RateMeasure,
  rateQuartiles,
} from "./pay_rate_rows.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { captionOf, levelName, roleName, SIGN_CONVENTION } from "./words.ts";

/**
 * Figure 4 (各级医疗机构支付率分布): D ÷ J and pay ÷ J of every institution by level,
 * with median and quartiles, both schemes together. D ÷ J is the rate hospitals
 * quote (医保支付率); pay ÷ J, after bands and sharing, is the inverse of B18.
 */
export function payRate(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", rows = payRateRows(comparison);
  const lines = sides(comparison).map(({ role }) => role);
  const levels = LEVELS.filter((level) =>
    rows.some((row) => row.level === level)
  );
  const panelOf = (level: number) => {
    const n = rateQuartiles(rows, "baseline", "paid", level)?.n ?? 0;
    return `${levelName(level, lang)}${
      zh ? `（${formatCount(n)} 家）` : ` (${formatCount(n)})`
    }`;
  };
  const facet = (row: { measure: RateMeasure; level: number }) => ({
    fx: measureName(row.measure, lang),
    fy: panelOf(row.level),
  });
  const dots = rows.map((row, i) => ({
    ...row,
    ...facet(row),
    y: lines.indexOf(row.role) + 0.13 + 0.52 * (spread(i) - 0.5),
  }));
  const boxes = lines.flatMap((role) =>
    RATE_MEASURES.flatMap((measure) =>
      levels.flatMap((level) => {
        const box = rateQuartiles(rows, role, measure, level);
        const y = lines.indexOf(role) - 0.3;
        return box === null
          ? []
          : [{ ...box, role, y, ...facet({ measure, level }) }];
      })
    )
  );
  const color = ({ role }: { role: Role }) =>
    role === "baseline" && comparison.reform ? COLORS.quiet : COLORS.reform;
  const names = lines.map((role) => roleName(role, comparison, lang));
  const left = 18 + Math.max(
    ...names.map((name) => textWidth(name, SIZES.text)),
    ...levels.map((level) => textWidth(panelOf(level), SIZES.text) * 1.06),
  );
  const headings = levels.map((level) => ({
    name: panelOf(level),
    ...facet({ measure: RATE_MEASURES[0], level }),
  }));
  const ticks = width / 130;
  const panels = { fx: "fx", fy: "fy" } as const;
  const drawing = drawPlot({
    width,
    height: levels.length * (26 + 52 * lines.length) + 66,
    marginLeft: left,
    marginRight: 16,
    marginTop: 28,
    marginBottom: 36,
    x: {
      label: zh ? "支付率" : "Pay rate",
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: (rate: number) => formatPercent(rate, 0),
      ticks,
      inset: 6,
    },
    y: {
      label: null,
      domain: [lines.length - 0.4, -0.6],
      ticks: lines.map((_, i) => i),
      tickFormat: (i: number) => names[i] ?? "",
      tickSize: 0,
    },
    fx: {
      label: null,
      domain: RATE_MEASURES.map((m) => measureName(m, lang)),
    },
    fy: { axis: null, domain: levels.map(panelOf) },
    marks: [
      gridX({ ticks, stroke: COLORS.grid, strokeOpacity: 1 }),
      text(headings, {
        ...panels,
        text: "name",
        frameAnchor: "top-left",
        textAnchor: "start",
        fontWeight: 700,
        dx: 12 - left,
        dy: 6,
      }),
      ruleX([1], { stroke: COLORS.quiet, strokeDasharray: "3,2" }),
      dot(dots, {
        ...panels,
        x: "rate",
        y: "y",
        r: 2.2,
        fill: color,
        fillOpacity: 0.55,
      }),
      link(boxes, {
        ...panels,
        x1: "low",
        x2: "high",
        y: "y",
        stroke: color,
        strokeWidth: 5,
        strokeLinecap: "butt",
      }),
      ruleX(boxes, {
        ...panels,
        x: "median",
        y1: ({ y }: { y: number }) => y - 0.11,
        y2: ({ y }: { y: number }) => y + 0.11,
        stroke: COLORS.ink,
        strokeWidth: 2.5,
      }),
    ],
  });
  return standaloneSvg(drawing, {
    name: "pay-rate",
    lang,
    width,
    title: CHART_TITLES.pay_rate[lang],
    subtitle: zh
      ? `每点一家机构，两险种合计；虚线 100%。${SIGN_CONVENTION.zh}（该机构）`
      : `One dot an institution, both schemes; dashed line 100%; ${SIGN_CONVENTION.en}`,
    legend: [
      {
        label: zh ? "一家机构" : "One institution",
        shape: "disc",
        color: COLORS.reform,
      },
      { label: zh ? "中位数" : "Median", shape: "stroke", color: COLORS.ink },
      {
        label: zh ? "四分位区间" : "Quartiles",
        shape: "tick",
        color: COLORS.reform,
      },
    ],
    caption: captionOf(comparison, { indicators: "E3, 1/B18" }, lang),
  });
}

function measureName(measure: RateMeasure, lang: Lang): string {
  const names = {
    standard: { zh: "清算前 D/J（医保支付率）", en: "Before bands: D/J" },
    paid: {
      zh: "清算后 清算额/J（B18 的倒数）",
      en: "After clearing: pay/J (1/B18)",
    },
  };
  return names[measure][lang];
}

/** Spreads dots evenly and always alike: the bits of the row number after the point, reversed. */
function spread(row: number): number {
  let bits = row & 1023, out = 0;
  for (let i = 0; i < 10; i++) {
    out = out << 1 | bits & 1;
    bits >>= 1;
  }
  return out / 1024;
}
