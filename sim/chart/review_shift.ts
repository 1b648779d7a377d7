import { axisX, barX, dot, gridX, ruleX, text } from "@observablehq/plot";
import { formatCount, type Lang } from "../base/formats.ts";
import type { Hospitals } from "../model/ledger.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { comparedTerms, type Comparison, lastSide } from "./comparison.ts";
import { drawPlot } from "./draw_plot.ts";
import { headlineScale } from "./headline_scale.ts";
import {
  type ReviewRow,
  reviewRows,
  rowsTogether,
} from "./review_shift_rows.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { nameColumn } from "./name_column.ts";
import { textWidth } from "./text_width.ts";
import { changeColor, type ChartOptions, COLORS, SIZES } from "./theme.ts";
import { captionOf, roleName, SIGN_CONVENTION } from "./words.ts";

/** Institutions that are drawn at each end; the others are added up. */
const EACH_END = 9;

/**
 * Figure (特例单议给了谁、由谁出): the money that review gave each institution for its
 * approved cases, what the fall of the point value took from it, and the net;
 * both schemes. The largest gains and losses, the others
 * in one line. `R-SPC`.
 */
export function reviewShift(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role, result } = lastSide(comparison);
  const { hospitals } = result, all = reviewRows(result);
  const shown = shownRows(all);
  const { wide, lines, tall } = nameColumn(
    shown.map((row) => nameOf(row, hospitals, lang)),
    width,
  );
  const scale = headlineScale(
    "fen",
    shown.flatMap(({ given, taken }) => [given, taken]),
    lang,
    true,
  );
  const { size } = scale, left = wide + 20;
  const rows = shown.map((row, i) => ({
    ...row,
    key: row.hospitals.length === 1
      ? hospitals.id[row.hospitals[0]!]!
      : "others",
    lines: lines[i]!,
    label: scale.text(row.net, true),
  }));
  type Row = typeof rows[number];
  // The others together would leave no room for the bars of one.
  const single = rows.filter((row) => row.hospitals.length === 1);
  const heading = zh ? "净得失" : "Net";
  const right = Math.max(
    ...[heading, ...rows.map(({ label }) => label)]
      .map((label) => textWidth(label, SIZES.text)),
  );
  const end = {
    frameAnchor: "right",
    textAnchor: "end",
    dx: right + 12,
  } as const;
  const unit = scale.name;
  const drawing = drawPlot({
    width,
    height: rows.length * (7 + 13 * tall) + 54,
    marginLeft: left,
    marginRight: right + 22,
    marginTop: 38,
    marginBottom: 14,
    x: { nice: true, zero: true },
    y: { domain: rows.map(({ key }) => key), axis: null },
    marks: [
      axisX({ anchor: "top", ticks: 5, label: null }),
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      barX(single, {
        x1: 0,
        x2: ({ given }: Row) => given / size,
        y: "key",
        fill: COLORS.gain,
        insetTop: 4,
        insetBottom: 4,
      }),
      barX(single, {
        x1: 0,
        x2: ({ taken }: Row) => taken / size,
        y: "key",
        fill: COLORS.loss,
        insetTop: 4,
        insetBottom: 4,
      }),
      ruleX([0], { stroke: COLORS.ink }),
      dot(single, {
        x: ({ net }: Row) => net / size,
        y: "key",
        r: 3.6,
        fill: COLORS.paper,
        stroke: COLORS.ink,
        strokeWidth: 1.6,
      }),
      text(rows, {
        y: "key",
        text: "label",
        fill: ({ net }: Row) => changeColor(net),
        ...end,
      }),
      text(rows.filter((row) => !single.includes(row)), {
        x: 0,
        y: "key",
        text: ({ given, taken }: Row) =>
          `${scale.text(taken, true)}  ${scale.text(given, true)}`,
        fill: COLORS.quiet,
        textAnchor: "middle",
      }),
      text([heading], {
        ...end,
        frameAnchor: "top-right",
        dy: -26,
        fill: COLORS.quiet,
      }),
      text(rows, {
        y: "key",
        text: ({ lines }: Row) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -8,
      }),
    ],
  });
  const side = comparison.reform ? roleName(role, comparison, lang) : "";
  const lead = side === "" ? "" : `${side}${zh ? "；" : "; "}`;
  const sum = rowsTogether(all);
  return standaloneSvg(drawing, {
    name: "review-shift",
    lang,
    terms: comparedTerms(comparison).terms,
    width,
    title: CHART_TITLES.review_shift[lang],
    subtitle: zh
      ? `${lead}与不评审相比，${unit}，两险种合计。${SIGN_CONVENTION.zh}（该机构）`
      : `${lead}${
        lead === "" ? "A" : "a"
      }gainst the same year without review, ${unit}, both schemes; ${SIGN_CONVENTION.en}`,
    legend: [
      {
        label: zh ? "通过病例多得" : "given for approved cases",
        shape: "bar",
        color: COLORS.gain,
      },
      {
        label: zh ? "点值稀释" : "dilution of the value",
        shape: "bar",
        color: COLORS.loss,
      },
      { label: zh ? "净得失" : "net", shape: "ring", color: COLORS.ink },
    ],
    caption: captionOf(comparison, { rules: "R-SPC" }, lang, [
      zh
        ? `申请 ${formatCount(sum.applied)} 例，通过 ${
          formatCount(sum.approved)
        } 例；通过病例多得 ${
          scale.text(sum.given)
        } ${unit}，由全部机构按分值分摊。`
        : `${formatCount(sum.applied)} cases applied, ${
          formatCount(sum.approved)
        } were approved; ${
          scale.text(sum.given)
        } ${unit} more for them, borne by all institutions by their points.`,
    ]),
  });
}

/** Both ends, and between them the others in one line. */
function shownRows(rows: readonly ReviewRow[]): ReviewRow[] {
  if (rows.length <= 2 * EACH_END + 1) return [...rows];
  return [
    ...rows.slice(0, EACH_END),
    rowsTogether(rows.slice(EACH_END, -EACH_END)),
    ...rows.slice(-EACH_END),
  ];
}

function nameOf(
  { hospitals: [only, ...more], approved }: ReviewRow,
  { nameZh, nameEn }: Hospitals,
  lang: Lang,
): string {
  const zh = lang === "zh", n = formatCount(more.length + 1);
  const cases = zh
    ? `（${formatCount(approved)} 例）`
    : ` (${formatCount(approved)} cases)`;
  return more.length > 0
    ? (zh ? `其余 ${n} 家${cases}` : `The other ${n}${cases}`)
    : `${(zh ? nameZh : nameEn)[only!]!}${cases}`;
}
